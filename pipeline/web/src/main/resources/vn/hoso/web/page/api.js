// Talks to /api/v1. A refusal becomes an Error whose message is the problem's detail.
import { language } from './texts.js';

export const session = { name: null, role: null, accounts: false, csrf: null };

const ROLES = ['reader', 'reviewer', 'administrator'];

export function may(role) {
  return ROLES.indexOf(session.role) >= ROLES.indexOf(role);
}

export async function call(method, path, { body, json, signal } = {}) {
  const headers = { 'Accept-Language': language() };
  if (method !== 'GET') headers['X-CSRF-Token'] = session.csrf ?? '';
  if (json !== undefined) headers['Content-Type'] = 'application/json';
  else if (body !== undefined) headers['Content-Type'] = 'application/octet-stream';
  const response = await fetch(`/api/v1${path}`, {
    method, headers, signal, credentials: 'same-origin',
    body: json === undefined ? body : JSON.stringify(json),
  });
  if (response.ok) return response.status === 204 ? null : response.json();
  let detail = response.statusText;
  let type = '';
  try {
    ({ detail, type } = await response.json());
  } catch { /* no problem+json: the status must do */ }
  const error = new Error(detail || String(response.status));
  error.status = response.status;
  error.type = type;
  if (response.status === 401 && path !== '/session') location.assign('/login');
  throw error;
}

export const get = (path, options) => call('GET', path, options);

export async function loadSession() {
  Object.assign(session, await get('/session'));
  return session;
}

/** Query parameters, without the empty ones. */
export function parameters(values) {
  const out = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '' && one !== false) out.append(key, one);
    }
  }
  return out.toString();
}

export function pictureUrl(id, page, width) {
  return `/api/v1/documents/${id}/pages/${page}/picture?width=${width}`;
}
