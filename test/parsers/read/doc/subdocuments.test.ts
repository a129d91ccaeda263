import { describe, expect, it } from 'vitest';
import { cell, endRow, para } from './build-doc.js';
import { readBuilt } from './reading.js';
import { defineTable, long } from './sprms.js';

describe('what stands outside the body of a .doc', () => {
  it('follows it, each part marked with its role, without the empty paragraphs that end it', () => {
    const paragraphs = [para('正文'), para('\u0002 脚注'), para(''), para('批注'), para('尾注'), para('框内')];
    const document = readBuilt(paragraphs, { lengths: { 1: 6, 4: 3, 5: 3, 6: 3 } });
    expect(document.blocks).toMatchObject([
      { text: '正文', role: 'body' },
      { text: ' 脚注', role: 'footnote' },
      { text: '批注', role: 'comment' },
      { text: '尾注', role: 'endnote' },
      { text: '框内', role: 'text-box' },
    ]);
  });

  it('tells headers from footers by their story, and leaves note separators out ([MS-DOC] 2.3.4)', () => {
    // Six separators of which the first is filled, then even header, odd header, even footer, odd footer.
    const ends = [2, 2, 2, 2, 2, 2, 2, 5, 5, 8, 8, 8];
    const plcfHdd = [0, ...ends].flatMap(long);
    const paragraphs = [para('正文'), para('\u0003'), para('页眉'), para('页脚')];
    const document = readBuilt(paragraphs, { lengths: { 2: 8 }, table: { 11: plcfHdd } });
    expect(document.blocks).toMatchObject([
      { text: '正文', role: 'body' },
      { text: '页眉', role: 'header' },
      { text: '页脚', role: 'footer' },
    ]);
  });

  it('keeps the table of a text box as a table of that role, numbered after those of the body', () => {
    const row = (text: string) => [cell(text), endRow(defineTable([0, 100]))];
    const document = readBuilt([...row('体'), para(''), ...row('框'), para('')], { lengths: { 6: 4 } });
    expect(document.blocks).toMatchObject([
      { kind: 'table', role: 'body', number: 1 },
      { text: '' },
      { kind: 'table', role: 'text-box', number: 2 },
    ]);
  });
});
