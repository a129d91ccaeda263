// `npm run bench:bulk`: many mixed files through the real command, and the memory of one process over many more.
//   node bench/bulk.mjs [files=10000] [documents for memory=100000]
// Speeds are ratios within this run; memory is what the operating system counts (resident set).
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DEFAULT_CHECK_CONFIG } from '../dist/checks/config.js';
import { openPool, windowFor } from '../dist/cli/program/pool.js';
import { findFiles, runIngest } from '../dist/ingest/run-ingest.js';
import { sayFinding } from '../dist/messages/index.js';
import { DEFAULT_LIMITS } from '../dist/parsers/index.js';
import { openStore } from '../dist/store/open-store.js';
import { loadTemplates } from '../dist/templates/load-templates.js';
import { docVariant, docxEntries, docxVariant, textVariant } from './samples.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [files = 10_000, documents = 100_000] = process.argv.slice(2).map(Number);
const work = mkdtempSync(join(tmpdir(), 'huibiao-bulk-'));
const say = (text) => process.stdout.write(`${text}\n`);
const megabytes = (bytes) => `${(bytes / 2 ** 20).toFixed(0)} MB`;

/** Fixtures that have a source of this extension and a department on the cover. */
function samples(extension) {
  const names = readdirSync(join(root, 'fixtures')).sort();
  return names.flatMap((name) => {
    const folder = join(root, 'fixtures', name);
    const file = readdirSync(folder).find((one) => one === `source.${extension}` || one === `as.${extension}`);
    if (file === undefined || !readdirSync(folder).includes('expected.json')) return [];
    const { department, form } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
    if (!form || department?.evidence !== 'cover') return [];
    return [{ name, path: join(folder, file), bytes: readFileSync(join(folder, file)), department: department.name }];
  });
}

const texts = samples('txt')
  .map((one) => ({ ...one, text: new TextDecoder().decode(one.bytes) }))
  .filter(({ text, department }) => text.includes(department));
const docx = samples('docx').map((one) => ({ ...one, entries: docxEntries(one.path) }));
const docs = samples('doc').filter(({ bytes, department }) => docVariant(bytes, department, 1) !== null);

/** Of a hundred files 75 texts, 12 .docx, 8 .doc, 2 copies of the one before, 2 other texts, 1 empty .doc. */
function mixed(i) {
  const kind = i % 100;
  const pick = (list) => list[Math.floor(i / 100) % list.length];
  if (kind < 75 || docx.length === 0 || docs.length === 0) {
    const { text, department } = texts[i % texts.length];
    return ['txt', textVariant(text, department, i)];
  }
  if (kind < 87) return ['docx', docxVariant(pick(docx).entries, pick(docx).department, i)];
  if (kind < 95) return ['doc', docVariant(pick(docs).bytes, pick(docs).department, i)];
  if (kind < 97) return mixed(Math.floor(i / 100) * 100 + kind - 95);
  if (kind < 99) return ['txt', new TextEncoder().encode(`会议纪要第${i}号：今天讨论了三件事。`)];
  return ['doc', new Uint8Array()];
}

function writeFolder(name, from, count) {
  const folder = join(work, name);
  mkdirSync(folder);
  for (let i = from; i < from + count; i++) {
    const [extension, bytes] = mixed(i);
    writeFileSync(join(folder, `${String(i).padStart(7, '0')}.${extension}`), bytes);
  }
  return folder;
}

/** The real command; its peak is looked up twenty times a second where the system tells it (Linux). */
async function command(folder, workers) {
  const db = join(work, `bulk-${workers}.sqlite`);
  const started = performance.now();
  const argv = [join(root, 'dist', 'cli.js'), 'ingest', folder, '--db', db, '--workers', String(workers)];
  const child = spawn(process.execPath, argv, { stdio: 'ignore' });
  let peak = 0;
  const timer = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peak = Math.max(peak, Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) * 1024);
    } catch {
      // Gone, or another system.
    }
  }, 50);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  const ms = performance.now() - started;
  const { stdout } = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), 'status', '--db', db, '--json']);
  return { code, ms, peak, size: statSync(db).size, status: JSON.parse(stdout.toString()), db };
}

async function bulk() {
  const folder = writeFolder('inbox', 0, files);
  // Without threads only the memory matters, of which a tenth of the files tells enough.
  const part = writeFolder('part', 0, Math.ceil(files / 10));
  say(`== ${files} mixed files, folder to committed rows, the real command`);
  const runs = [];
  for (const workers of [0, 1, 2]) {
    const run = await command(workers === 0 ? part : folder, workers);
    const count = workers === 0 ? Math.ceil(files / 10) : files;
    runs.push(run);
    const [none, one] = runs;
    const ratio = workers === 2 ? ` (${(one.ms / run.ms).toFixed(2)}× one worker)` : '';
    const each = workers === 0 ? '' : ` · ${megabytes((run.peak - none.peak) / workers)} for each worker`;
    say(
      `${workers} workers: ${(count / (run.ms / 1000)).toFixed(0)} files/s${ratio} · peak ${megabytes(run.peak)}${each} · database ${(run.size / count / 1024).toFixed(0)} KB a file · exit ${run.code}`,
    );
  }
  say(JSON.stringify(runs.at(-1).status).slice(0, 600));
  for (const one of [folder, part]) rmSync(one, { recursive: true });
}

async function memory() {
  say(`\n== memory of one process over ${documents} documents, 2 workers, after a collection`);
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc');
  const now = () => '2026-01-01T00:00:00.000Z';
  const setup = {
    templates: loadTemplates([join(root, 'templates')]),
    limits: DEFAULT_LIMITS,
    checks: DEFAULT_CHECK_CONFIG,
  };
  const store = openStore(join(work, 'memory.sqlite'), { now, describe: (finding) => sayFinding('zh', finding) });
  const pool = openPool({ workers: 2 }, setup);
  const step = 1000;
  const points = [];
  for (let done = 0; done < documents; done += step) {
    const folder = writeFolder(`part-${done}`, done, Math.min(step, documents - done));
    let peak = 0;
    await runIngest({
      found: await findFiles([folder]),
      store,
      pool,
      setup,
      limits: { maxBytes: DEFAULT_LIMITS.maxBytes },
      window: windowFor({ workers: 2 }),
      now,
      signal: new AbortController().signal,
      onCommit: () => {
        peak = Math.max(peak, process.memoryUsage.rss());
      },
    });
    rmSync(folder, { recursive: true });
    collect();
    points.push({ heap: process.memoryUsage().heapUsed, peak });
    if (points.length % Math.max(1, Math.round(documents / step / 10)) === 0)
      say(
        `${String(done + step).padStart(7)}: heap of the main thread ${megabytes(points.at(-1).heap)} · peak resident ${megabytes(peak)}`,
      );
  }
  const tenth = Math.max(1, Math.floor(points.length / 10));
  const mean = (list, of) => list.reduce((sum, one) => sum + one[of], 0) / list.length;
  for (const of of ['heap', 'peak']) {
    const early = mean(points.slice(tenth, 2 * tenth), of);
    const late = mean(points.slice(-tenth), of);
    say(`${of}: last tenth ${((late / early - 1) * 100).toFixed(1)} % above the second tenth`);
  }
  await pool.close();
  store.close();
}

try {
  if (files > 0) await bulk();
  if (documents > 0) await memory();
} finally {
  rmSync(work, { recursive: true, force: true });
}
