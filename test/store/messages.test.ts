import { expect, it } from 'vitest';
import { say } from '../../src/messages/index.js';
import { store as messages } from '../../src/messages/store.js';

it('what the store says of a database or a backup names its file', () => {
  const facts = { file: '库.sqlite', version: 9, known: 1, sqlite: 'SQLITE_IOERR', why: 'x' };
  for (const [code, { zh, en }] of Object.entries(messages)) {
    if (!/^(?:database|disk|backup)/u.test(code)) continue;
    expect(zh(facts as never), code).toContain('库.sqlite');
    expect(en(facts as never), code).toContain('库.sqlite');
  }
});

it('what is wrong with a roster is said in the language of the reader', () => {
  const taken = { row: 3, problem: 'name-taken', name: '观星局' } as const;
  expect(say('zh', 'roster-invalid', taken)).toBe('部门名册第 3 行有误：名称重复：观星局。名册未作任何改动。');
  expect(say('en', 'roster-invalid', { ...taken, name: 'Observatory' })).not.toMatch(/\p{Script=Han}/u);
});
