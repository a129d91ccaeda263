import { describe, expect, it } from 'vitest';
import type { RecordSpec } from '../record-builder.js';
import { changed, failures, findingOf, resultsOf } from '../run.js';

const advised = (changes: RecordSpec) => changed(changes, { config: { advice: true } });

describe('advice, off by default', () => {
  it('A1 mentions more staff than authorised', () => {
    expect(resultsOf(advised({}), 'A1')['profile.staff_actual']).toBe('pass');
    const outcomes = advised({ fields: { 'profile.staff_actual': '23' } });
    expect(findingOf(outcomes, 'A1')).toMatchObject({ severity: 'info', facts: { rate: '115.0' } });
  });

  it('A2 looks for each task among the goals', () => {
    const fields = {
      'profile.tasks[1]': '做好档案接收工作',
      'profile.tasks[2]': '加强队伍建设',
      'performance.goals[1]': '扎实做好档案接收',
    };
    expect(failures(advised({ fields }), 'info', 'A2')).toEqual(['A2 profile.tasks[2]']);
  });

  it('A3 asks what a satisfaction rate rests on', () => {
    expect(failures(advised({}), 'info', 'A3')).toEqual(['A3 performance.indicators.satisfaction[1]']);
    expect(failures(advised({ prose: '通过问卷调查了解群众评价。' }), 'info', 'A3')).toEqual([]);
  });

  it('A4 wants an amount in a cost indicator', () => {
    const content = 'performance.indicators.cost[1].content';
    expect(failures(advised({}), 'info', 'A4')).toHaveLength(1);
    expect(failures(advised({ fields: { [content]: '控制在30万元以内' } }), 'info', 'A4')).toEqual([]);
    expect(failures(advised({ fields: { [content]: '无' } }), 'info', 'A4')).toEqual([]);
  });

  it('A5 compares the cost per head with a range', () => {
    expect(failures(advised({}), 'info', 'A5')).toEqual([]);
    const outcomes = advised({ fields: { 'profile.staff_actual': '4' } });
    expect(findingOf(outcomes, 'A5').facts).toMatchObject({ each: '72.58', max: '40' });
  });

  it('A6 mentions an execution of exactly 100 %', () => {
    expect(failures(advised({}), 'info', 'A6')).toHaveLength(2);
    const money = { consolidated: { 'income.total': '1200.51' }, bureau: { 'income.total': '1200.51' } };
    expect(failures(advised({ money }), 'info', 'A6')).toEqual([]);
  });

  it('A7 names the numbers that are skipped', () => {
    expect(findingOf(advised({ fields: { 'profile.tasks[4]': '查档服务' } }), 'A7').facts).toMatchObject({
      absent: ['2', '3'],
    });
    expect(failures(advised({ fields: { 'profile.tasks[2]': '查档服务' } }), 'info', 'A7')).toEqual([]);
  });

  it('A8 finds an item entered twice, not two short ones', () => {
    const twice = { 'profile.tasks[2]': '扎实做好全区档案接收工作', 'profile.tasks[3]': '扎实做好全区档案接收工作。' };
    expect(failures(advised({ fields: twice }), 'info', 'A8')).toEqual(['A8 profile.tasks[3]']);
    expect(failures(advised({ fields: { 'profile.tasks[2]': '接收档案' } }), 'info', 'A8')).toEqual([]);
  });

  it('A9 mentions more at a higher level', () => {
    const quantities = (city: string) => [
      { surface: `${city}条`, value: city, unit: '条', subject: '市级媒体发稿' },
      { surface: '20条', value: '20', unit: '条', subject: '区级平台发稿' },
    ];
    expect(failures(advised({ quantities: quantities('30') }), 'info', 'A9')).toHaveLength(1);
    expect(failures(advised({ quantities: quantities('20') }), 'info', 'A9')).toEqual([]);
  });
});
