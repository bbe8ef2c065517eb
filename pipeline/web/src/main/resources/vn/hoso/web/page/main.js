// Which view stands at which address; the frame around the views.
import { h, put, notice } from './dom.js';
import { t, language, choose } from './texts.js';
import { session, loadSession, call } from './api.js';
import * as search from './search.js';
import * as document_ from './document.js';
import * as review from './review.js';
import * as import_ from './import.js';
import * as overview from './overview.js';
import * as login from './login.js';

const VIEWS = [
  [/^\/(search)?$/, search], [/^\/documents\/([0-9a-f]+)$/, document_], [/^\/review$/, review],
  [/^\/import$/, import_], [/^\/overview$/, overview], [/^\/login$/, login],
];
const PAGES = [['/', 'nav.search'], ['/review', 'nav.review'], ['/import', 'nav.import'], ['/overview', 'nav.overview']];

let leave = null; // what the view wants done when it goes
let turn = 0;

/** Goes to an address within the page. */
export function go(address, { replace = false } = {}) {
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  return show();
}

function frame() {
  document.documentElement.lang = language();
  document.getElementById('skip').textContent = t('app.skip');
  const path = location.pathname === '/search' ? '/' : location.pathname;
  put(document.getElementById('top'),
    h('a.brand', { href: '/' }, h('span.logo', { 'aria-hidden': 'true' }), 'hoso'),
    session.name !== null && h('nav', { 'aria-label': t('nav') }, PAGES.map(([address, key]) =>
      h('a', { href: address, 'aria-current': path === address ? 'page' : null }, t(key)))),
    h('div.tools', {},
      h('button.quiet', { type: 'button', lang: language() === 'vi' ? 'en' : 'vi', 'aria-label': t('nav.language.label'), id: 'language', onclick: () => {
        choose(language() === 'vi' ? 'en' : 'vi');
        show();
      } }, t('nav.language')),
      session.accounts && session.name && h('span.who', {}, session.name),
      session.accounts && session.name && h('button.quiet', { type: 'button', id: 'signout', onclick: signOut }, t('nav.signout'))));
}

async function signOut() {
  await call('DELETE', '/session');
  location.assign('/login');
}

async function show() {
  const mine = ++turn;
  if (leave) leave();
  leave = null;
  frame();
  const main = document.getElementById('main');
  const found = VIEWS.map(([pattern, view]) => [location.pathname.match(pattern), view]).find(([match]) => match);
  if (session.name === null && location.pathname !== '/login') return go('/login', { replace: true });
  try {
    const ended = found ? await found[1].show(main, new URLSearchParams(location.search), ...found[0].slice(1)) : null;
    if (mine === turn) leave = ended ?? null;
    else if (ended) ended();
  } catch (error) {
    if (error.name !== 'AbortError') {
      put(main, h('div.empty', {}, h('p', {}, t('error', error.message))));
    }
  }
  document.body.dataset.ready = location.pathname + location.search;
}

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="/"]');
  if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey
    || link.target || link.hasAttribute('download') || link.pathname.startsWith('/api/')) return;
  event.preventDefault();
  go(link.getAttribute('href'));
  if (!link.hash) window.scrollTo(0, 0);
});

document.addEventListener('keydown', (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    const field = document.getElementById('q');
    if (field) field.select();
    else go('/').then(() => document.getElementById('q')?.focus());
  }
});

window.addEventListener('popstate', show);
window.addEventListener('unhandledrejection', (event) => {
  if (event.reason?.name === 'AbortError') return event.preventDefault();
  notice(t('error', event.reason?.message ?? event.reason), 'bad');
  event.preventDefault();
});

await loadSession();
await show();
