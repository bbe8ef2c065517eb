// The queue of what is in doubt, the most rewarding first, decided by single keys.
import { h, put, notice, svg } from './dom.js';
import { t, number, percent, word } from './texts.js';
import { get, call, may, parameters } from './api.js';
import { go } from './main.js';

export async function show(main, asked) {
  const state = { queue: [], total: 0, cursor: null, left: new Set(), done: [], busy: false };
  const card = h('section.card.reviewing', { 'aria-live': 'polite', id: 'item' });
  const count = h('span.quiet', { role: 'status' });
  put(main, h('div.page.review', {},
    h('div.row', {}, h('h1', {}, t('review.title')), count),
    card,
    h('p.keys.quiet', {}, may('reviewer') ? t('review.keys') : t('review.readonly'))));
  document.addEventListener('keydown', keys);
  await fill();
  paint();
  return () => document.removeEventListener('keydown', keys);

  async function fill() {
    while (state.queue.length < 3) {
      const answer = await get(`/review?${parameters({ limit: 20, document: asked.get('document'), cursor: state.cursor })}`);
      state.total = answer.total;
      state.cursor = answer.cursor;
      state.queue.push(...answer.items.filter((i) => !state.left.has(key(i)) && !state.queue.some((other) => key(other) === key(i))));
      if (!answer.cursor) return;
    }
  }

  function key(i) {
    return `${i.document} ${i.place}`;
  }

  /** What may be chosen: as it stands, the best other reading, as it was read. */
  function readings(i) {
    if (i.field) return [];
    const read = readStretch(i);
    return [[i.text, 'review.standing'], [i.candidate, 'review.candidate'], [read, 'review.as.read']]
      .filter(([text], at, all) => text && all.findIndex(([other]) => other === text) === at);
  }

  function paint() {
    const i = state.queue[0];
    count.textContent = `${t('review.left', Math.max(0, state.total - state.left.size))}${state.done.length ? ` · ${t('review.done.today', state.done.length)}` : ''}`;
    document.body.dataset.item = i ? key(i) : 'none';
    if (!i) return put(card, h('p.big', {}, t('review.none')));
    const choices = readings(i).map(([text, label], at) => h('button.choice', { type: 'button', disabled: !may('reviewer'), onclick: () => decide(i, at === 0 ? 'ACCEPT' : 'PICK', text) },
      h('kbd', {}, at + 1), h('span.reading', {}, text), h('span.quiet', {}, t(label))));
    const typed = h('input', { id: 'typed', value: i.text, 'aria-label': t('doc.correct.label'), autocomplete: 'off', spellcheck: 'false', disabled: !may('reviewer') });
    return put(card,
      h('p.where', {}, h('span.tag', {}, i.field ? `${t('review.field')}: ${t(`field.${i.field}`)}` : t('review.word')), ' ', i.title, ` · ${t('search.page', i.page)} · ${t('review.sure', percent(i.probability))}`),
      i.box && i.pageWidth > 0 && cutting(i),
      h('div.context', {}, i.before && h('p.quiet', {}, i.before), h('p', {}, i.field ? i.lineText : [i.lineText.slice(0, i.start), h('mark', {}, i.lineText.slice(i.start, i.end)), i.lineText.slice(i.end)]), i.after && h('p.quiet', {}, i.after)),
      i.read && i.read !== i.lineText && h('p.readings', {}, `${t('doc.edit.read')} “${i.read}”`),
      h('h2', {}, t('review.question')),
      h('div.choices', {}, choices, i.field && h('button.choice', { type: 'button', disabled: !may('reviewer'), onclick: () => decide(i, 'ACCEPT', i.text) }, h('kbd', {}, '1'), h('span.reading', {}, i.text || '—'), h('span.quiet', {}, t('review.standing')))),
      h('form.inline', { onsubmit: (event) => { event.preventDefault(); decide(i, 'TYPE', typed.value); } },
        h('kbd', {}, 'E'), typed, h('button.primary', { type: 'submit', disabled: !may('reviewer') }, t('review.type'))),
      h('div.row', {}, h('button', { type: 'button', onclick: leave_ }, h('kbd', {}, 'S'), ` ${t('review.leave')}`),
        h('a', { href: target(i) }, h('kbd', {}, 'O'), ` ${t('review.open')}`),
        state.done.length > 0 && h('button', { type: 'button', onclick: undo }, h('kbd', {}, 'U'), ` ${t('doc.undo')}`)),
      h('div', { id: 'everywhere' }));
  }

  function target(i) {
    return `/documents/${i.document}?${parameters({ page: i.page, line: i.line, mark: i.field ? null : i.text })}`;
  }

  async function decide(i, how, after) {
    if (state.busy || !may('reviewer')) return;
    state.busy = true;
    try {
      const json = i.field
        ? { how, field: i.field, standing: i.text === '' ? null : i.text, after: after.trim() === '' ? null : after.trim() }
        : { how, line: i.line, start: i.start, end: i.end, standing: i.text, after };
      const made = await call('POST', `/documents/${i.document}/corrections`, { json });
      state.done.push({ document: i.document, id: made.id, item: i });
      notice(t('doc.saved', i.text || '—', after || '—'));
      const others = i.field ? 0 : i.others;
      // Columns behind it in its line have moved: what was fetched of this document is stale.
      state.queue = state.queue.filter((other) => other.document !== i.document);
      state.cursor = null;
      await fill();
      paint();
      if (others > 0 && may('administrator')) offer(i, after, others);
    } catch (error) {
      notice(t('error', error.message), 'bad');
      if (error.status === 409 || error.status === 404) await reload();
    } finally {
      state.busy = false;
    }
  }

  async function reload() {
    state.queue = [];
    state.cursor = null;
    await fill();
    paint();
  }

  function leave_() {
    const i = state.queue.shift();
    if (i) state.left.add(key(i));
    fill().then(paint);
  }

  async function undo() {
    const last = state.done.pop();
    if (!last) return;
    await call('DELETE', `/documents/${last.document}/corrections/${last.id}`);
    notice(t('doc.undone'));
    await reload();
  }

  /** The other places where the same word is in doubt, to be seen before they are changed. */
  function offer(i, after, others) {
    const place = document.getElementById('everywhere');
    put(place, h('button.quiet', { type: 'button', id: 'preview', onclick: async () => {
      const same = await get(`/review/same?${parameters({ text: i.text, limit: 100 })}`);
      const boxes = same.places.map((p) => [h('input', { type: 'checkbox', checked: true }), p]);
      const teach = h('input', { type: 'checkbox', id: 'teach' });
      put(place, h('div.preview-same', {}, h('h2', {}, t('review.preview', i.text)),
        h('ul', {}, boxes.map(([box, p]) => h('li', {}, h('label.check', {}, box, h('span', {}, p.lineText.slice(0, p.start), h('del', {}, i.text), ' ', h('ins', {}, after), p.lineText.slice(p.end), h('span.quiet', {}, ` — ${p.title}, ${t('search.page', p.page)}`)))))),
        h('label.check', {}, teach, t('review.dictionary', after)),
        h('div.row', {}, h('button.primary', { type: 'button', id: 'apply', onclick: async () => {
          const chosen = boxes.filter(([box]) => box.checked).map(([, p]) => ({ document: p.document, place: p.place }));
          const outcome = await call('POST', '/review/same', { json: { text: i.text, after, places: chosen, dictionary: teach.checked } });
          notice(t('review.applied', outcome.corrected));
          await reload();
        } }, t('review.apply')), h('button', { type: 'button', onclick: () => put(place) }, t('review.cancel')))));
    } }, t('review.everywhere', others)));
  }

  function keys(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const i = state.queue[0];
    const typing = event.target.tagName === 'INPUT' && event.target.type !== 'checkbox';
    if (typing) {
      if (event.key === 'Escape') event.target.blur();
      return;
    }
    if (event.key === 'u' || event.key === 'U') return void undo();
    if (!i) return;
    if (event.key === 'Enter' && /^(BUTTON|A|SUMMARY)$/.test(event.target.tagName)) return;
    const all = readings(i);
    if (event.key === 'Enter') decide(i, 'ACCEPT', i.text);
    else if (/^[1-3]$/.test(event.key)) {
      const chosen = i.field && event.key === '1' ? [i.text] : all[Number(event.key) - 1];
      if (chosen) decide(i, event.key === '1' ? 'ACCEPT' : 'PICK', chosen[0]);
    } else if (event.key === 'e' || event.key === 'E') {
      event.preventDefault();
      document.getElementById('typed')?.select();
    } else if (event.key === 's' || event.key === 'S') leave_();
    else if (event.key === 'o' || event.key === 'O') go(target(i));
  }
}

