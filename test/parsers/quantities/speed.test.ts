import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../../src/parsers/quantities/read-quantities.js';
import { cell } from './passages.js';

const SENTENCE =
  '2020年，共在各级媒体发稿27条（其中省级3条），“三公”经费支出12.6万元，统一组织一线职工三十二人次参加；';

/** Processor time, which other programs on the machine do not change; the best of three. */
function cost(text: string): number {
  const passages = [cell(...text.split('\n'))];
  const once = () => {
    const before = process.cpuUsage();
    readQuantities(passages);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  return Math.min(once(), once(), once());
}

describe('time grows with the length and no faster', () => {
  it.each([
    ['sentences', SENTENCE],
    ['paragraphs', `${SENTENCE}\n`],
    ['one row of digits', '1234567890'],
    ['digits and commas', '1,234,'],
    ['digits and points', '1.'],
    ['Chinese numerals', '三百二十'],
    ['spaces', ' '],
    ['brackets that never close', '（1'],
    ['brackets that never open', '）5次'],
    ['quotation marks that never close', '“《一'],
    ['ones', '一'],
    ['characters without numerals', '宣传工作'],
  ])('for %s', (_, unit) => {
    const text = (length: number) => unit.repeat(Math.ceil(length / unit.length));
    cost(text(2_000));
    const short = cost(text(4_000));
    const long = cost(text(64_000));
    // Sixteen times the text; quadratic growth would be 256 times. Collecting garbage costs its share of both.
    expect(long).toBeLessThan(Math.max(short, 4000) * 80);
  });
});
