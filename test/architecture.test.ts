import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Who may import whom; see docs/architecture.md. A room may always import itself and the model. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: [],
  messages: [],
  templates: [],
  parsers: ['text'],
  checks: ['text'],
  store: ['text'],
  compare: ['text'],
  export: ['text'],
  ingest: ['text', 'parsers', 'checks', 'store', 'messages', 'templates'],
  review: ['text', 'store', 'checks', 'compare', 'export', 'messages'],
  cli: ['text', 'parsers', 'checks', 'store', 'messages', 'templates', 'ingest', 'compare', 'export', 'review'],
};

/** Packages and node modules a pure room must not know. */
const IMPURE =
  /^(?:node:(?:fs|child_process|worker_threads|net|http|https|os|process)|better-sqlite3|chokidar|pino|commander)/;
const PURE = new Set(['model', 'text', 'messages', 'parsers', 'checks', 'compare', 'export']);

interface Import {
  readonly file: string;
  readonly from: string;
  readonly target: string;
}

function imports(): readonly Import[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const file = join('src', name);
      return [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => ({
        file: name.replaceAll('\\', '/'),
        from: roomOf(name),
        target: match[1] ?? '',
      }));
    });
}

function roomOf(path: string): string {
  const [room = ''] = path.replaceAll('\\', '/').split('/');
  return room === 'cli.ts' ? 'cli' : room;
}

const all = imports();

describe('the rooms of src', () => {
  it('are all known', () => {
    const rooms = new Set(all.map(({ from }) => from));
    expect([...rooms].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  it('import only whom they may', () => {
    const wrong = all
      .filter(({ target }) => target.startsWith('.'))
      .flatMap(({ file, from, target }) => {
        const to = roomOf(relative('src', join('src', file, '..', target)));
        const allowed = to === from || to === 'model' || (MAY_IMPORT[from] ?? []).includes(to);
        return allowed ? [] : [`${file} → ${to}`];
      });
    expect(wrong).toEqual([]);
  });

  it('keep files, processes and the database out of what is pure', () => {
    expect(
      all
        .filter(({ from, target }) => PURE.has(from) && IMPURE.test(target))
        .map(({ file, target }) => `${file} → ${target}`),
    ).toEqual([]);
  });

  it('leave SQL to the store', () => {
    expect(
      all.filter(({ from, target }) => target === 'better-sqlite3' && from !== 'store').map(({ file }) => file),
    ).toEqual([]);
  });

  it('let no reader know a section: src/parsers/read never imports src/parsers/form', () => {
    const wrong = all.filter(({ file, target }) => file.startsWith('parsers/read/') && /\/form\//.test(target));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});
