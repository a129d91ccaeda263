import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../../src/parsers/read/html/dom.js';
import { mimeParts } from '../../../../src/parsers/read/html/mime.js';

/** The least of several measurements, in milliseconds. */
function fastest(work: () => void): number {
  const times = Array.from({ length: 10 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('a hostile page', () => {
  it.each([
    ['tags that never end', '<a '],
    ['quotes that never end', '<a "'],
    ['values that never end', '<a b="'],
  ])('of four times as many %s takes at most six times as long', (_, piece) => {
    const time = (count: number) => fastest(() => parseHtml(`<html><p>甲</p>${piece.repeat(count)}`, 64));
    const ratios = Array.from({ length: 5 }, () => time(40_000) / time(10_000));
    expect(Math.min(...ratios)).toBeLessThan(6);
  });

  it('is measured in depth whatever quotes its tags hold', () => {
    const deep = "<p it's>".concat('<div>'.repeat(2_000), "'");
    expect(parseHtml(deep, 64)).toMatchObject({ code: 'limit-exceeded', facts: { limit: 'maxDepth' } });
    expect(parseHtml('<div title="<div><div>"></div>'.repeat(2_000), 64)).not.toHaveProperty('code');
  });

  it('with four times the blanks in quoted-printable takes at most six times as long', () => {
    const message = (blanks: number) =>
      Buffer.from(
        `Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${' '.repeat(blanks)}x`,
      );
    const time = (blanks: number) => fastest(() => mimeParts(message(blanks)));
    const ratios = Array.from({ length: 5 }, () => time(80_000) / time(20_000));
    expect(Math.min(...ratios)).toBeLessThan(6);
  });
});
