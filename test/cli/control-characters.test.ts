import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../src/messages/index.js';
import { visible, visibleJson } from '../../src/present/visible.js';
import { formText } from '../ingest/support/form-text.js';
import { tempFolder } from '../ingest/support/temp-folder.js';
import { buildZip } from '../ingest/support/zip-builder.js';
import { run } from './support/run.js';

/** Red, a title for the window, the one-character CSI, text that runs backwards, and a second line. */
const NASTY = '甲\u001b[31m\u001b]0;标题\u0007\u009b1m\u202e乙\n丙.txt';
const CONTROL = /(?![\n\t])\p{Cc}|\u202e/u;

describe('control characters of names and texts', () => {
  it('are shown as pictures, and line ends inside a sentence as blanks', () => {
    expect(visible('\u001b[31m红\u0007\u009b\u202e\t一\n二')).toBe('␛[31m红␇\ufffd\ufffd\t一\n二');
    expect(oneLine('甲\r\n  乙\u2028丙')).toBe('甲 乙 丙');
  });

  it('stay the same data in JSON', () => {
    const data = { name: NASTY };
    const json = visibleJson(JSON.stringify(data, null, 2));
    expect(json).not.toMatch(CONTROL);
    expect(JSON.parse(json)).toEqual(data);
  });

  it.each([
    ['zh', 80],
    ['zh', 120],
    ['en', 80],
    ['en', 120],
  ] as const)('of a file in a .zip never reach the terminal, in %s at %i columns', async (lang, columns) => {
    const folder = tempFolder({
      '包.zip': buildZip([
        { name: NASTY, data: '不是自评报告' },
        { name: `表${NASTY}`, data: formText() },
        { name: `新${NASTY}`, data: formText({ remark: '改过。' }) },
      ]),
    });
    const go = (...words: string[]) =>
      run(['--lang', lang, ...words, '--db', join(folder, '库.sqlite')], { columns, env: { NO_COLOR: '1' } });
    for (const words of [
      ['ingest', join(folder, '包.zip'), '--workers', '0'],
      ['status'],
      ['history', '1'],
      ['retry'],
    ]) {
      const { out, err } = await go(...words);
      expect(out + err).not.toMatch(CONTROL);
      expect((out + err).split('\n').filter((line) => line.startsWith('丙'))).toEqual([]);
    }
    const none = await run(['--lang', lang, 'parse', join(folder, NASTY)], { columns });
    expect(none.code).toBe(1);
    expect(none.err).not.toMatch(CONTROL);
  });
});
