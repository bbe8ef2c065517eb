// One document: the page's picture beside its text; what is known of it is panel.js.
import { h, put, notice } from './dom.js';
import { t, percent, date } from './texts.js';
import { get, call, may, parameters } from './api.js';
import { Picture } from './picture.js';
import { about } from './panel.js';

export async function show(main, asked, id) {
  const state = { id, marks: asked.getAll('mark'), page: 1, record: null, view: null, selected: null, evidence: null, hits: [], hitPages: [], at: -1 };
  state.record = await get(`/documents/${id}`);
  state.id = state.record.id;
  state.page = Math.min(Math.max(1, Number(asked.get('page')) || 1), state.record.source.pages);
  const count = state.record.source.pages;
  let marked = new Set();
  const picture = new Picture(point);
  const text = h('div.text', { tabindex: '0', role: 'group', 'aria-label': t('doc.text') });
  const panel = h('aside.panel', { 'aria-label': t('doc.panel') });
  const pageField = h('input', { type: 'number', min: 1, max: count, value: state.page, 'aria-label': t('doc.page'), id: 'page', onchange: () => turn(Number(pageField.value)) });
  const hitCount = h('span.hitcount', { role: 'status' });
  const hitBar = h('span.hitbar', { hidden: state.marks.length === 0 });
  const results = sessionStorage.getItem('search');
  const button = (label, key, run) => h('button.icon', { type: 'button', 'aria-label': t(key), title: t(key), onclick: run }, label);
  const edits = h('input', { type: 'checkbox', id: 'edits', checked: true, onchange: () => text.classList.toggle('plain', !edits.checked) });

  put(main, h('div.doc', {},
    h('div.dochead', {},
      results && h('a.back', { href: results }, `‹ ${t('doc.back')}`),
      h('h1', {}, [state.record.type, state.record.title].filter(Boolean).join(' — ') || state.record.source.name),
      h('p.where', {}, [state.record.number, date(state.record.date), state.record.source.name].filter(Boolean).join(' · '))),
    h('div.docbar', { role: 'toolbar', 'aria-label': t('doc.page') },
      button('‹', 'doc.prev', () => turn(state.page - 1)), pageField, h('span', {}, t('doc.of', count)), button('›', 'doc.next', () => turn(state.page + 1)),
      h('span.gap'), button('−', 'doc.zoom.out', () => picture.scale(1 / 1.25)), button('+', 'doc.zoom.in', () => picture.scale(1.25)), button('⤢', 'doc.zoom.fit', () => picture.scale(0)),
      h('span.gap'), h('label.check', {}, edits, t('doc.edits')), hitBar, h('span.gap'),
      h('a.quiet', { href: `/api/v1/documents/${state.id}/original`, target: '_blank', rel: 'noopener' }, t('doc.original'))),
    picture.element, text, panel));
  put(hitBar, button('↑', 'doc.hit.prev', () => step(-1)), hitCount, button('↓', 'doc.hit.next', () => step(1)));

  text.addEventListener('click', (event) => {
    const element = event.target.closest('[data-word]');
    if (element) select(wordAt(element.dataset.word));
  });
  text.addEventListener('keydown', keys);
  document.addEventListener('keydown', pages);

  find();
  await load(Number(asked.get('line')) || 0);
  return () => document.removeEventListener('keydown', pages);

  async function turn(page, line = 0) {
    if (!(page >= 1 && page <= count)) return;
    state.page = page;
    history.replaceState(null, '', `/documents/${id}?${parameters({ page, mark: state.marks })}`);
    await load(line);
  }

  async function load(line = 0) {
    state.view = await get(`/documents/${state.id}/pages/${state.page}/words`);
    state.selected = null;
    pageField.value = state.page;
    picture.show(state.id, state.view);
    state.hits = findHits(state.view, state.marks);
    const elsewhere = state.hitPages.reduce((sum, n, i) => sum + (i + 1 === state.page ? 0 : n), 0);
    hitCount.textContent = elsewhere ? t('doc.hits.all', state.hits.length, elsewhere) : t('doc.hits', state.hits.length);
    state.at = -1;
    marked = new Set(state.hits.flat());
    put(text, state.view.lines.map((l) => h('p.line', { id: `line-${l.line}` }, l.words.map((w, i) => [i ? ' ' : '', wordElement(l, w, i)]))));
    draw();
    const known = about(panel, state.record, { goTo, correct, undo });
    if (line) revealLine(line);
    else if (state.hits[0]) showHit(0);
    await known;
    document.body.dataset.page = String(state.page);
  }

  /** How many hits there are on each page, by the text as it stands. */
  function find() {
    state.hitPages = state.record.text.split('\f').map((page) => stretches(page.split(/\s+/), state.marks).length);
  }

  function showHit(at) {
    state.at = at;
    for (const old of text.querySelectorAll('.current')) old.classList.remove('current');
    for (const w of state.hits[at]) element(w)?.classList.add('current');
    picture.reveal(around(state.view, state.hits[at])[0]);
    see(element(state.hits[at][0]));
    draw();
  }

  /** To the next hit or the one before, also on other pages. */
  async function step(by) {
    if (state.hits[state.at + by]) return showHit(state.at + by);
    for (let page = state.page + by; page >= 1 && page <= count; page += by) {
      if (state.hitPages[page - 1]) {
        await turn(page);
        if (by < 0 && state.hits.length) showHit(state.hits.length - 1);
        return undefined;
      }
    }
    return undefined;
  }

  function wordElement(l, w, i) {
    const kinds = [w.edit && (w.edit.reason === 'review' ? 'reviewed' : 'edited'), w.doubt && 'doubtful', marked.has(w) && 'hit'].filter(Boolean);
    return h(['span', 'w', ...kinds].join('.'), { 'data-word': `${l.line}:${i}`, title: w.edit ? `${t('doc.edit.read')} “${w.edit.from}”, ${t('doc.edit.sure', percent(w.edit.probability))}` : null }, w.text);
  }

  function wordAt(key) {
    const [line, i] = key.split(':').map(Number);
    const l = state.view.lines.find((one) => one.line === line);
    return l?.words[i] ? { line: l, word: l.words[i], i } : null;
  }

  function element(w) {
    for (const l of state.view.lines) {
      const i = l.words.indexOf(w);
      if (i >= 0) return text.querySelector(`[data-word="${l.line}:${i}"]`);
    }
    return null;
  }

  /** Scrolls the text, and nothing but the text, until an element can be seen. */
  function see(own) {
    if (!own) return;
    const place = own.getBoundingClientRect();
    const around = text.getBoundingClientRect();
    if (place.top < around.top + 8 || place.bottom > around.bottom - 8) text.scrollTop += place.top - around.top - text.clientHeight / 3;
  }

  function draw() {
    picture.draw([
      ...state.hits.flatMap((words, i) => around(state.view, words).map((box) => ({ box, kind: i === state.at ? 'hit current' : 'hit' }))),
      { box: state.evidence, kind: 'evidence' },
      { box: state.selected?.word.box, kind: 'selected' },
    ]);
  }

  function select(chosen) {
    if (!chosen) return;
    state.selected = chosen;
    text.querySelector('.selected')?.classList.remove('selected');
    const own = element(chosen.word);
    own?.classList.add('selected');
    see(own);
    picture.reveal(chosen.word.box);
    draw();
    const place = panel.querySelector('#word');
    if (place) put(place, aboutWord(chosen));
  }

  function point(x, y) {
    for (const l of state.view.lines) {
      const i = l.words.findIndex(({ box }) => box && x >= box.left && x <= box.left + box.width && y >= box.top - 4 && y <= box.top + box.height + 4);
      if (i >= 0) return select({ line: l, word: l.words[i], i });
    }
    return undefined;
  }

  function keys(event) {
    const all = state.view.lines.flatMap((l) => l.words.map((w, i) => ({ line: l, word: w, i })));
    const at = state.selected ? all.findIndex((one) => one.word === state.selected.word) : -1;
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step && all[at + step]) {
      event.preventDefault();
      select(all[at + step]);
    } else if (event.key === 'Enter' && state.selected) {
      event.preventDefault();
      panel.querySelector('#after')?.select();
    }
  }

  function pages(event) {
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'PageDown') turn(state.page + 1);
    else if (event.key === 'PageUp') turn(state.page - 1);
    else if (event.key === '+' ) picture.scale(1.25);
    else if (event.key === '-') picture.scale(1 / 1.25);
    else if (event.key === 'n') step(1);
    else if (event.key === 'p') step(-1);
    else return;
    event.preventDefault();
  }

  async function revealLine(line, box = null) {
    const l = state.view.lines.find((one) => one.line === line);
    state.evidence = box ?? l?.box ?? null;
    draw();
    picture.reveal(state.evidence);
    const own = document.getElementById(`line-${line}`);
    see(own);
    text.querySelector('.shown')?.classList.remove('shown');
    own?.classList.add('shown');
  }

  async function goTo(page, line, box = null) {
    if (page !== state.page) await turn(page, 0);
    await revealLine(line, box);
  }

  function aboutWord({ line, word: w }) {
    const after = h('input', { id: 'after', value: w.text, 'aria-label': t('doc.correct.label'), autocomplete: 'off', spellcheck: 'false' });
    return [
      h('p.big', {}, w.text),
      w.edit && h('p', {}, `${t('doc.edit.read')} `, h('b', {}, `“${w.edit.from}”`), ` · ${t('doc.edit.sure', percent(w.edit.probability))} · ${w.edit.reason}`),
      w.doubt && h('p', {}, t('doc.doubt', w.doubt.candidate), ` · ${t('doc.edit.sure', percent(w.doubt.probability))}`),
      may('reviewer') && h('form.inline', { onsubmit: (event) => {
        event.preventDefault();
        correct({ how: after.value === w.text ? 'ACCEPT' : 'TYPE', line: line.line, start: w.start, end: w.end, standing: w.text, after: after.value }, w.text, after.value);
      } }, after, h('button.primary', { type: 'submit' }, t('doc.save'))),
    ];
  }

  async function correct(json, from, to) {
    const made = await call('POST', `/documents/${state.id}/corrections`, { json });
    notice(t('doc.saved', from ?? '—', to ?? '—'), 'good', { label: t('doc.undo'), run: () => undo(made.id) });
    await refresh();
  }

  async function undo(number_) {
    await call('DELETE', `/documents/${state.id}/corrections/${number_}`);
    notice(t('doc.undone'));
    await refresh();
  }

  async function refresh() {
    state.record = await get(`/documents/${state.id}`);
    find();
    const line = state.selected?.line.line ?? 0;
    await load(line);
  }
}

