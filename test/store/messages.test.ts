import { expect, it } from 'vitest';
import { store as messages } from '../../src/messages/store.js';

it('what the store says of a database or a backup names its file', () => {
  const facts = { file: '库.sqlite', version: 9, known: 1, sqlite: 'SQLITE_IOERR', why: 'x' };
  for (const [code, { zh, en }] of Object.entries(messages)) {
    if (!/^(?:database|disk|backup)/u.test(code)) continue;
    expect(zh(facts as never), code).toContain('库.sqlite');
    expect(en(facts as never), code).toContain('库.sqlite');
  }
});