/** What was read where the word stands: as many words into the line as read, when both have as many. */
function readStretch(i) {
  const standing = i.lineText.split(/\s+/);
  const read = i.read.split(/\s+/);
  if (standing.length !== read.length) return '';
  const at = i.lineText.slice(0, i.start).split(/\s+/).length - 1;
  const many = i.text.split(/\s+/).length;
  const stretch = read.slice(at, at + many).join(' ');
  return stretch;
}

/** The word with what is around it, so that a person can read it, and a box around the word alone. */
function cutting(i) {
  const { left, top, width, height } = i.box;
  const around = Math.max(height * 1.2, 30);
  const grow = height * 0.15; // marks above and below stay outside of the frame
  const wide = Math.max(width + 8 * height, 700);
  const x = Math.max(0, Math.round(left + width / 2 - wide / 2));
  const y = Math.max(0, Math.round(top - around));
  const frame = svg('svg', { class: 'boxes', 'aria-hidden': 'true' }, svg('rect', { x: left - x - grow, y: top - y - 2 * grow, width: width + 2 * grow, height: height + 4 * grow, rx: grow, class: 'asked' }));
  const image = h('img', { src: `/api/v1/documents/${i.document}/pages/${i.page}/picture?box=${x},${y},${Math.round(wide)},${Math.round(height + 2 * around)}`, alt: t('review.picture') });
  // At the page's edge less is cut out than was asked for.
  image.addEventListener('load', () => frame.setAttribute('viewBox', `0 0 ${image.naturalWidth} ${image.naturalHeight}`));
  return h('div.cut', {}, image, frame);
}
