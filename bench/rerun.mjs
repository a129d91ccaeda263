// `npm run bench:rerun`: what a store of many documents costs to look at again, beside a fresh ingest of the same files.
//   node bench/rerun.mjs [documents=10000] [workers=2]
// Ratios are within this run; `seconds` by the clock, `cpu` of all threads together, whatever else the machine does.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { DEFAULT_CHECK_CONFIG } from '../dist/checks/config.js';
import { openPool, windowFor } from '../dist/cli/program/pool.js';
import { runReparse } from '../dist/ingest/reread/run-reparse.js';
import { findFiles, runIngest } from '../dist/ingest/run-ingest.js';
import { sha256Of } from '../dist/ingest/workers/parse-job.js';
import { sayFinding } from '../dist/messages/index.js';
import { DEFAULT_LIMITS } from '../dist/parsers/index.js';
import { openStore } from '../dist/store/open-store.js';
import { loadTemplates } from '../dist/templates/load-templates.js';
import { textVariant } from './samples.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [documents = 10_000, workers = 2] = process.argv.slice(2).map(Number);
const setup = {
  templates: loadTemplates([join(root, 'templates')]),
  limits: DEFAULT_LIMITS,
  checks: DEFAULT_CHECK_CONFIG,
};
const now = () => '2026-01-01T00:00:00.000Z';
const describe = (finding) => sayFinding('zh', finding);
const work = mkdtempSync(join(tmpdir(), 'huibiao-rerun-'));
const folder = join(work, 'inbox');
const db = join(work, 'rerun.sqlite');
const shared = { setup, now, window: windowFor({ workers }), signal: new AbortController().signal };

/** Texts of the fixtures whose department stands on the cover. */
function samples() {
  return readdirSync(join(root, 'fixtures'))
    .sort()
    .flatMap((name) => {
      const here = join(root, 'fixtures', name);
      const files = readdirSync(here);
      if (!files.includes('source.txt') || !files.includes('expected.json')) return [];
      const { department, form } = JSON.parse(readFileSync(join(here, 'expected.json'), 'utf8'));
      const text = readFileSync(join(here, 'source.txt'), 'utf8');
      return form && department?.evidence === 'cover' && text.includes(department.name)
        ? [{ text, department: department.name }]
        : [];
    });
}

function writeInbox() {
  mkdirSync(folder);
  const sources = samples();
  for (let i = 0; i < documents; i++) {
    const { text, department } = sources[i % sources.length];
    writeFileSync(join(folder, `${String(i).padStart(6, '0')}.txt`), textVariant(text, department, i));
  }
}

async function withPool(work) {
  const pool = openPool({ workers }, setup);
  try {
    // Starting the threads is not what is measured.
    await Promise.all(
      Array.from({ length: Math.max(1, workers) }, () =>
        pool.run({ name: '', sha256: '', bytes: new Uint8Array([0x61]) }),
      ),
    );
    const [started, before] = [performance.now(), process.cpuUsage()];
    const result = await work(pool);
    const { user, system } = process.cpuUsage(before);
    return { seconds: (performance.now() - started) / 1000, cpu: (user + system) / 1e6, ...result };
  } finally {
    await pool.close();
  }
}

/** The files read, hashed and parsed, and nothing done with what comes of it. */
const fullParse = () =>
  withPool(async (pool) => {
    const pending = [];
    for (const name of readdirSync(folder).sort()) {
      const bytes = readFileSync(join(folder, name));
      pending.push(pool.run({ name, sha256: sha256Of(bytes), bytes }));
      if (pending.length > shared.window.documents) await pending.shift();
    }
    await Promise.all(pending);
    return {};
  });

const ingest = () =>
  withPool(async (pool) => {
    const store = openStore(db, { now, describe });
    const limits = { maxBytes: DEFAULT_LIMITS.maxBytes };
    const { tally } = await runIngest({
      ...shared,
      found: await findFiles([folder]),
      store,
      pool,
      limits,
      onCommit: () => {},
    });
    store.close();
    return { said: JSON.stringify(tally.outcomes) };
  });

const reparse = (preview, all = true) =>
  withPool(async (pool) => {
    const store = openStore(db, { now, describe, mode: preview ? 'read' : 'write' });
    const options = { ...shared, store, pool, all, preview, onDocument: () => {} };
    const { planned, documents: read, fields } = await runReparse(options);
    store.close();
    return { said: JSON.stringify({ planned, read, fields }) };
  });

/** Seconds by the clock and of all threads' work, each beside those of another run. */
const figures = (one, beside) =>
  ['seconds', 'cpu']
    .map((of) => `${of} ${one[of].toFixed(2).padStart(7)} (${(one[of] / beside[of]).toFixed(3)}×)`)
    .join(' · ');
const say = (text) => process.stdout.write(`${text}\n`);
try {
  writeInbox();
  say(`${documents} documents, ${workers} workers`);
  const fresh = await ingest();
  const tell = (what, one, beside = fresh) => say(`${what.padEnd(32)} ${figures(one, beside)} · ${one.said ?? ''}`);
  tell('fresh ingest', fresh);
  tell('no-op ingest of the same folder', await ingest());
  tell('no-op reparse', await reparse(false, false));
  // The parse and the preview take turns, so that what else the machine does falls on both.
  const rounds = [];
  for (let round = 0; round < (documents > 2_000 ? 1 : 3); round++)
    rounds.push([await fullParse(), await reparse(true)]);
  rounds.sort(([a, b], [c, d]) => b.cpu / a.cpu - d.cpu / c.cpu);
  const [parsed, preview] = rounds[Math.floor(rounds.length / 2)];
  tell('full parse, nothing kept', parsed);
  tell('reparse --all --preview', preview);
  tell('preview beside the full parse', preview, parsed);
  tell('reparse --all', await reparse(false));
} finally {
  rmSync(work, { recursive: true, force: true });
}
