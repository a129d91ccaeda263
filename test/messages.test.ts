import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messageCodes, say, sayFinding } from '../src/messages/index.js';

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

const codes: ReadonlySet<string> = new Set(messageCodes());

describe('the message catalogue', () => {
  it('has a sentence for every finding the parsers make', () => {
    const made = sources('src/parsers').flatMap((text) =>
      [...text.matchAll(/\b(?:finding|unreadable)\(\s*'([a-z0-9-]+)'/g)].map((match) => match[1] ?? ''),
    );
    expect(made.length).toBeGreaterThan(10);
    expect(made.filter((code) => !codes.has(code) && code !== 'ambiguous-column')).toEqual([]);
  });

  it('takes known codes with their facts only', () => {
    // Each line below must not compile; the compiler reports an `@ts-expect-error` that has nothing to expect.
    const wrong = [
      // @ts-expect-error: no such code
      () => say('zh', 'no-such-code'),
      // @ts-expect-error: the fact `type` is missing
      () => say('zh', 'unsupported-type'),
      // @ts-expect-error: the fact has another name
      () => say('zh', 'unsupported-type', { kind: 'PDF' }),
      // @ts-expect-error: the fact is a number
      () => say('zh', 'deleted-text', { characters: '3' }),
      // @ts-expect-error: a label takes no facts
      () => say('zh', 'verify-good', { count: 1 }),
      // @ts-expect-error: no such language
      () => say('fr', 'verify-good'),
      // @ts-expect-error: one of the two has no sentence
      (severity: 'error' | 'grave') => say('zh', `severity-${severity}`),
    ];
    expect(wrong).toHaveLength(7);
  });
});

describe('a finding another version of huibiao stored', () => {
  it('is shown with its code and facts where the code is unknown', () => {
    const stored = { code: 'left-over', facts: { part: 'footer' } };
    expect(sayFinding('zh', stored)).toMatch(/另一版本.*left-over \{"part":"footer"\}/u);
    expect(sayFinding('en', stored)).toMatch(/another version.*left-over \{"part":"footer"\}/u);
    expect(sayFinding('zh', { code: 'toString', facts: {} })).toMatch(/另一版本.*toString/u);
  });

  it('is shown with its code and facts where the sentence needs facts it does not have', () => {
    expect(sayFinding('zh', { code: 'ambiguous-column', facts: { row: '局机关' } })).toMatch(
      /另一版本.*ambiguous-column \{"row":"局机关"\}/u,
    );
  });
});
