import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { sentenceOf } from '../../src/messages/index.js';
import { ingest } from '../../src/messages/ingest.js';
import { isRetryable } from '../../src/store/submissions/reject.js';

const operate = readFileSync(fileURLToPath(new URL('../../docs/operate.md', import.meta.url)), 'utf8');
/** The ingest refuses a file that is too large by the code of the readers. */
const CODES = [...Object.keys(ingest), 'limit-exceeded'];

it('every refusal says in both languages what happened and what to do', () => {
  const facts = { cause: 'EIO', limit: 'bytes', part: 'data', type: 'RAR' };
  for (const code of CODES) {
    expect(sentenceOf('zh', code, facts)).toMatch(/[\u4e00-\u9fff].*。$/u);
    expect(sentenceOf('en', code, facts)).toMatch(/^[A-Z].*\.$/u);
  }
});

it('every refusal stands in docs/operate.md', () => {
  expect(CODES.filter((code) => !operate.includes(`\`${code}\``))).toEqual([]);
});

it('a cause outside the file may pass', () => {
  for (const code of [
    'unreadable-path',
    'file-locked',
    'file-vanished',
    'parse-timeout',
    'parse-memory',
    'parse-crash',
  ])
    expect([code, isRetryable(code)]).toEqual([code, true]);
  expect(CODES.filter((code) => code.startsWith('archive-') && isRetryable(code))).toEqual([]);
});
