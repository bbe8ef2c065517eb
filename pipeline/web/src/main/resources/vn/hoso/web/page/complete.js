// How a query that is being typed may go on: a list below its field, moved through by arrow keys.
import { h, put } from './dom.js';
import { t, number } from './texts.js';
import { get, parameters } from './api.js';

const PAUSE = 150; // milliseconds without a key before the server is asked

/**
 * Makes a field complete what is typed.
 * @param field the input
 * @param chosen told when one of the list was taken
 * @param signal ends it all
 */
export function complete(field, chosen, signal) {
  const list = h('ul.completions', { id: 'completions', role: 'listbox', 'aria-label': t('search.completions'), hidden: true });
  let found = [];
  let active = -1;
  let waiting = 0;
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'completions', autocomplete: 'off' })) field.setAttribute(name, value);

  function show(some) {
    found = some;
    active = -1;
    put(list, found.map((c, i) => h('li', { role: 'option', id: `completion-${i}`, 'aria-selected': 'false', onmousedown: (e) => { e.preventDefault(); take(i); } },
      h('span', {}, c.text), h('span.quiet', {}, t(`search.kind.${c.kind}`, c.documents), ' · ', number(c.documents)))));
    list.hidden = found.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
    field.removeAttribute('aria-activedescendant');
  }

  function mark(i) {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = i;
    list.children[active]?.setAttribute('aria-selected', 'true');
    if (active < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `completion-${active}`);
  }

  function take(i) {
    field.value = found[i].text;
    show([]);
    chosen();
  }

  async function ask() {
    const typed = field.value.trim();
    if (typed.length < 2) return show([]);
    const answer = await get(`/completions?${parameters({ q: typed, limit: 8 })}`, { signal });
    if (field.value.trim() === typed && document.activeElement === field) show(answer.completions.filter((c) => c.text !== typed));
  }

  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  });
  field.addEventListener('blur', () => show([]));
  field.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      event.stopPropagation();
      mark((active + 1 + step + found.length + 1) % (found.length + 1) - 1);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      take(active);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      show([]);
    }
  });
  signal.addEventListener('abort', () => clearTimeout(waiting));
  return { list, close: () => { clearTimeout(waiting); show([]); } };
}
