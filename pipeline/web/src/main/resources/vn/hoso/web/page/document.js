// One document: the page's picture beside its text, and all that is known of it.
import { h, put, notice } from './dom.js';
import { t, word, number, percent, date, time } from './texts.js';
import { get, call, may, parameters } from './api.js';
import { Picture } from './picture.js';
import { go } from './main.js';

const FIELDS = ['type', 'number', 'date', 'place', 'issuer', 'issuerParent', 'title', 'year', 'signer'];

export async function show(main, asked, id) {
  const state = { id, marks: asked.getAll('mark'), page: Number(asked.get('page')) || 1, record: null, view: null, selected: null, evidence: null };
  state.record = await get(`/documents/${id}`);
  state.id = state.record.id;
  const count = state.record.source.pages;
  const picture = new Picture(point);
  const text = h('div.text', { tabindex: '0', role: 'group', 'aria-label': t('doc.text') });
  const panel = h('aside.panel', { 'aria-label': t('doc.panel') });
  const pageField = h('input', { type: 'number', min: 1, max: count, value: state.page, 'aria-label': t('doc.page'), id: 'page', onchange: () => turn(Number(pageField.value)) });
  const hitCount = h('span.hitcount', { role: 'status' });
  const button = (label, key, run) => h('button.icon', { type: 'button', 'aria-label': t(key), title: t(key), onclick: run }, label);
  const edits = h('input', { type: 'checkbox', id: 'edits', checked: true, onchange: () => text.classList.toggle('plain', !edits.checked) });

  put(main, h('div.doc', {},
    h('div.dochead', {},
      h('h1', {}, [state.record.type, state.record.title].filter(Boolean).join(' — ') || state.record.source.name),
      h('p.where', {}, [state.record.number, date(state.record.date), state.record.source.name].filter(Boolean).join(' · '))),
    h('div.docbar', { role: 'toolbar', 'aria-label': t('doc.page') },
      button('‹', 'doc.prev', () => turn(state.page - 1)), pageField, h('span', {}, t('doc.of', count)), button('›', 'doc.next', () => turn(state.page + 1)),
      h('span.gap'), button('−', 'doc.zoom.out', () => picture.scale(1 / 1.25)), button('+', 'doc.zoom.in', () => picture.scale(1.25)), button('⤢', 'doc.zoom.fit', () => picture.scale(0)),
      h('span.gap'), h('label.check', {}, edits, t('doc.edits')), hitCount, h('span.gap'),
      h('a.quiet', { href: `/api/v1/documents/${state.id}/original`, target: '_blank', rel: 'noopener' }, t('doc.original'))),
    picture.element, text, panel));

  text.addEventListener('click', (event) => {
    const element = event.target.closest('[data-word]');
    if (element) select(wordAt(element.dataset.word));
  });
  text.addEventListener('keydown', keys);
  document.addEventListener('keydown', pages);

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
    hitCount.textContent = state.marks.length ? t('doc.hits', state.hits.length) : '';
    put(text, state.view.lines.map((l) => h('p.line', { id: `line-${l.line}` }, l.words.map((w, i) => [i ? ' ' : '', wordElement(l, w, i)]))));
    draw();
    await about();
    if (line) revealLine(line);
    else if (state.hits[0]) {
      picture.reveal(state.hits[0].box);
      see(element(state.hits[0]));
    }
    document.body.dataset.page = String(state.page);
  }

  function wordElement(l, w, i) {
    const kinds = [w.edit && (w.edit.reason === 'review' ? 'reviewed' : 'edited'), w.doubt && 'doubtful', state.hits.includes(w) && 'hit'].filter(Boolean);
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
      ...state.hits.map((w) => ({ box: w.box, kind: 'hit' })),
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
    put(panel.querySelector('#word'), aboutWord(chosen));
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
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    if (event.key === 'PageDown') turn(state.page + 1);
    else if (event.key === 'PageUp') turn(state.page - 1);
    else if (event.key === '+' ) picture.scale(1.25);
    else if (event.key === '-') picture.scale(1 / 1.25);
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

  function pageOf(line) {
    return state.record.text.split(/\n|\f/, line).join('\n').length === 0 ? 1
      : (state.record.text.slice(0, nth(state.record.text, line - 1)).match(/\f/g) ?? []).length + 1;
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
    const line = state.selected?.line.line ?? 0;
    await load(line);
  }

  async function about() {
    const { corrections } = await get(`/documents/${state.id}/corrections`);
    const r = state.record;
    const part = (key, open, ...children) => h('details', { open }, h('summary', {}, t(key)), children);
    put(panel,
      h('section.word', {}, h('h2', {}, t('doc.word')), h('div', { id: 'word' }, h('p.quiet', {}, t('doc.word.none')))),
      part('doc.fields', true, h('dl.fields', {}, FIELDS.map((name) => fieldRow(r, name)))),
      r.sections.length > 0 && part('doc.sections', true, outline(r.sections)),
      r.references.length > 0 && part('doc.references', false, h('ul', {}, r.references.map(reference))),
      part('doc.quality', false, quality(r)),
      part('doc.history', corrections.length > 0, corrections.length === 0 ? h('p.quiet', {}, t('doc.history.none')) : h('ul.history', {}, corrections.toReversed().map((c) => event_(c, corrections)))));
    const similar = await get(`/documents/${state.id}/similar`).catch(() => ({ hits: [] }));
    if (similar.hits.length) panel.append(part('doc.similar', false, h('ul', {}, similar.hits.map((s) => h('li', {}, h('a', { href: `/documents/${s.id}` }, [s.type, s.title].filter(Boolean).join(' — ') || s.source))))));
  }

  function fieldRow(r, name) {
    const value = name === 'signer' ? r.signer && [r.signer.authority, r.signer.title, r.signer.name].filter(Boolean).join(', ') : name === 'date' ? date(r.date) : r[name];
    const proof = r.evidence[name];
    const text_ = value ?? h('i.quiet', {}, t('doc.empty.field'));
    const row = h('dd', {}, proof ? h('button.evidence', { type: 'button', title: proof.literal, onclick: () => goTo(proof.page, proof.line, proof.box) }, text_, proof.confidence < 0.9 && h('span.unsure', {}, ` ${percent(proof.confidence)} %`)) : text_);
    if (may('reviewer') && name !== 'signer') {
      row.append(h('button.icon.pen', { type: 'button', 'aria-label': `${t('doc.correct')}: ${t(`field.${name}`)}`, onclick: () => {
        const input = h('input', { value: r[name] ?? '', 'aria-label': t(`field.${name}`) });
        put(row, h('form.inline', { onsubmit: (event) => {
          event.preventDefault();
          correct({ how: 'TYPE', field: name, standing: r[name] === null ? null : String(r[name]), after: input.value.trim() === '' ? null : input.value.trim() }, r[name], input.value);
        } }, input, h('button.primary', { type: 'submit' }, t('doc.save'))));
        input.focus();
      } }, '✎'));
    }
    return [h('dt', {}, t(`field.${name}`)), row];
  }

  function outline(sections) {
    return h('ul.outline', {}, sections.map((s) => h('li', {},
      (s.label || s.heading) && h('button.evidence', { type: 'button', onclick: () => goTo(s.page, s.line) }, [s.label, s.heading].filter(Boolean).join('. ').slice(0, 120)),
      s.children.length > 0 && outline(s.children))));
  }

  function reference(ref) {
    const name = [ref.type, ref.number, date(ref.date), ref.issuer].filter(Boolean).join(' ');
    return h('li', {}, ref.number ? h('a', { href: `/?q=${encodeURIComponent(`so:"${ref.number}"`)}` }, name) : h('span', {}, name), ref.about && h('span.quiet', {}, ` ${ref.about}`), ' ',
      h('button.icon', { type: 'button', 'aria-label': `${t('doc.text')}: ${name}`, onclick: () => goTo(pageOf(ref.line), ref.line) }, '¶'));
  }

  function quality(r) {
    return [h('dl.fields', {},
      h('dt', {}, t('doc.confidence')), h('dd', {}, r.quality.ocrConfidence === null ? '—' : `${percent(r.quality.ocrConfidence)} %`),
      h('dt', {}, t('doc.edited')), h('dd', {}, `${percent(r.quality.editedShare)} %`),
      h('dt', {}, t('doc.doubtful')), h('dd', {}, number(r.quality.doubtful.length))),
    h('ul', {}, r.quality.pages.map((p) => h('li', { title: p.decision.reason }, `${t('doc.page')} ${p.page}: ${word('treatment', p.decision.treatment)}`, p.problem && h('span.wrong', {}, ` ${p.problem}`))))];
  }

  function event_(c, all) {
    const undone = all.some((other) => other.undone === c.id);
    const what = c.field ? `${t(`field.${c.field}`)}: ` : '';
    return h(`li${undone || c.how === 'UNDO' ? '.past' : ''}`, {}, what, h('del', {}, c.before ?? '—'), ' → ', h('ins', {}, c.after ?? '—'), h('span.quiet', {}, ` ${t('doc.by', c.who, time(c.at))}`),
      may('reviewer') && !undone && c.how !== 'UNDO' && h('button.icon', { type: 'button', onclick: () => undo(c.id) }, t('doc.undo')));
  }
}

/** Where the n-th line begins (from 0). */
function nth(text, n) {
  let at = 0;
  for (let i = 0; i < n; i++) {
    const next = text.slice(at).search(/[\n\f]/);
    if (next < 0) return text.length;
    at += next + 1;
  }
  return at;
}

function plain(text) {
  return text.normalize('NFC').toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Words of a page that make up one of the marked stretches. */
export function findHits(view, marks) {
  const all = view.lines.flatMap((l) => l.words);
  const words = all.map((w) => plain(w.text));
  const hits = new Set();
  for (const mark of marks) {
    const wanted = mark.split(/\s+/).map(plain).filter(Boolean);
    if (!wanted.length) continue;
    for (let i = 0; i + wanted.length <= words.length; i++) {
      if (wanted.every((one, k) => words[i + k] === one || words[i + k].split(/[^\p{L}\p{N}]+/u).includes(one))) {
        for (let k = 0; k < wanted.length; k++) hits.add(all[i + k]);
      }
    }
  }
  return [...hits];
}
