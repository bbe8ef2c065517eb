// Search: query, facets, hits.
import { h, put, marked } from './dom.js';
import { complete } from './complete.js';
import { t, word, number, date } from './texts.js';
import { get, parameters, pictureUrl } from './api.js';
import { go } from './main.js';

const FACETS = ['TYPE', 'YEAR', 'LEVEL', 'PLACE', 'KIND', 'QUALITY'];
/** Files whose pages have pictures, by their endings. */
const PICTURED = /\.(pdf|tiff?|jpe?g|png|jp2|bmp|gif|webp)$/i;
/** Queries that show what can be asked. */
const EXAMPLES = [
  ['cai cach hanh chinh', 'search.example.plain'], ['"cải cách hành chính"~2', 'search.example.phrase'],
  ['số:KH-UBND năm:2022', 'search.example.field'], ['tuyên truyền NOT báo cáo', 'search.example.not'],
];
const FILTERS = ['type', 'issuer', 'place', 'from', 'to', 'section'];

export async function show(main, asked) {
  const query = read(asked);
  const controller = new AbortController();
  const results = h('div.results', { id: 'results' });
  const side = h('aside.facets', { 'aria-label': t('search.filters') });
  const box = h('input', {
    id: 'q', name: 'q', type: 'search', value: query.q, placeholder: t('search.placeholder'), 'aria-label': t('search.label'),
    spellcheck: 'false',
  });
  const completion = complete(box, submit, controller.signal);
  const field = (name, type) => h('label.field', {}, h('span', {}, t(`search.${name}`)), h('input', { type, name, value: query[name] ?? '', onchange: submit, placeholder: '2022-03' }));
  const check = (name, key, on) => h('label.check', {}, h('input', { type: 'checkbox', name, checked: on, onchange: submit }), t(key));
  const order = h('select', { name: 'order', onchange: submit, 'aria-label': t('search.order') },
    ['relevance', 'newest', 'oldest'].map((o) => h('option', { value: o, selected: query.order === o }, t(`search.order.${o}`))));
  const form = h('form.search', { role: 'search', onsubmit: (e) => { e.preventDefault(); submit(); } },
    h('div.bar', {}, h('div.combo', {}, box, completion.list), h('button.primary', { type: 'submit' }, t('search.go'))),
    h('div.options', {}, check('strict', 'search.strict', query.strict === 'true'), check('group', 'search.group', query.group === 'true'),
      order, field('from', 'text'), field('to', 'text')));
  put(main, h('div.searching', {}, h('h1.unseen', {}, t('search.label')), form, h('div.columns2', {}, side, results)));

  function submit() {
    completion.close();
    const data = new FormData(form);
    const next = { ...query, q: data.get('q').trim(), strict: data.has('strict') ? 'true' : '', group: data.has('group') ? 'true' : '', order: data.get('order'), from: data.get('from').trim(), to: data.get('to').trim() };
    go(address(next));
  }

  box.focus({ preventScroll: true });
  const ended = () => controller.abort();
  const columns = main.querySelector('.columns2');
  if (!isAsked(query)) {
    columns.classList.add('alone');
    put(results, await home(controller.signal));
    return ended;
  }
  let answer;
  try {
    answer = await get(`/search?${parameters({ ...query, facets: 'true', limit: 20 })}`, { signal: controller.signal });
  } catch (error) {
    if (error.status !== 400) throw error;
    columns.classList.add('alone');
    put(results, h('p.wrong', { role: 'alert', id: 'misread' }, error.message));
    return ended;
  }
  put(side, facets(answer, query));
  put(results, summary(answer, query), hits(answer, query, controller));
  sessionStorage.setItem('search', address(query));
  main.addEventListener('keydown', move);
  return () => { ended(); main.removeEventListener('keydown', move); };
}

/** Before anything is asked: what there is, to begin with. */
async function home(signal) {
  const { status, numbers } = await get('/overview', { signal });
  const browse = (key, counts, href) => counts.length > 0 && h('section', {}, h('h2', {}, t(key)),
    h('ul.chips', {}, counts.map((c) => h('li', {}, h('a', { href: href(c.value) }, c.value, ' ', h('span.count', {}, number(c.documents)))))));
  const known = (counts) => counts.filter((c) => c.value !== null);
  return h('div.home', {},
    h('p', {}, t('search.empty', status.documents, status.pages.all)),
    status.documents === 0 ? h('p', {}, h('a', { href: '/import' }, t('search.begin')))
      : [h('p.quiet', {}, t('search.hint')),
        browse('overview.type', known(numbers.byType).slice(0, 12), (v) => address({ facet: `TYPE:${v}` })),
        browse('overview.year', known(numbers.byYear).toReversed().slice(0, 12), (v) => address({ facet: `YEAR:${v}` })),
        browse('overview.place', known(numbers.byPlace).slice(0, 12), (v) => address({ facet: `PLACE:${v}` })),
        h('section', {}, h('h2', {}, t('search.examples')), h('ul.examples', {}, EXAMPLES.map(([q, key]) =>
          h('li', {}, h('a', { href: address({ q }) }, h('code', {}, q)), h('span.quiet', {}, ` ${t(key)}`)))))]);
}

function read(asked) {
  const query = { q: asked.get('q') ?? '', strict: asked.get('strict') ?? '', group: asked.get('group') ?? '', order: asked.get('order') ?? 'relevance', facet: asked.getAll('facet') };
  for (const name of FILTERS) query[name] = asked.get(name) ?? '';
  return query;
}

function isAsked(query) {
  return query.q !== '' || query.facet.length > 0 || FILTERS.some((name) => query[name] !== '');
}

