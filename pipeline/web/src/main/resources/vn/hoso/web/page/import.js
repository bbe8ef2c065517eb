// Handing files over, and what became of them.
import { h, put, notice } from './dom.js';
import { t, number } from './texts.js';
import { call, get, may } from './api.js';

export async function show(main) {
  let ended = false;
  const list = h('div', { id: 'imports' });
  const progress = h('p.progress', { role: 'status', id: 'sending' });
  const meter = h('progress', { max: 1, value: 0, hidden: true, 'aria-label': t('import.title') });
  const chooser = h('input.unseen', { type: 'file', multiple: true, id: 'files', onchange: () => send([...chooser.files]) });
  const zone = h('label.drop', { for: 'files' }, h('strong', {}, t('import.drop')), h('span', {}, t('import.kinds')));
  for (const kind of ['dragenter', 'dragover']) zone.addEventListener(kind, (e) => { e.preventDefault(); zone.classList.add('over'); });
  for (const kind of ['dragleave', 'drop']) zone.addEventListener(kind, (e) => { e.preventDefault(); zone.classList.remove('over'); });
  zone.addEventListener('drop', async (event) => send(await dropped(event.dataTransfer)));

  put(main, h('div.page', {}, h('h1', {}, t('import.title')),
    may('administrator') ? [chooser, zone, h('div.row', {}, progress, meter)] : h('p', {}, t('review.readonly')),
    h('h2', {}, t('import.history')), list));

  async function send(files) {
    if (!files.length) return;
    const made = await call('POST', '/imports');
    const all = files.reduce((sum, file) => sum + file.size, 0);
    let refused = 0;
    let sent = 0;
    meter.hidden = false;
    for (const [i, file] of files.entries()) {
      progress.textContent = t('import.uploading', i + 1, files.length);
      try {
        await call('POST', `/imports/${made.id}/files?name=${encodeURIComponent(file.name)}`, { body: file });
      } catch (error) {
        refused++;
        notice(`${file.name}: ${error.message}`, 'bad');
      }
      sent += file.size;
      meter.value = all ? sent / all : 1;
    }
    progress.textContent = '';
    meter.hidden = true;
    chooser.value = '';
    if (refused < files.length) await call('POST', `/imports/${made.id}/start`);
    await refresh();
    watch();
  }

  async function begin(job) {
    await call('POST', `/imports/${job.id}/start`);
    watch();
  }

  async function refresh() {
    const { imports } = await get('/imports');
    put(list, imports.length ? imports.map((job) => card(job, begin)) : h('p.quiet', {}, t('import.none')));
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

/** All files that were dropped, those in folders too. */
async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.length) return [...transfer.files];
  const files = [];
  for (const entry of entries) await walk(entry, files);
  return files;
}

async function walk(entry, files) {
  if (entry.isFile) {
    files.push(await new Promise((done, failed) => { entry.file(done, failed); }));
    return;
  }
  const reader = entry.createReader();
  for (;;) { // a reader answers with a part of a folder at a time
    const some = await new Promise((done, failed) => { reader.readEntries(done, failed); });
    if (!some.length) return;
    for (const one of some) await walk(one, files);
  }
}

function card(job, begin) {
  const working = job.state === 'running' || job.state === 'waiting';
  const done = job.files.filter((f) => f.fate !== 'received').length;
  const b = job.balance;
  return h('section.card.import', { 'data-state': job.state },
    h('div.row', {}, h(`span.state.${job.state}`, {}, t(`import.state.${job.state}`)),
      h('span', {}, t('import.pages', job.pagesDone, job.pages)),
      (job.state === 'stopped' || job.state === 'receiving') && job.files.length > 0 && may('administrator')
        && h('button', { type: 'button', onclick: () => begin(job) }, t('import.start')),
      working && h('progress', { max: job.files.length, value: done, 'aria-label': t('import.title') })),
    b && h('p.balance', {}, t('import.balance', b.found, b.imported, b.alreadyThere, b.failed, b.unsupported, b.waiting)),
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
