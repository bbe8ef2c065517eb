// Makes elements. Text only ever becomes text: nothing here reads HTML.

/**
 * An element: h('a.button', {href, onclick}, child, ...). Children are elements, texts, or nothing.
 */
export function h(selector, attributes = {}, ...children) {
  const [name, ...classes] = selector.split('.');
  return fill(document.createElement(name || 'div'), classes, attributes, children);
}

/** The same for drawings. */
export function svg(name, attributes = {}, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', name), [], attributes, children);
}

function fill(element, classes, attributes, children) {
  if (classes.length) element.setAttribute('class', classes.join(' '));
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key === 'value') element.value = value;
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Replaces what an element holds. */
export function put(element, ...children) {
  element.replaceChildren(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A text with its marked stretches, from an answer's {text, marks}. */
export function marked(snippet) {
  const parts = [];
  let at = 0;
  for (const { start, end } of snippet.marks) {
    parts.push(snippet.text.slice(at, start), h('mark', {}, snippet.text.slice(start, end)));
    at = end;
  }
  parts.push(snippet.text.slice(at));
  return parts;
}

/** Tells the user something, also through a screen reader. */
export function notice(text, kind = 'good', action = null) {
  const box = h(`div.notice.${kind}`, {}, h('span', {}, text), action && h('button', { type: 'button', onclick: () => { box.remove(); action.run(); } }, action.label));
  const all = document.getElementById('notices');
  all.append(box);
  while (all.children.length > 3) all.firstChild.remove();
  setTimeout(() => box.remove(), kind === 'bad' ? 12000 : 6000);
}
