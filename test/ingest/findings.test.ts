import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { messageCodes, sentenceOf } from '../../src/messages/index.js';
import { isRetryable } from '../../src/store/submissions/reject.js';

const folder = fileURLToPath(new URL('../../src/ingest/', import.meta.url));
const operate = readFileSync(fileURLToPath(new URL('../../docs/operate.md', import.meta.url)), 'utf8');

/** Codes of the findings made in src/ingest. */
function madeCodes(): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const made = files.flatMap((name) => [
    ...readFileSync(`${folder}${name}`, 'utf8').matchAll(/finding\('([a-z-]+)'/gu),
  ]);
  return [...new Set(made.map((match) => match[1] ?? ''))];
}

test('every refusal says in both languages what happened and what to do', () => {
  expect(madeCodes().length).toBeGreaterThan(15);
  for (const code of madeCodes()) {
    expect(messageCodes() as readonly string[]).toContain(code);
    expect(sentenceOf('zh', code, { cause: 'EIO', limit: 'bytes', part: 'data', type: 'RAR' })).toMatch(
      /[\u4e00-\u9fff].*。$/u,
    );
    expect(sentenceOf('en', code, { cause: 'EIO', limit: 'bytes', part: 'data', type: 'RAR' })).toMatch(/^[A-Z].*\.$/u);
  }
});

test('every refusal stands in docs/operate.md', () => {
  expect(madeCodes().filter((code) => !operate.includes(`\`${code}\``))).toEqual([]);
});

test('a cause outside the file may pass', () => {
  for (const code of [
    'unreadable-path',
    'file-locked',
    'file-vanished',
    'parse-timeout',
    'parse-memory',
    'parse-crash',
  ])
    expect([code, isRetryable(code)]).toEqual([code, true]);
  expect(madeCodes().filter((code) => code.startsWith('archive-') && isRetryable(code))).toEqual([]);
});