function plain(text) {
  return text.normalize('NFC').toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Where the marked stretches stand: [first, last] places of words, in their order. */
export function stretches(texts, marks) {
  const words = texts.map(plain);
  const found = [];
  for (const mark of marks) {
    const wanted = mark.split(/\s+/).map(plain).filter(Boolean);
    for (let i = 0; wanted.length && i + wanted.length <= words.length; i++) {
      if (wanted.every((one, k) => words[i + k] === one || words[i + k].split(/[^\p{L}\p{N}]+/u).includes(one))) found.push([i, i + wanted.length - 1]);
    }
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  // A short mark within a longer one is no hit of its own.
  return found.filter(([, last], i) => !found.slice(0, i).some((other) => other[1] >= last));
}

/** The words of each hit. */
function findHits(view, marks) {
  const all = view.lines.flatMap((l) => l.words);
  return stretches(all.map((w) => w.text), marks).map(([first, last]) => all.slice(first, last + 1));
}

/** Boxes around words, one a line of them; as high as most of its words. */
function around(view, words) {
  return view.lines.map((l) => l.words.filter((w) => w.box && words.includes(w)).map((w) => w.box)).filter((boxes) => boxes.length).map((boxes) => {
    const middle = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
    const left = Math.min(...boxes.map((b) => b.left));
    const top = middle(boxes.map((b) => b.top));
    return { left, top, width: Math.max(...boxes.map((b) => b.left + b.width)) - left, height: middle(boxes.map((b) => b.top + b.height)) - top };
  });
}
