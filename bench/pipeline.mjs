// `npm run bench`: documents per second from file to committed row, and what they cost beside a bare floor.
// Every figure is a ratio within this run: absolute times depend on the machine.
//   node bench/pipeline.mjs [documents=1000] [growth=100,1000,10000]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import mammoth from 'mammoth';
import { DEFAULT_CHECK_CONFIG } from '../dist/checks/config.js';
import { openPool, windowFor } from '../dist/cli/program/pool.js';
import { findFiles, runIngest } from '../dist/ingest/run-ingest.js';
import { sayFinding } from '../dist/messages/index.js';
import { DEFAULT_LIMITS, parse, readDocument } from '../dist/parsers/index.js';
import { openStore } from '../dist/store/open-store.js';
import { acceptForm } from '../dist/store/submissions/accept.js';
import { loadTemplates } from '../dist/templates/load-templates.js';
import { docxEntries, docxVariant, paddedVariant, textVariant } from './samples.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const documents = Number(process.argv[2] ?? 1000);
const growth = (process.argv[3] ?? '100,1000,10000').split(',').map(Number);
const templates = loadTemplates([join(root, 'templates')]);
const setup = { templates, limits: DEFAULT_LIMITS, checks: DEFAULT_CHECK_CONFIG };
const now = () => '2026-01-01T00:00:00.000Z';
const describe = (finding) => sayFinding('zh', finding);
const shared = join(root, '..', 'shared', 'form');
const work = mkdtempSync(join(tmpdir(), 'huibiao-bench-'));

const say = (text) => process.stdout.write(`${text}\n`);
const perSecond = (count, ms) => (count / (ms / 1000)).toFixed(0);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** A fixture that has a source of this extension and a department on its cover. */
function sample(extension) {
  for (const name of readdirSync(join(root, 'fixtures')).sort()) {
    const file = ['source', 'as'].map((stem) => join(root, 'fixtures', name, `${stem}.${extension}`)).find(existsSync);
    const expected = join(root, 'fixtures', name, 'expected.json');
    if (file === undefined || !existsSync(expected)) continue;
    const { department, form } = JSON.parse(readFileSync(expected, 'utf8'));
    if (form && department?.evidence === 'cover')
      return { name, file, bytes: readFileSync(file), department: department.name };
  }
  return null;
}

const KINDS = {
  text: {
    extension: 'txt',
    variant:
      ({ bytes, department }) =>
      (i) =>
        textVariant(new TextDecoder().decode(bytes), department, i),
  },
  docx: {
    extension: 'docx',
    variant: ({ file, department }) => {
      const entries = docxEntries(file);
      return (i) => docxVariant(entries, department, i);
    },
  },
  doc: {
    extension: 'doc',
    variant:
      ({ bytes }) =>
      (i) =>
        paddedVariant(bytes, i),
  },
  rtf: {
    extension: 'rtf',
    variant:
      ({ bytes }) =>
      (i) =>
        paddedVariant(bytes, i),
  },
};

function writeFiles(kind, found, count) {
  const folder = join(work, `${kind}-${count}`);
  mkdirSync(folder);
  const make = KINDS[kind].variant(found);
  for (let i = 0; i < count; i++)
    writeFileSync(join(folder, `${String(i).padStart(6, '0')}.${KINDS[kind].extension}`), make(i));
  return folder;
}

async function ingestFolder(folder, workers, name) {
  const store = openStore(join(work, `${name}.sqlite`), { now, describe });
  const pool = openPool({ workers }, setup);
  let peak = 0;
  const started = performance.now();
  const report = await runIngest({
    found: await findFiles([folder]),
    store,
    pool,
    setup,
    limits: { maxBytes: DEFAULT_LIMITS.maxBytes },
    window: windowFor({ workers }),
    now,
    signal: new AbortController().signal,
    onCommit: () => {
      peak = Math.max(peak, process.memoryUsage.rss());
    },
  });
  const ms = performance.now() - started;
  await pool.close();
  store.close();
  return { ms, peak, tally: report.tally };
}

/** Read, hash, compress and insert the same rows, with the parsing done beforehand. */
async function floor(folder, name) {
  const files = readdirSync(folder)
    .sort()
    .map((file) => join(folder, file));
  const parsed = [];
  for (const file of files)
    parsed.push((await parse({ name: file, sha256: '', bytes: readFileSync(file) }, setup)).record);
  const store = openStore(join(work, `${name}.sqlite`), { now, describe });
  const started = performance.now();
  files.forEach((file, i) => {
    const bytes = readFileSync(file);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const record = { ...parsed[i], source: { ...parsed[i].source, sha256 } };
    acceptForm(store, { name: file, path: file, receivedAt: now(), sha256, bytes }, record, []);
  });
  const ms = performance.now() - started;
  store.close();
  return ms;
}

async function warm(bytes, runs = 200) {
  const times = [];
  for (let i = 0; i < runs; i++) {
    const started = performance.now();
    await parse({ name: 'x', sha256: '', bytes }, setup);
    if (i >= runs / 4) times.push(performance.now() - started);
  }
  return median(times);
}

