import type { Field } from '../../model/form-record.js';
import type { Decimal } from '../../text/decimal.js';
import { numberIn, placesOf } from '../cells.js';
import type { CheckContext } from '../context/check-context.js';
import { fail, missing, notApplicable, pass, type Verdict } from '../rule.js';

const SCORE = 'performance.score';
const GRADE = 'performance.grade';

/** S1: 0 ≤ score ≤ 100. */
export function scoreRange(context: CheckContext): readonly Verdict<'S1'>[] {
  const field = context.cell(SCORE);
  const score = numberIn(field);
  if (field === undefined) return [notApplicable(SCORE)];
  if (score === null) return [missing(SCORE)];
  const max = context.threshold('scoreMax');
  if (score.gte(0) && score.lte(max)) return [pass(SCORE)];
  return [fail(SCORE, { score: score.toFixed(), max: max.toFixed() }, placesOf(field))];
}

/** S2: the grade is the one the score's band gives; bands are closed below and open above. */
export function gradeFitsScore(context: CheckContext): readonly Verdict<'S2'>[] {
  const scoreField = context.cell(SCORE);
  const gradeField = context.cell(GRADE);
  if (scoreField === undefined || gradeField === undefined) return [notApplicable(GRADE)];
  const score = numberIn(scoreField);
  const grade = gradeOf(gradeField);
  if (score === null || grade === null) return [missing(GRADE)];
  const fitting = gradeFor(context, score);
  if (grade === fitting) return [pass(GRADE)];
  const facts = {
    score: score.toFixed(),
    grade: gradeField.value,
    fitting,
    excellent: context.threshold('gradeExcellent').toFixed(),
    good: context.threshold('gradeGood').toFixed(),
    fair: context.threshold('gradeFair').toFixed(),
  };
  return [fail(GRADE, facts, placesOf(scoreField, gradeField))];
}

/** 优秀, 良好, 合格 and 不合格 are other words for the four grades. */
const GRADES: Readonly<Record<string, string>> = {
  优: '优',
  优秀: '优',
  良: '良',
  良好: '良',
  中: '中',
  中等: '中',
  合格: '中',
  差: '差',
  较差: '差',
  不合格: '差',
};

function gradeOf(field: Field): string | null {
  return field.state === 'read' && field.value !== null ? (GRADES[field.value.trim()] ?? null) : null;
}

function gradeFor(context: CheckContext, score: Decimal): string {
  if (score.gte(context.threshold('gradeExcellent'))) return '优';
  if (score.gte(context.threshold('gradeGood'))) return '良';
  if (score.gte(context.threshold('gradeFair'))) return '中';
  return '差';
}
