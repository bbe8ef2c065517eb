// What is known of a document: fields with their evidence, outline, references, tasks, trust, history.
import { h, put } from './dom.js';
import { t, word, number, percent, date, time } from './texts.js';
import { get, may } from './api.js';

const FIELDS = ['type', 'number', 'date', 'place', 'issuer', 'issuerParent', 'title', 'year', 'signer', 'recipients'];
/** Fields that people may set. */
const OPEN = FIELDS.slice(0, 8);

/**
 * Fills the panel.
 * @param {object} act goTo(page, line, box), correct(json, from, to), undo(id)
 */
export async function about(panel, r, act) {
  const { corrections } = await get(`/documents/${r.id}/corrections`);
  const d = r.details;
  const pages = pagesOfLines(r.text);
  // What was open stays open when the page is turned.
  const opened = new Map([...panel.querySelectorAll('details[id]')].map((one) => [one.id, one.open]));
  const part = (key, open, count, ...children) => h('details', { id: key, open: opened.get(key) ?? open },
    h('summary', {}, t(key), count === null ? null : h('span.count', {}, ` ${number(count)}`)), children);
  const list = (key, items, each) => items.length > 0 && part(key, false, items.length, h('ul', {}, items.map((one) => h('li', {}, each(one)))));
  const at = (line, ...children) => h('button.evidence', { type: 'button', onclick: () => act.goTo(pages[line - 1] ?? 1, line) }, children);
  const rows = r.references.map((ref) => reference(ref, r, at));

  put(panel,
    h('section.word', {}, h('h2', {}, t('doc.word')), h('div', { id: 'word' }, h('p.quiet', {}, t('doc.word.none')))),
    part('doc.fields', true, null, h('dl.fields', {}, FIELDS.map((name) => fieldRow(r, name, act)),
      [['urgency', d.urgency], ['secrecy', d.secrecy], ['addressees', d.addressees.join('; ')]].filter(([, value]) => value)
        .map(([name, value]) => [h('dt', {}, t(`field.${name}`)), h('dd', {}, value)]))),
    r.sections.length > 0 && part('doc.sections', true, null, outline(r.sections, act)),
    list('doc.tasks', tasks(r), (task) => at(task.line, task.due && h('b', {}, `${task.due} · `), task.who && h('b', {}, `${task.who}: `), task.what)),
    r.references.length > 0 && part('doc.references', false, r.references.length, h('ul', {}, rows),
      r.number && h('p', {}, h('a', { href: `/?q=${encodeURIComponent(`"${r.number}"`)}` }, t('doc.cited', r.number)))),
    list('doc.amounts', d.amounts, (a) => at(a.line, h('b', {}, a.literal), a.source && ` — ${a.source}`)),
    list('doc.mentions', d.mentions, (m) => at(m.lines[0], m.name, m.present.length > 0 && h('span.quiet', {}, ` → ${m.present.join('; ')}`))),
    list('doc.annexes', d.annexes, (a) => at(a.line, [a.label, a.title].filter(Boolean).join(': '))),
    list('doc.abbreviations', Object.entries(r.abbreviations), ([short, long]) => [h('b', {}, short), ` ${long}`]),
    part('doc.quality', false, null, quality(r)),
    part('doc.history', corrections.length > 0, corrections.length, corrections.length === 0 ? h('p.quiet', {}, t('doc.history.none'))
      : h('ul.history', {}, corrections.toReversed().map((c) => event_(c, corrections, act)))));
  const first = panel.querySelector('details');
  const nothing = () => ({ hits: [], references: [] });
  const [similar, { references }] = await Promise.all(['similar', 'references'].map((what) => get(`/documents/${r.id}/${what}`).catch(nothing)));
  references.forEach(({ held }, i) => link(rows[i], held));
  if (similar.hits.length && panel.querySelector('details') === first) {
    panel.append(list('doc.similar', similar.hits, (s) => [h('a', { href: `/documents/${s.id}` }, [s.type, s.title].filter(Boolean).join(' — ') || s.source),
      h('span.quiet', {}, ` ${[s.number, date(s.date)].filter(Boolean).join(' · ')}`)]));
  }
}

/** The page of each line. */
function pagesOfLines(text) {
  let page = 1;
  return text.split(/(?<=[\n\f])/).map((line) => (line.endsWith('\f') ? page++ : page));
}