async function parsing() {
  say('\n== one document, warm, in this thread (median ms)');
  const files = [
    ...Object.values(KINDS)
      .map(({ extension }) => sample(extension))
      .filter(Boolean)
      .map(({ name, file }) => [name, file]),
    ...['000_21852f6ea5329e8d.txt', 'form.docx', 'form.doc', 'form.rtf']
      .map((name) => [`shared ${name}`, join(shared, name)])
      .filter(([, file]) => existsSync(file)),
  ];
  for (const [name, file] of files) say(`${name.padEnd(40)} ${(await warm(readFileSync(file))).toFixed(2)}`);
}

/** Every .docx of the fixtures, and the shared form. */
function docxFiles() {
  const files = readdirSync(join(root, 'fixtures'))
    .sort()
    .map((name) => [name, join(root, 'fixtures', name, 'source.docx')]);
  return [['shared form.docx', join(shared, 'form.docx')], ...files].filter(([, file]) => existsSync(file));
}

/** The reader alone and the whole parse of each .docx, in turn with bare mammoth, so that a busy machine slows all three. */
async function besideMammoth(runs = 40) {
  say('\n== .docx beside bare mammoth (medians): ratio of the reader alone, of the whole parse');
  const ratios = [];
  for (const [name, file] of docxFiles()) {
    const bytes = readFileSync(file);
    // A broken one is no measure.
    if ((await readDocument(bytes, DEFAULT_LIMITS)) === null) continue;
    const steps = [
      () => mammoth.convertToHtml({ buffer: bytes }),
      () => readDocument(bytes, DEFAULT_LIMITS),
      () => parse({ name: 'x', sha256: '', bytes }, setup),
    ];
    const times = steps.map(() => []);
    for (let i = 0; i < runs; i++)
      for (const [n, step] of steps.entries()) {
        const started = performance.now();
        await step();
        times[n].push(performance.now() - started);
      }
    const [bare, reader, whole] = times.map((all) => median(all.slice(runs / 4)));
    ratios.push([reader / bare, whole / bare]);
    say(
      `${name.padEnd(40)} mammoth ${bare.toFixed(2)} ms · reader ${(reader / bare).toFixed(2)} · parse ${(whole / bare).toFixed(2)}`,
    );
  }
  const [reader, whole] = [0, 1].map((n) => median(ratios.map((ratio) => ratio[n])).toFixed(2));
  say(`${'median of all files'.padEnd(40)} reader ${reader} · parse ${whole}`);
}

async function endToEnd() {
  say(`\n== end to end: files → committed rows, ${documents} documents, durable (synchronous=FULL)`);
  for (const kind of Object.keys(KINDS)) {
    const found = sample(KINDS[kind].extension);
    if (found === null) {
      say(`${kind}: no fixture`);
      continue;
    }
    const folder = writeFiles(kind, found, documents);
    const bare = await floor(folder, `floor-${kind}`);
    const one = await ingestFolder(folder, 1, `one-${kind}`);
    const two = await ingestFolder(folder, 2, `two-${kind}`);
    say(
      `${kind.padEnd(5)} floor ${perSecond(documents, bare)}/s · 1 worker ${perSecond(documents, one.ms)}/s (${(one.ms / bare).toFixed(2)}× floor) · 2 workers ${perSecond(documents, two.ms)}/s (${(two.ms / bare).toFixed(2)}× floor) · peak ${(two.peak / 2 ** 20).toFixed(0)} MB · ${JSON.stringify(two.tally)}`,
    );
    rmSync(folder, { recursive: true });
  }
}

async function growing() {
  const found = sample('txt');
  if (found === null) return;
  say('\n== growth: text, 2 workers');
  for (const count of growth) {
    const folder = writeFiles('text', found, count);
    const { ms, peak } = await ingestFolder(folder, 2, `growth-${count}`);
    say(
      `${String(count).padStart(6)} documents ${(ms / count).toFixed(2)} ms each · peak ${(peak / 2 ** 20).toFixed(0)} MB`,
    );
    rmSync(folder, { recursive: true });
  }
}

function startUp() {
  say('\n== start of the command line (median of 9, ms)');
  const cli = join(root, 'dist', 'cli.js');
  const found = sample('txt');
  const time = (args) =>
    median(
      Array.from({ length: 9 }, () => {
        const started = performance.now();
        spawnSync(process.execPath, args, { stdio: 'ignore' });
        return performance.now() - started;
      }),
    );
  const empty = time(['-e', '0']);
  say(`empty node ${empty.toFixed(0)}`);
  const help = time([cli, '--help']);
  say(`--help     ${help.toFixed(0)} (${(help / empty).toFixed(1)}×)`);
  if (found !== null) {
    const parsing = time([cli, 'parse', found.file]);
    say(`parse      ${parsing.toFixed(0)} (${(parsing / empty).toFixed(1)}×)`);
  }
}

try {
  await parsing();
  await besideMammoth();
  await endToEnd();
  await growing();
  startUp();
} finally {
  rmSync(work, { recursive: true, force: true });
}
