// Handing files over, and what became of them.
import { h, put, notice } from './dom.js';
import { t, number } from './texts.js';
import { call, get, may } from './api.js';

export async function show(main) {
  let ended = false;
  const list = h('div', { id: 'imports' });
  const progress = h('p.progress', { role: 'status', id: 'sending' });
  const chooser = h('input.unseen', { type: 'file', multiple: true, id: 'files', onchange: () => send([...chooser.files]) });
  const zone = h('label.drop', { for: 'files' }, h('strong', {}, t('import.drop')), h('span', {}, t('import.kinds')));
  for (const kind of ['dragenter', 'dragover']) zone.addEventListener(kind, (e) => { e.preventDefault(); zone.classList.add('over'); });
  for (const kind of ['dragleave', 'drop']) zone.addEventListener(kind, (e) => { e.preventDefault(); zone.classList.remove('over'); });
  zone.addEventListener('drop', (event) => send([...event.dataTransfer.files]));

  put(main, h('div.page', {}, h('h1', {}, t('import.title')),
    may('administrator') ? [chooser, zone, progress] : h('p', {}, t('review.readonly')),
    h('h2', {}, t('import.history')), list));

  async function send(files) {
    if (!files.length) return;
    const made = await call('POST', '/imports');
    let refused = 0;
    for (const [i, file] of files.entries()) {
      progress.textContent = t('import.uploading', i + 1, files.length);
      try {
        await call('POST', `/imports/${made.id}/files?name=${encodeURIComponent(file.name)}`, { body: file });
      } catch (error) {
        refused++;
        notice(`${file.name}: ${error.message}`, 'bad');
      }
    }
    progress.textContent = '';
    chooser.value = '';
    if (refused < files.length) await call('POST', `/imports/${made.id}/start`);
    await refresh();
    watch();
  }

  async function refresh() {
    const { imports } = await get('/imports');
    put(list, imports.length ? imports.map(card) : h('p.quiet', {}, t('import.none')));
    return imports.some((job) => job.state === 'running' || job.state === 'waiting');
  }

  let watching = false;
  async function watch() {
    if (watching) return;
    watching = true;
    while (!ended && await refresh()) await new Promise((next) => { setTimeout(next, 700); });
    watching = false;
  }

  watch();
  return () => { ended = true; };
}

function card(job) {
  const working = job.state === 'running' || job.state === 'waiting';
  const done = job.files.filter((f) => f.fate !== 'received').length;
  const b = job.balance;
  return h('section.card.import', { 'data-state': job.state },
    h('div.row', {}, h(`span.state.${job.state}`, {}, t(`import.state.${job.state}`)),
      h('span', {}, t('import.pages', job.pagesDone, job.pages)),
      working && h('progress', { max: job.files.length, value: done, 'aria-label': t('import.title') })),
    b && h('p.balance', {}, t('import.balance', b.found, b.imported, b.alreadyThere, b.failed, b.unsupported)),
    job.message && h('p.wrong', {}, job.message),
    h('table', {}, h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('import.file')), h('th.num', { scope: 'col' }, t('import.size')), h('th', { scope: 'col' }, t('import.fate')))),
      h('tbody', {}, job.files.map((f) => h('tr', {},
        h('td', {}, f.fate === 'imported' || f.fate === 'already_there' ? h('a', { href: `/documents/${f.document}` }, f.name) : f.name),
        h('td.num', {}, size(f.bytes)),
        h(`td.fate.${f.fate}`, {}, t(`fate.${f.fate}`), f.reason ? `: ${f.reason}` : ''))))));
}

function size(bytes) {
  return bytes >= 1e6 ? `${number(bytes / 1e6, 1)} MB` : `${number(bytes / 1e3, bytes < 1e4 ? 1 : 0)} kB`;
}
