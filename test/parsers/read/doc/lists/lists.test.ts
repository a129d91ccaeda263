import { describe, expect, it } from 'vitest';
import { type BuiltParagraph, para } from '../build-doc.js';
import { readBuilt } from '../reading.js';
import { type Bytes, listNumber, long, word } from '../sprms.js';

interface Level {
  readonly text: string;
  readonly format: number;
  readonly start?: number;
  readonly flags?: number;
}

describe('the list numbers of a .doc', () => {
  it('count on through the document and stand beside the text, not in it', () => {
    const document = readBuilt([item('甲', 0), para('间'), item('乙', 0)], lists([{ text: '\u0000、', format: 39 }]));
    expect(document.blocks).toMatchObject([
      { text: '甲', listLabel: '一、' },
      { text: '间', listLabel: null },
      { text: '乙', listLabel: '二、' },
    ]);
  });

  it('give lower levels the numbers above them and start them again below each', () => {
    const levels = [
      { text: '\u0000', format: 0 },
      { text: '\u0000.\u0001', format: 0 },
    ];
    const built = [item('', 0), item('', 1), item('', 1), item('', 0), item('', 1)];
    expect(labels(built, levels)).toEqual(['1', '1.1', '1.2', '2', '2.1']);
  });

  it('print higher numbers in Arabic digits where the level is legal ([MS-DOC] 2.9.150 fLegal)', () => {
    const levels = [
      { text: '第\u0000章', format: 39 },
      { text: '\u0000.\u0001', format: 0, flags: 4 },
    ];
    expect(labels([item('', 0), item('', 1)], levels)).toEqual(['第一章', '1.1']);
  });

  it('begin where the level begins, and again where an override says so', () => {
    const levels = [{ text: '(\u0000)', format: 0, start: 5 }];
    const paragraphs = [item('', 0), item('', 0), item('', 0, 2), item('', 0, 2)];
    expect(labels(paragraphs, levels, 1)).toEqual(['(5)', '(6)', '(1)', '(2)']);
  });

  it('are none where the paragraph takes itself out of the list', () => {
    expect(labels([item('', 0, 0), item('', 0, 0xf801)], [{ text: '\u0000', format: 0 }])).toEqual([null, null]);
  });
});

function item(text: string, level: number, list = 1): BuiltParagraph {
  return para(text, listNumber(list, level));
}

function labels(
  paragraphs: readonly BuiltParagraph[],
  levels: readonly Level[],
  restart?: number,
): readonly (string | null)[] {
  const { blocks } = readBuilt(paragraphs, lists(levels, restart));
  return blocks.map((block) => (block.kind === 'paragraph' ? block.listLabel : null));
}

/** One list of nine levels, its levels behind it, and two overrides, of which the second may restart level 0. */
function lists(
  levels: readonly Level[],
  restart?: number,
): { readonly table: Record<number, Bytes>; readonly tail: Record<number, Bytes> } {
  const nine = Array.from({ length: 9 }, (_, i) => levels[i] ?? { text: '', format: 255 });
  const lstf = [...long(77), ...long(0), ...new Array<number>(18).fill(0), 0, 0];
  const lfo = (overrides: number) => [...long(77), ...long(0), ...long(0), overrides, 0, 0, 0];
  const data = [...long(-1), ...long(-1), ...(restart === undefined ? [] : [...long(restart), ...long(0x10)])];
  return {
    table: { 73: [...word(1), ...lstf], 74: [...long(2), ...lfo(0), ...lfo(restart === undefined ? 0 : 1), ...data] },
    tail: { 73: nine.flatMap(lvl) },
  };
}

function lvl({ text, format, start = 1, flags = 0 }: Level): Bytes {
  const lvlf = [...long(start), format, flags, ...new Array<number>(22).fill(0)];
  return [...lvlf, ...word(text.length), ...text.split('').flatMap((one) => word(one.charCodeAt(0)))];
}
