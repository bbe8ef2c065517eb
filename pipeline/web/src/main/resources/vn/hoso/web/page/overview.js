// The archive at a glance.
import { h, put } from './dom.js';
import { t, number, time } from './texts.js';
import { get } from './api.js';

export async function show(main) {
  const { status, numbers, doubts } = await get('/overview');
  const tile = (value, label, href) => h(href ? 'a.tile' : 'div.tile', { href }, h('strong', {}, value), h('span', {}, label));
  const { files, changes, lastRun: run } = status;
  put(main, h('div.page', {},
    h('h1', {}, t('overview.title')),
    h('div.tiles', {},
      tile(number(status.documents), t('overview.documents')),
      tile(number(status.pages.all), t('overview.pages')),
      tile(number(status.pages.ocr), t('overview.ocr')),
      tile(number(status.pages.failed), t('overview.failed')),
      tile(number(doubts), t('overview.doubts'), '/review'),
      tile(`${number(status.bytes / 1e6, 1)} MB`, t('overview.bytes'))),
    h('div.charts', {},
      h('div', {},
        columns(t('overview.year'), numbers.byYear, (v) => `/?facet=YEAR:${v}`),
        columns(t('overview.confidence'), steps(numbers.byConfidence), null, t('overview.no.ocr')),
        columns(t('overview.edited'), steps(numbers.byEdited), null),
        bars(t('overview.read'), pagesRead(status.pages), null)),
      h('div', {},
        bars(t('overview.type'), numbers.byType, (v) => `/?facet=${encodeURIComponent(`TYPE:${v}`)}`),
        bars(t('overview.place'), numbers.byPlace.slice(0, 12), (v) => `/?facet=${encodeURIComponent(`PLACE:${v}`)}`))),
    h('section.card', {}, h('h2', {}, t('overview.files')),
      h('p', {}, t('import.balance', files.found, files.imported, files.alreadyThere, files.failed, files.unsupported, files.waiting)),
      changes.changed + changes.moved + changes.vanished + changes.nearDuplicates > 0
        && h('p', {}, t('overview.changes', changes.changed, changes.moved, changes.vanished, changes.nearDuplicates)),
      status.notIndexed > 0 && h('p.wrong', {}, t('overview.not.indexed', status.notIndexed)),
      run && h('p.quiet', {}, t('overview.run', run.purpose, time(run.started), run.ended ? time(run.ended) : '…', run.versions))),
    h('section.card', {}, h('h2', {}, t('overview.problems')),
      status.problems.length === 0 ? h('p', {}, t('overview.problems.none'))
        : h('ul.problems', {}, status.problems.slice(0, 200).map((p) => h('li', {}, h('b', {}, p.file.split(/[\\/]/).pop()), p.page ? ` (${t('search.page', p.page)})` : '', ` — ${p.reason}`))))));
}

/** Steps of 0.05 as percentages, with the empty ones between. */
function steps(counts) {
  const known = counts.filter((c) => c.value !== null).map((c) => Math.round(Number(c.value) * 20));
  const out = counts.filter((c) => c.value === null);
  if (!known.length) return out;
  for (let step = Math.min(...known); step <= Math.max(...known); step++) {
    const found = counts.find((c) => c.value !== null && Math.round(Number(c.value) * 20) === step);
    out.push({ value: `${step * 5}–${step * 5 + 5} %`, documents: found ? found.documents : 0 });
  }
  return out;
}

/** Pages by how they were read. */
function pagesRead(pages) {
  return ['text', 'ocr', 'blank', 'failed', 'waiting'].filter((how) => pages[how] > 0).map((how) => ({ value: t(`overview.read.${how}`), documents: pages[how] }));
}

/** Upright columns, as high as their numbers. */
function columns(title, counts, href, none = t('overview.none')) {
  const most = Math.max(1, ...counts.map((c) => c.documents));
  const every = Math.ceil(counts.length / 7); // labels that fit
  return h('figure.card', {}, h('figcaption', {}, h('h2', {}, title)),
    h('ol.columns', {}, counts.map((c, i) => {
      const bar = h('span.bar', { 'aria-hidden': 'true' });
      bar.style.height = `${Math.max(c.documents ? 2 : 0, 130 * c.documents / most)}px`;
      const inside = [h('span.count', {}, c.documents ? number(c.documents) : ''), bar, h('span.label', { 'data-shown': i % every === 0 }, c.value ?? none)];
      return h('li', {}, href && c.value ? h('a', { href: href(c.value), 'aria-label': `${c.value}: ${t('overview.some', c.documents)}` }, inside) : h('span', {}, inside));
    })));
}

/** Lying bars, for values with long names. */
function bars(title, counts, href) {
  const most = Math.max(1, ...counts.map((c) => c.documents));
  return h('figure.card', {}, h('figcaption', {}, h('h2', {}, title)),
    h('ul.bars', {}, counts.map((c) => {
      const bar = h('span.bar', {});
      bar.style.width = `${100 * c.documents / most}%`;
      const name = c.value ?? t('overview.none');
      return h('li', {}, c.value && href ? h('a', { href: href(c.value) }, name) : h('span', {}, name), h('span.count', {}, number(c.documents)), h('span.meter', { 'aria-hidden': 'true' }, bar));
    })));
}