function address(query) {
  const text = parameters({ ...query, order: query.order === 'relevance' ? '' : query.order });
  return text ? `/?${text}` : '/';
}

function facets(answer, query) {
  const chosen = FILTERS.filter((name) => query[name] && name !== 'from' && name !== 'to');
  return [
    (query.facet.length > 0 || chosen.length > 0) && h('a.clear', { href: address({ ...query, facet: [], type: '', issuer: '', place: '', section: '' }) }, `× ${t('search.clear')}`),
    chosen.map((name) => h('p.chosen', {}, query[name])),
    FACETS.filter((name) => (answer.facets[name] ?? []).length > 0).map((name) => h('section', {},
      h('h2', {}, t(`facet.${name}`)),
      h('ul', {}, answer.facets[name].slice(0, 10).map(({ value, documents }) => {
        const key = `${name}:${value}`;
        const on = query.facet.includes(key);
        const facet = on ? query.facet.filter((f) => f !== key) : [...query.facet, key];
        return h('li', {}, h('a', { href: address({ ...query, facet }), 'aria-current': on ? 'true' : null }, h('span', {}, word('value', value)), h('span.count', {}, number(documents))));
      })))),
  ];
}

function summary(answer, query) {
  const exports = ['csv', 'xlsx', 'jsonl'].map((format) => h('a', { href: `/api/v1/export?${parameters({ ...query, format })}`, download: `hoso.${format}` }, format.toUpperCase()));
  return [
    h('div.summary', {},
      h('p', { role: 'status', id: 'total' }, answer.total ? t('search.total', answer.total, answer.documents) : t('search.total.none')),
      answer.total > 0 && h('p.exports', {}, t('search.export'), ': ', exports)),
    answer.suggestion && h('p', {}, `${t('search.suggest')} `, h('a', { href: address({ ...query, q: answer.suggestion }) }, answer.suggestion), '?'),
    answer.widened.length > 0 && h('p.quiet', {}, `${t('search.widened')}: `, answer.widened.map((w) => `${w.typed} → ${w.alsoFound.join(', ')}`).join('; ')),
    answer.relaxed && h('p.quiet', {}, t('search.relaxed')),
    answer.total === 0 && h('p.quiet', {}, t('search.none.help')),
  ];
}

function hits(answer, query, controller) {
  const list = h('ol.hits', {}, answer.hits.map(hit));
  const more = (next) => next.cursor && h('button.more', { type: 'button', onclick: async (event) => {
    const further = await get(`/search?${parameters({ ...query, limit: 20, cursor: next.cursor })}`, { signal: controller.signal });
    event.target.remove();
    // The answer was too long ago to be gone on with: these hits are of the archive as it is now.
    if (further.leaseLost) list.append(h('li.quiet', {}, t('search.lease')));
    const items = further.hits.map(hit);
    list.append(...items);
    items[0]?.querySelector('a').focus();
    const button = more(further);
    if (button) list.after(button);
  } }, t('search.more'));
  return [list, more(answer)];
}

/** Where a hit leads: its page, with the words that were found. */
function target(found) {
  const all = [...new Set(found.snippet.marks.map(({ start, end }) => found.snippet.text.slice(start, end)))];
  // A syllable of a phrase that was found as a whole would be boxed all over the page.
  const small = (text) => ` ${text.toLowerCase()} `;
  const words = all.filter((one) => !all.some((other) => other.length > one.length && small(other).includes(small(one)))).slice(0, 12);
  return `/documents/${found.id}?${parameters({ page: found.page, mark: words })}`;
}

function hit(found) {
  const preview = h('div.preview', {});
  const item = h('li.found', {},
    h('article', {},
      h('a.title', { href: target(found) }, heading(found)),
      h('p.where', {}, [found.number, date(found.date), section(found), t('search.page', found.page), found.source].filter(Boolean).join(' · ')),
      h('p.snippet', {}, marked(found.snippet)),
      found.readings.length > 0 && h('p.readings', {}, found.readings.slice(0, 4).map((r, i) => [i ? '; ' : '', h('b', {}, r.word), ` ${t('search.read.as')} “${r.original}”`])),
      found.others.length > 0 && h('ul.others', {}, found.others.map((o) => h('li', {}, h('a', { href: target(o) }, [section(o), t('search.page', o.page)].filter(Boolean).join(' · ')), ' — ', marked(o.snippet)))),
      found.matches > 1 + found.others.length && h('p.quiet', {}, t('search.more.in', found.matches - 1 - found.others.length))),
    preview);
  // A picture only for what is looked at: drawing a page costs the server a moment.
  const see = () => {
    if (!PICTURED.test(found.source) || preview.firstChild || matchMedia('(max-width: 900px)').matches) return;
    const picture = h('img', { src: pictureUrl(found.id, found.page, 320), alt: t('search.preview', found.page), loading: 'lazy' });
    picture.addEventListener('error', () => preview.remove());
    preview.append(picture);
  };
  new IntersectionObserver((seen, observer) => { if (seen.some((s) => s.isIntersecting)) { observer.disconnect(); see(); } }).observe(item);
  return item;
}

function heading(found) {
  return [found.type, found.title].filter(Boolean).join(' — ') || found.source;
}

function section(found) {
  return [found.section.path, found.section.heading].filter(Boolean).join(' ');
}

/** Arrow keys go from the query to the hits, and from hit to hit. */
function move(event) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const all = [document.getElementById('q'), ...event.currentTarget.querySelectorAll('a.title')];
  const at = all.indexOf(document.activeElement);
  const next = at < 0 ? null : all[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next) {
    event.preventDefault();
    next.focus();
  }
}
