import { number, text, type ViewColumn, worded } from './view.js';
import { ATTAINED } from './words.js';

/** Answers that say by themselves whether an indicator was met. */
const MET = ['已完成', '完成', '全部完成', '已全部完成', '达标', '已达标', '达到预期目标', '已达到预期目标'];
const NOT_MET = ['未完成', '未达标', '没有完成', '未达到预期目标'];

const list = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
/** Without the white space and the full stop at its end. */
const ANSWER = "rtrim(replace(replace(x.completion, ' ', ''), char(10), ''), '。；;')";

/**
 * Target and result are numbers where the cell has just one, no range and no change; they are set against each other in the same
 * unit only. `attained` is what the two say: a minimum is reached or not, a limit is kept or not, an exact figure is met.
 * That an exact figure is missed or exceeded says nothing, for more of one thing is better and of another worse.
 */
export const ATTAINMENT_COLUMNS: readonly ViewColumn[] = [
  number('target', '目标值', 't.number'),
  number('result', '实际值', 'iif(t.number IS NULL OR t.unit IS r.unit, r.number, NULL)'),
  text('unit', '单位', 'iif(t.number IS NULL, r.unit, t.unit)'),
  worded(
    'attained',
    '是否达标',
    `CASE WHEN x.content IS NULL AND x.completion IS NULL THEN NULL
      WHEN ${ANSWER} IN (${list(MET)}) THEN 'yes'
      WHEN ${ANSWER} IN (${list(NOT_MET)}) THEN 'no'
      WHEN t.number IS NULL OR r.number IS NULL OR t.unit IS NOT r.unit OR r.qualifier = 'about' THEN 'unknown'
      WHEN t.qualifier = 'at_least' AND r.qualifier <> 'at_most' AND r.number >= t.number THEN 'yes'
      WHEN t.qualifier = 'over' AND r.qualifier <> 'at_most' AND r.number > t.number THEN 'yes'
      WHEN t.qualifier = 'at_least' AND r.qualifier IN ('exact', 'at_most') AND r.number < t.number THEN 'no'
      WHEN t.qualifier = 'over' AND r.qualifier IN ('exact', 'at_most') AND r.number <= t.number THEN 'no'
      WHEN t.qualifier = 'at_most' AND r.qualifier IN ('exact', 'at_most') AND r.number <= t.number THEN 'yes'
      WHEN t.qualifier = 'at_most' AND r.qualifier <> 'at_most' AND r.number > t.number THEN 'no'
      WHEN t.qualifier = 'exact' AND r.qualifier = 'exact' AND r.number = t.number THEN 'yes'
      ELSE 'unknown' END`,
    ATTAINED,
  ),
];

/** The only number of a cell; a cell that was corrected has the numbers of what was read, which no longer count. */
function onlyNumber(name: string, part: 'content' | 'completion'): string {
  const key = `'performance.indicators.' || x.kind || '[' || x.ordinal || '].${part}'`;
  return `LEFT JOIN (
    SELECT q.form_id, q.field, CAST(min(q.value) AS REAL) AS number, min(q.unit) AS unit, min(q.qualifier) AS qualifier
    FROM quantities q WHERE q.field GLOB 'performance.indicators.*' GROUP BY q.form_id, q.field
    HAVING count(*) = 1 AND min(q.upper) IS NULL AND min(q.change) IS NULL
  ) ${name} ON ${name}.form_id = x.form_id AND ${name}.field = ${key} AND NOT EXISTS (
    SELECT 1 FROM field_values v JOIN cells c ON c.id = v.cell_id WHERE v.form_id = x.form_id AND c.key = ${key} AND v.corrected = 1)`;
}

export const ATTAINMENT_JOINS = `${onlyNumber('t', 'content')} ${onlyNumber('r', 'completion')}`;