function fieldRow(r, name, act) {
  const values = { signer: r.signer && [r.signer.authority, r.signer.title, r.signer.name].filter(Boolean).join(', '), date: date(r.date), recipients: r.recipients.join(' ') };
  const value = (name in values ? values[name] : r[name]) || h('i.quiet', {}, t('doc.empty.field'));
  const proof = r.evidence[name];
  const row = h('dd', {}, proof ? h('button.evidence', { type: 'button', title: proof.literal, onclick: () => act.goTo(proof.page, proof.line, proof.box) }, value, proof.confidence < 0.9 && h('span.unsure', {}, ` ${percent(proof.confidence)} %`)) : value);
  if (may('reviewer') && OPEN.includes(name)) {
    row.append(h('button.icon.pen', { type: 'button', 'aria-label': `${t('doc.correct')}: ${t(`field.${name}`)}`, onclick: () => {
      const input = h('input', { value: r[name] ?? '', 'aria-label': t(`field.${name}`) });
      put(row, h('form.inline', { onsubmit: (event) => {
        event.preventDefault();
        act.correct({ how: 'TYPE', field: name, standing: r[name] === null ? null : String(r[name]), after: input.value.trim() === '' ? null : input.value.trim() }, r[name], input.value);
      } }, input, h('button.primary', { type: 'submit' }, t('doc.save'))));
      input.focus();
    } }, '✎'));
  }
  return [h('dt', {}, t(`field.${name}`)), row];
}

function outline(sections, act) {
  return h('ul.outline', {}, sections.map((s) => h('li', {},
    (s.label || s.heading) && h('button.evidence', { type: 'button', onclick: () => act.goTo(s.page, s.line) }, [s.label, s.heading || short(s.text)].filter(Boolean).join('. ').slice(0, 120)),
    s.children.length > 0 && outline(s.children, act))));
}

/** What a section without a heading begins with. */
function short(text) {
  return text.length > 60 ? `${text.slice(0, 60).replace(/\s+\S*$/, '')} …` : text;
}

/** Who has to do what, and by when: a sentence once, though it may say both. */
function tasks(r) {
  const all = new Map();
  for (const a of r.details.assignments) all.set(`${a.line} ${a.what}`, { line: a.line, who: a.who, what: a.what, due: '' });
  for (const d of r.deadlines) {
    const key = `${d.line} ${d.what}`;
    all.set(key, { line: d.line, who: d.who ?? all.get(key)?.who ?? '', what: d.what, due: d.date ? date(d.date) : d.period });
  }
  return [...all.values()].sort((a, b) => a.line - b.line);
}

function reference(ref, r, at) {
  const name = [ref.type, ref.number, date(ref.date), ref.issuer].filter(Boolean).join(' ');
  const basis = r.legalBases.some((b) => b.line === ref.line && b.number === ref.number && b.type === ref.type);
  return h('li', {}, ref.number ? h('a', { href: `/?q=${encodeURIComponent(`so:"${ref.number}"`)}` }, name) : h('span', {}, name),
    basis && h('span.tag', {}, t('doc.basis')), ref.about && h('span.quiet', {}, ` ${ref.about}`), ' ', at(ref.line, t('doc.where')));
}

/** Leads a reference straight to the document, where the archive holds just the one that is meant. */
function link(row, held) {
  if (!held.length) return;
  if (held.length === 1 && held[0].sure) row.querySelector('a').setAttribute('href', `/documents/${held[0].id}`);
  row.querySelector('a').after(h('span.tag.held', {}, t(held[0].sure ? 'doc.held' : 'doc.held.perhaps')));
}

function quality(r) {
  return [h('dl.fields', {},
    h('dt', {}, t('doc.confidence')), h('dd', {}, r.quality.ocrConfidence === null ? '—' : `${percent(r.quality.ocrConfidence)} %`),
    h('dt', {}, t('doc.edited')), h('dd', {}, `${percent(r.quality.editedShare)} %`),
    h('dt', {}, t('doc.doubtful')), h('dd', {}, number(r.quality.doubtful.length), r.quality.doubtful.length > 0 && h('a', { href: `/review?document=${r.id}` }, t('nav.review')))),
  h('ul', {}, r.quality.pages.map((p) => h('li', { title: p.decision.reason }, `${t('doc.page')} ${p.page}: ${word('treatment', p.decision.treatment)}`, p.problem && h('span.wrong', {}, ` ${p.problem}`))))];
}

function event_(c, all, act) {
  const undone = all.some((other) => other.undone === c.id);
  const what = c.field ? `${t(`field.${c.field}`)}: ` : '';
  const change = c.before === c.after ? [h('ins', {}, c.after), ` ${t('doc.accepted')}`] : [h('del', {}, c.before ?? '—'), ' → ', h('ins', {}, c.after ?? '—')];
  return h(`li${undone || c.how === 'UNDO' ? '.past' : ''}`, {}, what, change, h('span.quiet', {}, ` ${t('doc.by', c.who, time(c.at))}`),
    may('reviewer') && !undone && c.how !== 'UNDO' && h('button.icon', { type: 'button', onclick: () => act.undo(c.id) }, t('doc.undo')));
}
