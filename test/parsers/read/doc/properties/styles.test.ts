import { describe, expect, it } from 'vitest';
import { readStyles, styleChain } from '../../../../../src/parsers/read/doc/properties/styles.js';
import { type BuiltParagraph, para, run } from '../build-doc.js';
import { findingsOf, readBuilt, texts } from '../reading.js';
import { type Bytes, hidden, listNumber, sprm, word } from '../sprms.js';

const NONE = 0xfff;
const plain = { base: NONE, papx: [], chpx: [] };

describe('the styles of a .doc', () => {
  it('hide what they say is hidden, and what is based on them, unless a run shows itself', () => {
    const table = { 1: stsh([plain, { ...plain, chpx: hidden }, { ...plain, base: 1 }]) };
    const shown = run('可见', sprm(0x083c, 0));
    const paragraphs = [para('正文'), styled(1, ['隐', shown]), styled(2, '也隐')];
    expect(texts(readBuilt(paragraphs, { table }))).toEqual(['正文', '可见', '']);
    expect(findingsOf(paragraphs, { table })).toEqual(['hidden-text 3']);
  });

  it('of characters hide a run, and a run may say the contrary of its style (toggle values 0x80 and 0x81)', () => {
    const table = { 1: stsh([plain, { ...plain, kind: 2, chpx: hidden }]) };
    const inStyle = (...vanish: number[]) => [
      ...sprm(0x4a30, ...word(1)),
      ...vanish.flatMap((value) => sprm(0x083c, value)),
    ];
    const paragraphs = [
      para([run('一', inStyle()), run('二', inStyle(0x80)), run('三', inStyle(0x81)), run('四', sprm(0x083c, 0x81))]),
    ];
    expect(texts(readBuilt(paragraphs, { table }))).toEqual(['三']);
  });

  it('give paragraphs the list and level of a style, which the paragraph may take back', () => {
    const table = { 1: stsh([plain, { ...plain, papx: listNumber(9, 0) }]) };
    const paragraphs = [styled(1, '甲'), { ...styled(1, '乙'), papx: listNumber(0, 0) }];
    // List 9 does not exist: no label, and no failure.
    expect(readBuilt(paragraphs, { table }).blocks).toMatchObject([{ listLabel: null }, { listLabel: null }]);
  });

  it('may be based on one another in a circle', () => {
    const bytes = Uint8Array.from(
      stsh([
        { ...plain, base: 1 },
        { ...plain, base: 0 },
      ]),
    );
    const styles = readStyles(bytes, 0, bytes.length);
    expect(styleChain(styles, 0).length).toBeLessThan(100);
    expect(texts(readBuilt([styled(1, '甲')], { table: { 1: [...bytes] } }))).toEqual(['甲']);
  });

  it('are as many as there is room for, whatever the count says', () => {
    const bytes = Uint8Array.from(stsh([plain]).with(2, 0xff).with(3, 0xff));
    expect(readStyles(bytes, 0, bytes.length)).toHaveLength(1);
  });
});

function styled(istd: number, content: Parameters<typeof para>[0]): BuiltParagraph {
  return { ...para(content), istd };
}

/** STSH of styles whose fixed part has ten bytes; [MS-DOC] 2.9.271, 2.9.260. */
function stsh(
  styles: readonly { readonly base: number; readonly kind?: number; readonly papx: Bytes; readonly chpx: Bytes }[],
): Bytes {
  const header = [...word(styles.length), ...word(10), ...new Array<number>(14).fill(0)];
  return [...word(header.length), ...header, ...styles.flatMap((style) => std(style))];
}

function std({
  base,
  kind = 1,
  papx,
  chpx,
}: {
  readonly base: number;
  readonly kind?: number;
  readonly papx: Bytes;
  readonly chpx: Bytes;
}): Bytes {
  const fixed = [...word(0), ...word(kind | (base << 4)), ...word(kind === 1 ? 2 : 1), ...word(0), ...word(0)];
  const name = [...word(1), ...word(0x41), ...word(0)];
  const upxes = [...(kind === 1 ? [upx([...word(0), ...papx])] : []), upx(chpx)].flat();
  const bytes = [...fixed, ...name, ...upxes];
  return [...word(bytes.length), ...bytes, ...(bytes.length % 2 === 0 ? [] : [0])];
}

function upx(bytes: Bytes): Bytes {
  return [...word(bytes.length), ...bytes, ...(bytes.length % 2 === 0 ? [] : [0])];
}
