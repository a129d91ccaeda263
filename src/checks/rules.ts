import type { CheckFacts, SettlesFact } from '../model/check-facts.js';
import type { Severity } from '../model/finding.js';
import type { CheckCode } from './codes.js';
import type { Rule, RuleFunction } from './rule.js';
import {
  costNamesAmount,
  costPerHead,
  executionExactlyFull,
  levelsMonotone,
  noNearDuplicates,
  numberedWithoutGap,
  satisfactionSurveyed,
  staffWithinAuthorized,
  tasksBecomeGoals,
} from './rules/advice.js';
import { balanceFollows, incomeAndSpendingTogether, threePublicWithinOperating } from './rules/balance.js';
import { changesGoTheRightWay } from './rules/changes.js';
import { identified, nothingLeftOver, phoneShape, requiredFilled, signed } from './rules/completeness.js';
import { reportedAfterYearEnd, yearsAgree } from './rules/dates.js';
import { actualStaff, authorizedStaff, presentIsPayrollAndRetired, subAgenciesCounted } from './rules/headcount.js';
import { contentWithCompletion, everyKindFilled, quantityHoldsNumber, ratesWithinHundred } from './rules/indicators.js';
import { figureInProse } from './rules/narrative.js';
import { partsAddUp, sourcesAddUp } from './rules/parts-add-up.js';
import { sameFactSameValue } from './rules/same-fact.js';
import { gradeFitsScore, scoreRange } from './rules/score.js';
import { agencySums, notNegative, partsWithinTotal, rowSums, templateSums } from './rules/sums.js';
import { unitsAgree } from './rules/units.js';
import { carriedFromLastYear, mainFiguresSteady } from './rules/year-on-year.js';

/** Every rule there is. A code without a line here does not compile. */
export const RULES = {
  T1: money('error', rowSums('T1')),
  T2: money('error', rowSums('T2')),
  T3: money('error', rowSums('T3')),
  T4: money('error', rowSums('T4')),
  T5: money('error', rowSums('T5')),
  T6: money('error', agencySums),
  T7: money('error', notNegative),
  T8: money('error', partsWithinTotal),
  T9: rule('warning', unitsAgree),
  T10: money('error', templateSums),
  B1: money('warning', balanceFollows),
  B3: money('warning', threePublicWithinOperating),
  B5: rule('warning', incomeAndSpendingTogether),
  N1: money('error', figureInProse('expenditure.total', 'total')),
  N2: money('error', figureInProse('expenditure.basic', 'basic')),
  N3: money('error', figureInProse('expenditure.personnel', 'personnel')),
  N4: money('error', figureInProse('expenditure.operating', 'operating')),
  N5: money('error', figureInProse('expenditure.project', 'project')),
  N6: rule('error', sourcesAddUp),
  N10: rule('warning', subAgenciesCounted),
  N11: rule('warning', authorizedStaff),
  N12: rule('warning', actualStaff),
  N13: rule('error', presentIsPayrollAndRetired),
  N18: rule('error', sameFactSameValue),
  N21: rule('error', partsAddUp),
  N22: rule('error', changesGoTheRightWay),
  G2: rule('error', contentWithCompletion),
  G3: rule('warning', everyKindFilled),
  G4: rule('warning', quantityHoldsNumber),
  G8: rule('error', ratesWithinHundred),
  S1: rule('error', scoreRange),
  S2: rule('error', gradeFitsScore),
  D1: rule('warning', yearsAgree),
  D4: rule('warning', reportedAfterYearEnd),
  F1: rule('warning', identified),
  F2: rule('error', requiredFilled),
  F3: rule('warning', phoneShape),
  F4: rule('info', signed),
  F7: rule('info', nothingLeftOver),
  Y1: rule('warning', carriedFromLastYear),
  Y2: rule('info', mainFiguresSteady),
  A1: advice(staffWithinAuthorized),
  A2: advice(tasksBecomeGoals),
  A3: advice(satisfactionSurveyed),
  A4: advice(costNamesAmount),
  A5: advice(costPerHead),
  A6: advice(executionExactlyFull),
  A7: advice(numberedWithoutGap),
  A8: advice(noNearDuplicates),
  A9: advice(levelsMonotone),
} as const satisfies { readonly [Code in CheckCode]: Rule<CheckFacts[Code]> };

function money<Facts extends { readonly settles?: SettlesFact }>(
  severity: Severity,
  run: RuleFunction<Facts>,
): Rule<Facts> {
  return { severity, runs: 'on', fixable: true, run };
}

function rule<Facts>(severity: Severity, run: RuleFunction<Facts>): Rule<Facts> {
  return { severity, runs: 'on', fixable: false, run };
}

function advice<Facts>(run: RuleFunction<Facts>): Rule<Facts> {
  return { severity: 'info', runs: 'advice', fixable: false, run };
}
