import { describe, expect, it } from 'vitest';
import { formWith, readingOf } from '../form/build.js';
import { buildForm } from './form.js';
import { judge, parseBytes, print } from './judge.js';
import { type Style, USUAL } from './styles.js';
import { LAKE_BUREAU } from './truth.js';

async function verdictOf(style: Partial<Style>, as: Parameters<typeof print>[1] = 'docx') {
  const built = buildForm(LAKE_BUREAU, { ...USUAL, ...style });
  return judge(built, await parseBytes(print(built.pieces, as)));
}

const CLEAN = { wrong: [], lost: [], unreadable: [], invented: [], alarms: [] };

describe('wordings of the front sections', () => {
  it('a date nobody filled in is blank, on the cover too', async () => {
    expect(await verdictOf({ date: 'unfilled' })).toEqual(CLEAN);
  });

  it('labels are known by the other names departments give them', async () => {
    expect(await verdictOf({ labels: 'synonyms', headers: 'synonyms' })).toEqual(CLEAN);
    expect(await verdictOf({ labels: 'other-synonyms', headers: 'other-synonyms' })).toEqual(CLEAN);
  });

  it('section headings may be numbered 1、 to 5、', async () => {
    expect(await verdictOf({ sections: 'digits', report: 'arabic-section' })).toEqual(CLEAN);
  });

  it('tasks that stand in rows of their own beside one tall label are all read', async () => {
    for (const as of ['docx', 'html', 'L1', 'L6'] as const) {
      expect(await verdictOf({ tasks: 'rows' }, as)).toMatchObject({ wrong: [], lost: [] });
      expect(await verdictOf({ tasks: 'cell-rows' }, as)).toMatchObject({ wrong: [], lost: [] });
    }
  });
});

it('a report whose own headings are 收支情况 and 绩效自评情况 is still one form', () => {
  const prose = [
    '五、评价报告综述（文字部分）',
    '一、部门基本概况',
    '甲。',
    '二、收支情况',
    '乙。',
    '三、绩效自评情况',
    '丙。',
  ];
  expect(readingOf(formWith([], { after: prose })).form).toBe('overall-self-evaluation');
});
