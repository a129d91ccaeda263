import { describe, expect, it } from 'vitest';
import { readingOf } from '../build.js';
import { linesForm } from './lines-form.js';

const goalsOf = (...goals: readonly string[]) =>
  readingOf(linesForm({ goals }))
    .fields.filter(({ key }) => key.startsWith('performance.goals'))
    .map(({ key, value }) => `${key.slice('performance.'.length)} ${value}`);

describe('goals and their completion in lines', () => {
  it('ends the goals where results are numbered from 1 again in one line', () => {
    expect(goalsOf('目标1：稳产    目标2：增收', '目标3：护园', '1、已完成；2、基本完成；3、已完成')).toEqual([
      'goals[1] 稳产',
      'goals[2] 增收',
      'goals[3] 护园',
      'goals_completion 1、已完成；2、基本完成；3、已完成',
    ]);
  });
  it('ends them where each result has a line of its own', () => {
    expect(goalsOf('目标1：稳产    目标2：增收', '1、已完成', '2、未完成')).toEqual([
      'goals[1] 稳产',
      'goals[2] 增收',
      'goals_completion 1、已完成\n2、未完成',
    ]);
  });
  it('keeps a numbered line that only reads like a result among the goals', () => {
    expect(goalsOf('目标1：稳产', '目标2：全面完成')).toEqual([
      'goals[1] 稳产',
      'goals[2] 全面完成',
      'goals_completion null',
    ]);
  });
  it('knows a result in traditional characters', () => {
    expect(goalsOf('目标1：稳产', '達到預期目標')).toEqual(['goals[1] 稳产', 'goals_completion 達到預期目標']);
  });
  it('knows a result behind whose characters pinyin is printed', () => {
    expect(goalsOf('目標(biāo)1：穩(wěn)產(chǎn)', '達(dá)到預(yù)期目標(biāo)')).toEqual([
      'goals[1] 穩產',
      'goals_completion 達到預期目標',
    ]);
  });
  it('takes no repeated result for a further goal', () => {
    expect(goalsOf('目标1：稳产', '目标2：增收', '已完成；', '已完成。')).toEqual([
      'goals[1] 稳产',
      'goals[2] 增收',
      'goals_completion 已完成；\n已完成。',
    ]);
  });
});
