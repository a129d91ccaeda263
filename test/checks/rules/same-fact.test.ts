import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../src/model/form-record.js';
import { changed, failures, findingOf, resultsOf } from '../run.js';

type Spec = Partial<Quantity> & Pick<Quantity, 'surface' | 'value'>;

const said = (subject: string, surface: string, value: string, more: Partial<Quantity> = {}): Spec => ({
  subject,
  surface,
  value,
  unit: /\D+$/.exec(surface)?.[0].replace(/^余/, '') ?? null,
  ...more,
});
const inOne = { section: 1, field: 'profile.achievements' } as const;
const inThree = { section: 3, field: 'performance.indicators.quantity[1].content' } as const;

function conflicts(...quantities: readonly Spec[]) {
  return failures(changed({ quantities }), 'error', 'N18');
}

describe('N18: the same fact has the same value', () => {
  it('passes equal values and reports different ones, with both places', () => {
    const first = said('中央级媒体发稿', '27条', '27', { ...inOne, place: { block: 1 } });
    expect(conflicts(first, said('在中央级媒体发稿', '27条', '27', inThree))).toEqual([]);
    const other = said('在中央级媒体发稿', '72条', '72', { ...inThree, place: { block: 2 } });
    const finding = findingOf(changed({ quantities: [first, other] }), 'N18');
    expect(finding.severity).toBe('error');
    expect(finding.places).toEqual([{ block: 1 }, { block: 2 }]);
  });

  it('takes 400余次 and 420次 for the same, not 400余次 and 380次', () => {
    const about = said('开展我们的节日系列活动', '400余次', '400', { ...inOne, qualifier: 'over' });
    expect(conflicts(about, said('“我们的节日”系列活动', '420次', '420'))).toEqual([]);
    expect(conflicts(about, said('“我们的节日”系列活动', '380次', '380'))).toHaveLength(1);
  });

  it('sees through one dropped character', () => {
    const a = said('召开意识形态分析研判会联席会议', '4次', '4', inOne);
    expect(conflicts(a, said('意识形态分析研会联席会议', '5次', '5', inThree))).toHaveLength(1);
  });

  it.each([
    [
      'neighbours that differ in level',
      said('省级媒体发稿', '522条', '522', inOne),
      said('市级媒体发稿', '2143条', '2143', inThree),
    ],
    ['another unit', said('整改各类问题清单', '4项', '4', inOne), said('整改各类问题清单', '23个', '23', inThree)],
    ['a short subject', said('发稿', '27条', '27', inOne), said('发稿', '522条', '522', inThree)],
    ['a common subject', said('培训人员', '27人', '27', inOne), said('培训人员', '522人', '522', inThree)],
    ['the same section', said('中央级媒体发稿', '27条', '27'), said('中央级媒体发稿', '72条', '72')],
    [
      'two rows of one table',
      said('档案接收进馆', '27卷', '27', inThree),
      said('档案接收进馆', '72卷', '72', { ...inThree, field: 'performance.indicators.quantity[2].content' }),
    ],
    [
      'a change',
      said('新闻发布平台', '4个', '4', { ...inOne, change: { role: 'from', pair: 1 } }),
      said('新闻发布平台', '12个', '12', inThree),
    ],
  ])('keeps quiet about %s', (_, a, b) => {
    expect(conflicts(a, b)).toEqual([]);
  });

  it('keeps quiet where one section has several values under the subject', () => {
    const two = [said('接收纸质档案', '10卷', '10'), said('接收纸质档案', '20卷', '20')];
    expect(conflicts(...two, said('接收纸质档案', '30卷', '30', inOne))).toEqual([]);
  });

  it('keeps quiet about a number of another year', () => {
    const outcomes = changed({
      fields: { 'profile.achievements': '创建2019年文明单位标兵20个。' },
      quantities: [said('创建文明单位标兵', '20个', '20', inOne), said('创建文明单位标兵', '25个', '25')],
    });
    expect(failures(outcomes, 'error', 'N18')).toEqual([]);
  });

  it('compares the score with the prose', () => {
    const run = (value: string) =>
      resultsOf(changed({ quantities: [said('绩效自评得分', `${value}分`, value, { kind: 'score' })] }), 'N18');
    expect(run('96')['performance.score']).toBe('pass');
    expect(run('98')['performance.score']).toBe('fail');
  });
});
