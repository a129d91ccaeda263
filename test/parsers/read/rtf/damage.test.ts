import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { readRtf } from '../../../../src/parsers/read/rtf/read-rtf.js';
import { bytesOf, paragraphs, reading, rtf, tableRows } from './snippet.js';

const damaged = (part: string) =>
  expect.objectContaining({ code: 'partly-damaged', severity: 'warning', facts: { part } });

function outcome(source: string) {
  const { blocks, findings } = reading(bytesOf(source));
  return { texts: paragraphs(blocks).map((paragraph) => paragraph.text), findings };
}

describe('damaged files give their text with a finding', () => {
  it('reads a file that is cut off', () => {
    const { texts, findings } = outcome('{\\rtf1\\ansi a\\par {\\b b}\\par {\\i c');
    expect(texts).toEqual(['a', 'b', 'c']);
    expect(findings).toEqual([damaged('rtf-groups')]);
  });

  it('reads a table that is cut off in a cell', () => {
    const { blocks, findings } = reading(
      bytesOf('{\\rtf1\\trowd\\cellx100\\cellx200\\pard\\intbl a\\cell b\\cell\\row c\\cell {\\b d'),
    );
    expect(tableRows(blocks)).toEqual([['1:a 2:b', '1:c 2:d']]);
    expect(findings).toEqual([damaged('rtf-groups')]);
  });

  it('reads on where a brace too many seems to end the document', () => {
    const { texts, findings } = outcome('{\\rtf1\\ansi a\\par}} b\\par}c\\par}');
    expect(texts).toEqual(['a', ' b', 'c']);
    expect(findings).toEqual([damaged('rtf-end')]);
  });

  it('takes padding after the document for nothing', () => {
    expect(outcome('{\\rtf1\\ansi a\\par}\r\n\0\0\0')).toEqual({ texts: ['a'], findings: [] });
  });

  it('does not trust a \\bin longer than the file', () => {
    const { texts, findings } = outcome('{\\rtf1\\ansi a{\\pict\\bin99999 xy}b\\bin7777777777 c\\par}');
    expect(texts).toEqual(['abc']);
    expect(findings).toEqual([damaged('rtf-bin')]);
  });

  it('does not trust a \\uc that no encoding needs', () => {
    const { texts, findings } = outcome('{\\rtf1\\ansi\\uc30000\\u37096?text\\par}');
    expect(texts).toEqual(['部text']);
    expect(findings).toEqual([damaged('rtf-uc')]);
  });

  it('reads the text of groups nested deeper than the limit, without recursion', () => {
    const { texts, findings } = outcome(`{\\rtf1\\ansi ${'{'.repeat(200_000)}deep${'}'.repeat(200_000)}after\\par}`);
    expect(texts).toEqual(['deepafter']);
    expect(findings).toEqual([damaged('rtf-depth')]);
  });

  it('takes no more cell edges than a row may have columns', () => {
    const { blocks, findings } = reading(
      bytesOf(`{\\rtf1\\ansi\\trowd${'\\cellx10'.repeat(50_000)}\\pard\\intbl a\\cell\\row}`),
    );
    expect(tableRows(blocks)).toEqual([['1:a']]);
    expect(findings).toEqual([damaged('rtf-cellx')]);
  });

  it('keeps cells apart and in order where their edges do not grow', () => {
    const { blocks } = reading(
      bytesOf('{\\rtf1\\trowd\\cellx-5\\cellx-5\\cellx-90000\\pard\\intbl a\\cell b\\cell c\\cell\\row}'),
    );
    expect(tableRows(blocks)).toEqual([['1:a 2:b 3:c']]);
  });
});

describe('limits', () => {
  const limited = (body: string, limits: Partial<typeof DEFAULT_LIMITS>) =>
    readRtf(rtf(body), { ...DEFAULT_LIMITS, ...limits });
  const refused = (limit: string, allowed: number) => ({
    document: null,
    findings: [{ code: 'limit-exceeded', severity: 'error', facts: { limit, allowed }, places: [] }],
  });
  const row = '\\trowd\\cellx100\\cellx200\\pard\\intbl a\\cell b\\cell\\row';

  it('refuses a file beyond a limit, naming it', () => {
    expect(limited('a', { maxBytes: 10 })).toEqual(refused('maxBytes', 10));
    expect(limited('abcdef\\par', { maxExpandedBytes: 10 })).toEqual(refused('maxExpandedBytes', 10));
    expect(limited('a\\par b\\par c\\par', { maxParagraphs: 2 })).toEqual(refused('maxParagraphs', 2));
    expect(limited(row.repeat(3), { maxRows: 2 })).toEqual(refused('maxRows', 2));
    expect(limited(row.repeat(3), { maxCells: 5 })).toEqual(refused('maxCells', 5));
    expect(limited(row, { maxColumns: 1 })).toEqual(refused('maxColumns', 1));
    expect(limited('\\pard\\intbl\\itap9 a\\nestcell', { maxDepth: 8 })).toEqual(refused('maxDepth', 8));
  });

  it('reads what just reaches the limits', () => {
    const { document } = limited(row.repeat(2), {
      maxRows: 2,
      maxCells: 4,
      maxColumns: 2,
      maxParagraphs: 4,
      maxDepth: 8,
    });
    expect(tableRows(document?.blocks ?? [])).toEqual([['1:a 2:b', '1:a 2:b']]);
  });
});

describe('what is no .rtf', () => {
  it('is refused as damaged', () => {
    for (const source of ['', 'plain text', '{\\rt', '{\\html}']) {
      expect(readRtf(bytesOf(source), DEFAULT_LIMITS)).toEqual({
        document: null,
        findings: [{ code: 'damaged', severity: 'error', facts: { part: 'rtf-header' }, places: [] }],
      });
    }
  });

  it('allows a byte order mark and blank lines before the header', () => {
    expect(outcome('\xef\xbb\xbf\r\n{\\rtf1 a\\par}').texts).toEqual(['a']);
  });
});
