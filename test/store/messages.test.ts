import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { store as messages } from '../../src/messages/store.js';

const folder = new URL('../../src/store/', import.meta.url);

describe('what the store says', () => {
  const thrown = new Set<string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.ts'))
      for (const [, code] of readFileSync(new URL(name, folder), 'utf8').matchAll(/StoreError\(\s*'([a-z-]+)'/g))
        thrown.add(code ?? '');

  test('has a sentence in both languages for every code it throws', () => {
    expect(thrown.size).toBeGreaterThan(10);
    for (const code of thrown) expect(Object.keys(messages)).toContain(code);
  });

  test('names the file it is about', () => {
    const facts = { file: '库.sqlite', version: 9, known: 1, sqlite: 'SQLITE_IOERR', why: 'x' };
    for (const [code, { zh, en }] of Object.entries(messages)) {
      if (!/^(database|disk|backup)/.test(code)) continue;
      expect(zh(facts as never), code).toContain('库.sqlite');
      expect(en(facts as never), code).toContain('库.sqlite');
    }
  });
});
