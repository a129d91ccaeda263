import { describe, expect, it } from 'vitest';
import type { CellSpec } from '../form/build.js';
import { fieldIn, formWith, readingOf } from '../form/build.js';
import { buildForm } from './form.js';
import { judge, type Print, parseBytes, print } from './judge.js';
import { type Style, USUAL } from './styles.js';
import { LAKE_BUREAU } from './truth.js';

async function wrongIn(style: Partial<Style>, as: Print) {
  const built = buildForm(LAKE_BUREAU, { ...USUAL, ...style });
  const { wrong, lost, alarms } = judge(built, await parseBytes(print(built.pieces, as)));
  return { wrong, lost, alarms };
}

const NONE = { wrong: [], lost: [], alarms: [] };

describe('money tables as departments print them', () => {
  it.each(['docx', 'L1', 'L2-dense', 'L3', 'L5'] as const)(
    '%s: a header repeated on the next page goes on with the table',
    async (as) => {
      expect(await wrongIn({ rows: 'header-again' }, as)).toEqual(NONE);
    },
  );

  it.each(['docx', 'L2-dense', 'L5'] as const)('%s: the bureau may stand under its own name', async (as) => {
    expect(await wrongIn({ rows: 'name-is-bureau' }, as)).toEqual(NONE);
  });

  it.each(['L2-dense', 'L2-tight', 'L3', 'L5'] as const)(
    '%s: two swapped columns are read as their headers stand',
    async (as) => {
      expect(await wrongIn({ headers: 'swapped' }, as)).toEqual(NONE);
    },
  );

  it.each(['L2-dense', 'L2-tight', 'L3'] as const)(
    '%s: a row name with gaps after its number is a row name',
    async (as) => {
      expect(await wrongIn({ rows: 'gaps' }, as)).toEqual(NONE);
    },
  );

  it('a name that begins with a Chinese numeral keeps it', () => {
    const header: readonly (readonly CellSpec[])[] = [
      ['机构名称', '收入合计', '上年结转', '公共财政拨款', '政府基金拨款', '纳入专户管理的非税收入拨款', '其他收入'],
    ];
    const row = (name: string) => [name, '1', '', '1', '', '', ''];
    const reading = readingOf(formWith([...header, row('局机关'), row('三阳镇中心小学'), row('3、一中')]));
    expect(fieldIn(reading, 'finance.entity_name', 'sub_agency_1')).toBe('read 三阳镇中心小学');
    expect(fieldIn(reading, 'finance.entity_name', 'sub_agency_2')).toBe('read 一中');
  });
});

describe('goals in layouts without cell borders', () => {
  it.each(['L2-dense', 'L2-tight', 'L3', 'L5'] as const)(
    '%s: a sentence that reports is the completion, not more of the last goal',
    async (as) => {
      for (const goals of ['one-cell', 'rows', 'rows-completed', 'no-words', 'no-numbers'] as const)
        expect(await wrongIn({ goals }, as)).toEqual(NONE);
    },
  );
});

describe('row names broken over lines', () => {
  it.each(['docx', 'L1', 'L2-dense', 'L2-tight', 'L3', 'L5'] as const)(
    '%s: a name in two lines heads one row',
    async (as) => {
      expect(await wrongIn({ rows: 'broken-names' }, as)).toEqual(NONE);
    },
  );

  it.each(['docx', 'L1', 'L2-dense', 'L2-tight', 'L3', 'L5'] as const)('%s: a row of dots is no unit', async (as) => {
    expect(await wrongIn({ rows: 'empty-placeholders', figures: 'zero' }, as)).toEqual(NONE);
  });

  it.each(['L2-dense', 'L2-tight', 'L3'] as const)(
    '%s: a unit known from the table before may have no figures',
    async (as) => {
      const [bureau, ...others] = LAKE_BUREAU.units.map((unit, i) =>
        i === 1 ? { ...unit, threePublic: [null, null, null, null, null] } : unit,
      );
      if (bureau === undefined) throw new Error('a department has a bureau');
      const built = buildForm({ ...LAKE_BUREAU, units: [bureau, ...others] }, { ...USUAL, rows: 'bare-names' });
      const { wrong, lost } = judge(built, await parseBytes(print(built.pieces, as)));
      expect({ wrong, lost }).toEqual({ wrong: [], lost: [] });
    },
  );
});

it.each(['L2-tight', 'L2-dense'] as const)(
  '%s: a full-width figure before a row name is not a line of the name',
  async (as) => {
    expect(await wrongIn({ rows: 'bare-names', figures: 'full-width', headers: 'swapped' }, as)).toEqual(NONE);
  },
);

it('L3: a caption in the cell of the first header hides no table', async () => {
  expect(await wrongIn({ headers: 'units', caption: 'paragraph', tables: 'headings-outside' }, 'L3')).toEqual(NONE);
});

describe('the unit of a money table', () => {
  it.each(['docx', 'L1', 'L2-dense', 'L3', 'L5'] as const)(
    '%s: 元 is honoured wherever the form says it',
    async (as) => {
      for (const caption of ['yuan', 'numbered-yuan', 'yuan-words', 'yuan-line', 'yuan-lines', 'yuan-heading'] as const)
        expect(await wrongIn({ caption }, as)).toEqual(NONE);
    },
  );

  it.each(['docx', 'L1', 'L3'] as const)('%s: 元 holds for the rows behind a repeated header too', async (as) => {
    expect(await wrongIn({ caption: 'yuan', rows: 'header-again' }, as)).toEqual(NONE);
  });
});
