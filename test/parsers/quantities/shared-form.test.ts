import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Passage, PassagePart } from '../../../src/model/passage.js';
import { readQuantities, typeNumerals } from '../../../src/parsers/quantities/read-quantities.js';
import { hasShared, sharedPath } from '../../support/shared.js';

/**
 * Every quantity of the real form's prose, found by reading it line by line: line of the text file, then surfaces in
 * order. Everything else there with a numeral in it (dates, titles, channels, slogans, ordinals, markers) is none.
 */
const EXPECTED: Readonly<Record<number, string>> = {
  34: '3次 2次 4次 4项 23个 4个 12个',
  38: '27条 522条 2143条 4772条',
  40: '13次 16次',
  41: '25个 3个 12个 10个 400余次 300余次 90余场 600余堂 6.1万名 72万小时',
  43: '3000余篇 500万人次 280条 220条',
  277: '4个 12个',
  283: '2次 4次 4项 23个',
  289: '27条 522条 2143条 4772条',
  295: '13次 16次',
  301: '400余次 300余次 90余场 600余堂',
  307: '3000余篇 500万人次 280条 220条',
  328: '98%',
  346: '98%',
  349: '98分',
  402: '9个 1个 25人 16人 9人',
  406: '1184.36万元 311.68万元 284.95万元',
  408: '26.73万元 872.68万元',
  416: '311.68万元 284.95万元 26.73万元',
  422: '872.68万元 626万元 30万 216.68万元',
  426: '872.68万元',
  448: '2次 4次 4项 23个',
  450: '27条 522条 2143条 4772条',
  452: '25个 3个 12个 10个',
  454: '3000余篇 500万人次',
};

/** Values that are not simply the digits of the surface. */
const VALUES: Readonly<Record<string, string>> = {
  '6.1万名': '61000',
  '72万小时': '720000',
  '500万人次': '5000000',
  '1184.36万元': '11843600.00',
  '311.68万元': '3116800.00',
  '284.95万元': '2849500.00',
  '26.73万元': '267300.00',
  '872.68万元': '8726800.00',
  '626万元': '6260000.00',
  '216.68万元': '2166800.00',
  '30万': '300000.00',
};

/** First and last line of the cells with prose, and of the narrative. */
const CELLS = [
  [16, 16],
  [30, 45],
  [248, 256],
  [271, 271],
  [277, 277],
  [283, 283],
  [289, 289],
  [295, 295],
  [301, 301],
  [307, 307],
  [319, 319],
  [327, 327],
  [328, 328],
  [345, 345],
  [346, 346],
  [349, 349],
];
const NARRATIVE = [398, 463] as const;

describe.skipIf(!hasShared)('the prose of the shared real form (needs ../shared)', () => {
  const lines = hasShared ? readFileSync(sharedPath('form', '000_21852f6ea5329e8d.txt'), 'utf8').split('\n') : [];
  const part = (line: number): PassagePart => ({
    text: lines[line - 1] ?? '',
    place: { block: line, line },
    offset: 0,
  });
  const passage = (first: number, last: number): Passage => ({
    section: first < 394 ? 3 : 5,
    field: null,
    rowLabel: first === 328 || first === 346 || first === 349 ? (lines[first - 2] ?? '').trim() : null,
    parts: Array.from({ length: last - first + 1 }, (_, at) => part(first + at)).filter(
      ({ text }) => text.trim() !== '',
    ),
  });
  const passages = hasShared
    ? [...CELLS.map(([first, last]) => passage(first ?? 0, last ?? 0)), passage(...NARRATIVE)]
    : [];
  const { quantities, findings } = readQuantities(passages);
  const at = (line: number) => quantities.filter(({ place }) => place.block === line);
  const subjectsAt = (line: number) => at(line).map(({ subject }) => subject);

  it('holds every quantity a reader finds, and no other', () => {
    const found: Record<number, string> = {};
    for (const { surface, place } of quantities) {
      const line = place.block ?? 0;
      found[line] = found[line] === undefined ? surface : `${found[line]} ${surface}`;
    }
    expect(found).toEqual(EXPECTED);
    expect(findings).toEqual([]);
  });

  it('with the value, unit and qualifier of each', () => {
    for (const { surface, value, unit, qualifier, kind } of quantities) {
      expect([surface, value]).toEqual([surface, VALUES[surface] ?? /^\d+/.exec(surface)?.[0]]);
      expect(unit).toBe(surface === '30万' ? '元' : surface.replace(/^[\d.]+[万亿]?余?/, ''));
      expect([surface, qualifier]).toEqual([surface, /余/.test(surface) || surface === '72万小时' ? 'over' : 'exact']);
      const kinds: readonly [RegExp, string][] = [
        [/元$|^30万/, 'money'],
        [/%$/, 'percent'],
        [/小时$/, 'duration'],
        [/分$/, 'score'],
        [/./, 'count'],
      ];
      expect([surface, kind]).toEqual([surface, kinds.find(([pattern]) => pattern.test(surface))?.[1]]);
    }
  });

  it('in its place, to the character', () => {
    for (const { surface, place } of quantities) {
      expect((lines[(place.block ?? 0) - 1] ?? '').slice(place.start, place.end)).toBe(surface);
    }
  });

  it('about the same things where the form says the same again', () => {
    expect(quantities.filter(({ subject }) => subject === null)).toEqual([]);
    expect(subjectsAt(289)).toEqual(subjectsAt(38));
    expect(subjectsAt(450)).toEqual(subjectsAt(38));
    expect(subjectsAt(295)).toEqual(subjectsAt(40));
    expect(subjectsAt(307)).toEqual(subjectsAt(43));
    expect(subjectsAt(448)).toEqual(subjectsAt(34).slice(1, 5));
    expect(subjectsAt(38)[0]).toBe('中央级媒体发稿');
    expect(subjectsAt(452).slice(1)).toEqual(['省级文明系列单位', '市级文明系列单位', '区级文明系列单位']);
    expect(subjectsAt(406)).toEqual(['整体支出', '基本支出', '人员经费']);
    expect(new Set(subjectsAt(34).slice(3, 5)).size).toBe(1);
  });

  it('with the one change in it paired, each time it is told', () => {
    const changed = quantities.filter(({ change }) => change !== null);
    expect(changed.map(({ surface, change }) => `${surface} ${change?.role} ${change?.pair}`)).toEqual([
      '4个 from 1',
      '12个 to 1',
      '4个 from 2',
      '12个 to 2',
    ]);
  });

  it('among more than a hundred numerals that are something else', () => {
    const others = passages
      .flatMap(({ parts }) => parts.flatMap(({ text }) => typeNumerals(text)))
      .filter(({ type }) => type !== 'quantity');
    expect(others.filter(({ type }) => type === 'unreadable')).toEqual([]);
    expect(others.length).toBeGreaterThan(60);
  });
});
