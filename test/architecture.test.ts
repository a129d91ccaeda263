import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { circlesIn, importsIn } from '../scripts/imports.mjs';

/** Who may import whom; see docs/architecture.md. A module may always import itself and the model. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: [],
  messages: [],
  templates: [],
  parsers: ['text'],
  checks: ['text'],
  store: ['text'],
  compare: ['text'],
  present: ['text', 'messages', 'checks', 'compare', 'store'],
  export: ['text', 'messages'],
  ingest: ['text', 'parsers', 'checks', 'store', 'messages', 'templates'],
  review: ['text', 'store', 'checks', 'compare', 'export', 'messages', 'present'],
  cli: [
    'text',
    'parsers',
    'checks',
    'store',
    'messages',
    'templates',
    'ingest',
    'compare',
    'export',
    'present',
    'review',
  ],
};

/** The same for the folders of the store: what is asked and said of forms, the forms, their rows and views. */
const STORE_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  migrations: [],
  views: ['records'],
  records: [],
  forms: ['records', 'views'],
  roster: ['records', 'forms'],
  submissions: ['records', 'forms'],
  corrections: ['records', 'forms'],
  runs: ['records', 'forms'],
  reviews: ['records', 'forms'],
  queries: ['records', 'forms', 'roster'],
  proof: ['records', 'forms'],
};

/** Packages and node modules a pure module must not know. */
const IMPURE =
  /^(?:node:(?:fs|child_process|worker_threads|net|http|https|os|process)|better-sqlite3|chokidar|pino|commander)/;
const PURE = new Set(['model', 'text', 'messages', 'parsers', 'checks', 'compare', 'present', 'export']);

/** `SELECT id FROM forms`, `PRAGMA user_version`: never written outside the store. */
const SQL = /\b(?:SELECT .* FROM|INSERT INTO|UPDATE \w+ SET|DELETE FROM|PRAGMA \w)/;

/** `element.innerHTML = …`, `eval(…)`, `dangerouslySetInnerHTML`, `import { raw } from 'hono/html'`, `style="…"` of an element. */
const MARKUP_OR_CODE =
  /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|\bnew Function\b|dangerouslySetInnerHTML|hono\/html|\sstyle=/iu;

function moduleOf(path: string): string {
  const [module = ''] = path.split('/');
  return module === 'cli.ts' ? 'cli' : module;
}

const imports = importsIn('src');
const inside = imports.filter(({ target }) => /\.tsx?$/u.test(target));

describe('the modules of src', () => {
  it('are all known', () => {
    const modules = new Set(imports.map(({ file }) => moduleOf(file)));
    expect([...modules].filter((module) => !(module in MAY_IMPORT))).toEqual([]);
  });

  it('import only whom they may', () => {
    const wrong = inside.filter(({ file, target }) => {
      const [from, to] = [moduleOf(file), moduleOf(target)];
      return to !== from && to !== 'model' && !MAY_IMPORT[from]?.includes(to);
    });
    expect(wrong.map(arrow)).toEqual([]);
  });

  it('have no files that import each other in a circle, not even for a type', () => {
    expect(circlesIn(inside)).toEqual([]);
  });

  it('keep files, processes and the database out of what is pure', () => {
    expect(imports.filter(({ file, target }) => PURE.has(moduleOf(file)) && IMPURE.test(target)).map(arrow)).toEqual(
      [],
    );
  });

  it('leave SQL to the store', () => {
    const users = imports.filter(({ target }) => target === 'better-sqlite3').map(({ file }) => moduleOf(file));
    expect(new Set(users)).toEqual(new Set(['store']));
    const statements = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.tsx?$/u.test(name) && !name.startsWith('store/') && SQL.test(readFileSync(`src/${name}`, 'utf8')),
    );
    expect(statements).toEqual([]);
  });

  it('keep the code of the browser to itself: it imports nothing from elsewhere, and no page imports it', () => {
    const inBrowser = (path: string) => path.startsWith('review/browser/');
    const wrong = imports.filter(
      ({ file, target }) => inBrowser(file) !== inBrowser(target) && (inBrowser(file) || inBrowser(target)),
    );
    expect(wrong.map(arrow)).toEqual([]);
  });

  it('make no text of a document markup or code, on the server or in the browser', () => {
    const files = readdirSync('src/review', { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.tsx?$/u.test(name),
    );
    expect(files.filter((name) => MARKUP_OR_CODE.test(readFileSync(`src/review/${name}`, 'utf8')))).toEqual([]);
  });

  it('let the folders of the store import only what lies below them', () => {
    const folderOf = (path: string): string => /^store\/([^/]+)\//.exec(path)?.[1] ?? '';
    const wrong = inside.filter(({ file, target }) => {
      const [from, to] = [folderOf(file), folderOf(target)];
      return from !== '' && to !== '' && to !== from && !STORE_MAY_IMPORT[from]?.includes(to);
    });
    expect(wrong.map(arrow)).toEqual([]);
  });

  it('let no part of the form ask how its cells were kept: only the layout reads the grid of a slot', () => {
    const readers = readdirSync('src/parsers/form', { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && !name.startsWith('layout/'),
    );
    expect(readers.filter((name) => /\.grid\b/u.test(readFileSync(`src/parsers/form/${name}`, 'utf8')))).toEqual([]);
  });

  it('let no reader know a section: src/parsers/read never imports src/parsers/form', () => {
    const wrong = inside.filter(
      ({ file, target }) => file.startsWith('parsers/read/') && target.startsWith('parsers/form/'),
    );
    expect(wrong.map(arrow)).toEqual([]);
  });
});

function arrow({ file, target }: { readonly file: string; readonly target: string }): string {
  return `${file} → ${target}`;
}
