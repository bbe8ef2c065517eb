// Signing in.
import { h, put } from './dom.js';
import { t } from './texts.js';
import { call, session } from './api.js';

export async function show(main) {
  const wrong = h('p.wrong', { role: 'alert' });
  const name = h('input', { id: 'name', autocomplete: 'username', required: true });
  const password = h('input', { id: 'password', type: 'password', autocomplete: 'current-password', required: true });
  put(main, h('form.card.login', {
    onsubmit: async (event) => {
      event.preventDefault();
      try {
        Object.assign(session, await call('POST', '/session', { json: { name: name.value, password: password.value } }));
        location.assign('/');
      } catch (error) {
        wrong.textContent = error.message;
        password.select();
      }
    },
  },
  h('h1', {}, t('login.title')),
  h('label', { for: 'name' }, t('login.name')), name,
  h('label', { for: 'password' }, t('login.password')), password,
  wrong,
  h('button.primary', { type: 'submit' }, t('login.title'))));
  name.focus();
}
