import { describe, expect, it } from 'vitest';
import { buildForm } from './form.js';
import { judge, PRINTS, type Print, parseBytes, print } from './judge.js';
import { type Style, USUAL } from './styles.js';
import { LAKE_BUREAU, type Truth } from './truth.js';

async function verdictOf(style: Partial<Style>, as: Print, truth: Truth = LAKE_BUREAU) {
  const built = buildForm(truth, { ...USUAL, ...style });
  return judge(built, await parseBytes(print(built.pieces, as)));
}

const GRIDS = ['docx', 'html', 'L1', 'L6'] as const;

describe('indicators as departments print them', () => {
  it.each(PRINTS)('%s: a kind printed again in each of its rows is one kind', async (as) => {
    expect(await verdictOf({ indicators: 'kind-each-row' }, as)).toMatchObject({ wrong: [], lost: [] });
  });

  it.each(PRINTS)('%s: a column of targets never becomes the completion', async (as) => {
    expect(await verdictOf({ indicators: 'target-column' }, as)).toMatchObject({ wrong: [] });
  });

  it.each(['docx', 'html'] as const)('%s: a completion merged over several rows stands for each', async (as) => {
    const clean = { wrong: [], lost: [], unreadable: [], alarms: [] };
    expect(await verdictOf({ indicators: 'merged-completion' }, as)).toMatchObject(clean);
  });

  it.each(GRIDS)('%s: an indicator may be worded like its kind', async (as) => {
    const indicators = { ...LAKE_BUREAU.indicators, satisfaction: [['服务对象满意度', '96%']] as const };
    expect(await verdictOf({}, as, { ...LAKE_BUREAU, indicators })).toMatchObject({ wrong: [], lost: [] });
  });
});

describe('signatures as departments print them', () => {
  it.each(PRINTS)('%s: the label 日期 is no signature', async (as) => {
    for (const signoff of ['cells', 'filled-cells'] as const)
      expect(await verdictOf({ signoff }, as)).toMatchObject({ wrong: [], lost: [] });
  });

  it.each(PRINTS)('%s: a column of row numbers is no person', async (as) => {
    expect(await verdictOf({ people: 'numbered' }, as)).toMatchObject({ wrong: [], lost: [] });
  });
});

it.each(PRINTS)('%s: the last phone of the form ends where an annex or a page foot begins', async (as) => {
  for (const around of ['web-page', 'score-sheet', 'base-data'] as const)
    expect(await verdictOf({ report: 'absent', around }, as)).toMatchObject({ wrong: [], lost: [] });
});

it.each(GRIDS)('%s: an annex behind the persons is no person, a letter before the form no title', async (as) => {
  const bare = { signoff: 'none', report: 'absent' } as const;
  expect(await verdictOf({ ...bare, around: 'base-data' }, as)).toMatchObject({ wrong: [], lost: [] });
  expect(await verdictOf({ cover: 'none', around: 'letter' }, as)).toMatchObject({ wrong: [], lost: [] });
});
