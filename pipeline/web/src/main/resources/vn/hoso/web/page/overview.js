// The archive at a glance.
import { h, put, svg } from './dom.js';
import { t, number, percent } from './texts.js';
import { get } from './api.js';

export async function show(main) {
  const { status, numbers, doubts } = await get('/overview');
  const tile = (value, label, href) => h(href ? 'a.tile' : 'div.tile', { href }, h('strong', {}, value), h('span', {}, label));
  const files = status.files;
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
      columns(t('overview.year'), numbers.byYear, (v) => `/?q=nam:${v}`),
      bars(t('overview.type'), numbers.byType, (v) => `/?type=${encodeURIComponent(v)}`),
      bars(t('overview.place'), numbers.byPlace.slice(0, 12), (v) => `/?place=${encodeURIComponent(v)}`),
      columns(t('overview.confidence'), steps(numbers.byConfidence), null, t('overview.no.ocr')),
      columns(t('overview.edited'), steps(numbers.byEdited), null)),
    h('section.card', {}, h('h2', {}, t('overview.files')),
      h('p', {}, t('import.balance', files.found, files.imported, files.alreadyThere, files.failed, files.unsupported))),
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

/** Upright columns as a drawing; a table says the same to those who do not see it. */
function columns(title, counts, href, none = t('overview.none')) {
  const width = 520;
  const height = 180;
  const most = Math.max(1, ...counts.map((c) => c.documents));
  const step = Math.min(72, width / Math.max(1, counts.length));
  const every = Math.ceil(counts.length / Math.max(1, Math.floor(width / 56)));
  const drawing = svg('svg', { viewBox: `0 0 ${width} ${height + 34}`, 'aria-hidden': 'true', class: 'columns' },
    svg('line', { x1: 0, x2: width, y1: height + 8, y2: height + 8, class: 'axis' }),
    counts.map((c, i) => {
      const tall = Math.max(c.documents ? 2 : 0, (height - 18) * c.documents / most);
      return svg('g', {},
        svg('rect', { x: i * step + step * 0.15, y: height + 8 - tall, width: step * 0.7, height: tall, rx: 2 }),
        c.documents > 0 && svg('text', { x: i * step + step / 2, y: height + 2 - tall, class: 'count' }, number(c.documents)),
        i % every === 0 && svg('text', { x: i * step + step / 2, y: height + 26 }, c.value ?? none));
    }));
  return h('figure.card', {}, h('figcaption', {}, h('h2', {}, title)), drawing, table(title, counts, href, none));
}

/** Lying bars, for values with long names. */
function bars(title, counts, href) {
  const most = Math.max(1, ...counts.map((c) => c.documents));
  return h('figure.card', {}, h('figcaption', {}, h('h2', {}, title)),
    h('ul.bars', {}, counts.map((c) => {
      const meter = svg('svg', { viewBox: '0 0 100 6', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
        svg('rect', { x: 0, y: 0, width: 100, height: 6, class: 'back' }), svg('rect', { x: 0, y: 0, width: 100 * c.documents / most, height: 6 }));
      const name = c.value ?? t('overview.none');
      return h('li', {}, c.value ? h('a', { href: href(c.value) }, name) : h('span', {}, name), h('span.count', {}, number(c.documents)), meter);
    })));
}

function table(title, counts, href, none) {
  return h('table.unseen', {}, h('caption', {}, title),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, title), h('th', { scope: 'col' }, t('overview.count')))),
    h('tbody', {}, counts.map((c) => h('tr', {}, h('td', {}, c.value ?? none), h('td', {}, number(c.documents))))));
}
