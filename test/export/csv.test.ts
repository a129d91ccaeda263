import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, readCsv } from '../../src/export/csv.js';

const values = (text: string) => {
  const records = readCsv(text);
  return typeof records === 'number' ? records : records.map((record) => record.values);
};

describe('a CSV line', () => {
  it('quotes commas, quotes and line breaks, and ends in CRLF', () => {
    expect(csvLine(['a,b', 'say "x"', '两\n行', null, 12.5])).toBe('"a,b","say ""x""","两\n行",,12.5\r\n');
  });

  it('defuses what a spreadsheet would take for a formula, and leaves plain numbers alone', () => {
    const dangerous = ['=1+1', '+cmd', '-cmd', '@SUM(A1)', '\tx', '＝1+1', '=HYPERLINK("http://x")'];
    for (const text of dangerous) expect(values(csvLine([text]))).toEqual([[`'${text}`]]);
    expect(csvLine(['-12.30', '+5', '-3%', '98%', '0730-8000000'])).toBe('-12.30,+5,-3%,98%,0730-8000000\r\n');
  });
});

describe('reading CSV', () => {
  it('takes LF, CRLF, a BOM, quoted line breaks, and leaves out blank lines', () => {
    expect(values('\ufeffa,b\r\n"1\n2","x""y"\n\n,\n3,\n')).toEqual([
      ['a', 'b'],
      ['1\n2', 'x"y'],
      ['3', ''],
    ]);
  });

  it('names the line a record begins in, and that of a quotation mark that is never closed', () => {
    const records = readCsv('a\n"x\ny"\nb\n');
    expect(typeof records === 'number' ? [] : records.map(({ line }) => line)).toEqual([1, 2, 4]);
    expect(readCsv('a\nb,"c\nd')).toBe(2);
  });

  it('gives back what was written, whatever it is', () => {
    const cell = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/^[=+\-@\t\r\n＝＋－＠]/u.test(text) && text.trim() !== '');
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        expect(values(rows.map(csvLine).join(''))).toEqual(rows.map((row) => row.map((text) => text)));
      }),
      { numRuns: 200 },
    );
  });
});
