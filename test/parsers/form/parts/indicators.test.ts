import { describe, expect, it } from 'vitest';
import { fieldIn, readingOf } from '../build.js';
import { linesForm } from './lines-form.js';

/** What stands in the rows of 质量指标 that the lines behind it make; `null` where a row says nothing. */
function quality(lines: readonly string[], headers: readonly string[] = []) {
  const reading = readingOf(linesForm({ indicators: [...headers, '质量指标', ...lines] }));
  return [1, 2, 3].map((n) =>
    ['content', 'completion'].map((part) => fieldIn(reading, `performance.indicators.quality[${n}].${part}`)),
  );
}

const read = (...texts: readonly string[]) => texts.map((text) => `read ${text}`);
const OPEN = ['unreadable', 'unreadable'];

describe('indicators and their completions in lines', () => {
  it('alternate', () => {
    const rows = quality(['茶园改造合格', '97.8%', '茶苗成活', '良好', '制茶无事故', '完成率99%']);
    expect(rows).toEqual([read('茶园改造合格', '97.8'), read('茶苗成活', '良好'), read('制茶无事故', '完成率99%')]);
  });

  it('begin a row at each number, whatever the line below says', () => {
    const [first, second] = quality(['1、引进茶企7家', '项目落地率95%', '2、培训茶农300人次', '已全部兑现']);
    expect(first).toEqual(read('1、引进茶企7家', '项目落地率95%'));
    expect(second).toEqual(read('2、培训茶农300人次', '已全部兑现'));
  });

  it('take the rate of what the indicator names for its completion', () => {
    expect(quality(['补贴当年兑现到农户', '兑现率98%'])[0]).toEqual(read('补贴当年兑现到农户', '兑现率98%'));
  });

  it('are never glued: two numbered lines above one completion stay in doubt', () => {
    expect(quality(['1、茶园改造', '2、茶苗成活', '已完成'])[0]).toEqual(OPEN);
  });

  it('stay in doubt where a line may be a second indicator or the completion of the first', () => {
    expect(quality(['茶园改造合格', '茶农收入稳定'])[0]).toEqual(OPEN);
  });

  it('stay in doubt from the last completion before a line too many', () => {
    const rows = quality(['茶园改造合格', '已完成', '茶苗成活', '良好', '制茶无事故']);
    expect(rows.slice(0, 2)).toEqual([read('茶园改造合格', '已完成'), OPEN]);
  });

  it('stay in doubt where a column of targets stands between them', () => {
    expect(quality(['茶园改造合格', '100%', '98%'])[0]).toEqual(OPEN);
    const headers = ['评价内容', '绩效目标', '目标值', '完成情况'];
    expect(quality(['茶园改造合格', '100%'], headers)[0]).toEqual(OPEN);
  });
});
