import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src/parsers/read/text/decode.js';

const CHINESE = '一、部门（单位）基本概况：人员编制9人，2020年收入合计1184.36万元，工作任务已完成。\n';
const BOUNDARIES = [0, 0x30, 0x39, 0x40, 0x7f, 0x80, 0x81, 0x84, 0x90, 0xa1, 0xd8, 0xdc, 0xe3, 0xfe, 0xff];

const hasHalfCharacters = (text: string) => /\p{Surrogate}/u.test(text);
const badOf = (text: string) => text.split('\ufffd').length - 1;

const byte = fc.oneof(fc.constantFrom(...BOUNDARIES), fc.integer({ min: 0, max: 255 }));
/** Four bytes in the shape GB18030 gives characters outside its table, many of them beyond Unicode. */
const fourBytes = fc
  .tuple(fc.integer({ min: 0x81, max: 0xfe }), fc.nat(9), fc.integer({ min: 0x81, max: 0xfe }), fc.nat(9))
  .map(([a, b, c, d]) => [a, 0x30 + b, c, 0x30 + d]);
const damage = fc.oneof(fc.array(byte, { maxLength: 12 }), fourBytes);
const mark = fc.constantFrom<readonly number[]>(
  [],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xef, 0xbb, 0xbf],
  [0x84, 0x31, 0x95, 0x33],
);

describe('the text of any bytes is well-formed', () => {
  it.each(['gb18030', 'big5', 'utf8', 'utf-16le', 'utf-16be'])('in %s with random bytes put in', (encoding) => {
    const whole = [...iconv.encode(CHINESE.repeat(3), encoding)];
    fc.assert(
      fc.property(mark, fc.nat(whole.length), fc.array(damage, { maxLength: 8 }), (before, at, changes) => {
        const decoded = decodeText(
          Uint8Array.from([...before, ...whole.slice(0, at), ...changes.flat(), ...whole.slice(at)]),
        );
        if (decoded === null) return;
        expect(hasHalfCharacters(decoded.text)).toBe(false);
        expect(decoded.bad).toBe(badOf(decoded.text));
      }),
      { numRuns: 400, seed: 20 },
    );
  });

  it('of nothing but random bytes', () => {
    fc.assert(
      fc.property(mark, fc.array(damage, { maxLength: 40 }), (before, parts) => {
        const decoded = decodeText(Uint8Array.from([...before, ...parts.flat()]));
        expect(decoded !== null && hasHalfCharacters(decoded.text)).toBe(false);
      }),
      { numRuns: 2000, seed: 21 },
    );
  });

  it.each([
    ['FE39FE39', '\ufffd'],
    // The first behind U+10FFFF, and U+10FFFF itself.
    ['E3329A36', '\ufffd'],
    ['E3329A35', '\u{10ffff}'],
    ['FE39FE39FE39FE39', '\ufffd\ufffd'],
  ])('%s of GB18030 is what the Encoding Standard says, and counted where it cannot be read', (hex, text) => {
    const chinese = iconv.encode(CHINESE, 'gb18030');
    expect(decodeText(Buffer.concat([chinese, Buffer.from(hex, 'hex'), chinese]))).toEqual({
      text: CHINESE + text + CHINESE,
      encoding: 'gb18030',
      bad: badOf(text),
    });
  });
});
