import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messageCodes, say } from '../src/messages/index.js';

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

const codes = new Set(messageCodes());

describe('the message catalogue', () => {
  it('has a sentence for every finding the parsers make', () => {
    const made = sources('src/parsers').flatMap((text) =>
      [...text.matchAll(/\b(?:finding|unreadable)\(\s*'([a-z0-9-]+)'/g)].map((match) => match[1] ?? ''),
    );
    expect(made.length).toBeGreaterThan(10);
    expect(made.filter((code) => !codes.has(code) && code !== 'ambiguous-column')).toEqual([]);
  });

  it('says so when a code has no sentence', () => {
    expect(() => say('zh', 'no-such-code')).toThrow(/no-such-code/);
  });
});
