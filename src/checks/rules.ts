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
import { furtherSums, notNegative, partsWithinTotal, rowSums, unitSums } from './rules/sums.js';
import { unitsAgree } from './rules/units.js';
import { carriedFromLastYear, mainFiguresSteady } from './rules/year-on-year.js';

/** Every rule there is. A code without a line here does not compile. */
export const RULES = {
  T1: money('error', rowSums('T1')),
  T2: money('error', rowSums('T2')),
  T3: money('error', rowSums('T3')),
  T4: money('error', rowSums('T4')),
  T5: money('error', rowSums('T5')),
  T6: money('error', unitSums),
  T7: money('error', notNegative),
  T8: money('error', partsWithinTotal),
  T9: plain('warning', unitsAgree),
  T10: money('error', furtherSums),
  B1: money('warning', balanceFollows),
  B3: money('warning', threePublicWithinOperating),
  B5: plain('warning', incomeAndSpendingTogether),
  N1: money('error', figureInProse('expenditure.total', 'total')),
  N2: money('error', figureInProse('expenditure.basic', 'basic')),
  N3: money('error', figureInProse('expenditure.personnel', 'personnel')),
  N4: money('error', figureInProse('expenditure.operating', 'operating')),
  N5: money('error', figureInProse('expenditure.project', 'project')),
  N6: plain('error', sourcesAddUp),
  N10: plain('warning', subAgenciesCounted),
  N11: plain('warning', authorizedStaff),
  N12: plain('warning', actualStaff),
  N13: plain('error', presentIsPayrollAndRetired),
  N18: plain('error', sameFactSameValue),
  N21: plain('error', partsAddUp),
  N22: plain('error', changesGoTheRightWay),
  G2: plain('error', contentWithCompletion),
  G3: plain('warning', everyKindFilled),
  G4: plain('warning', quantityHoldsNumber),
  G8: plain('error', ratesWithinHundred),
  S1: plain('error', scoreRange),
  S2: plain('error', gradeFitsScore),
  D1: plain('warning', yearsAgree),
  D4: plain('warning', reportedAfterYearEnd),
  F1: plain('warning', identified),
  F2: plain('error', requiredFilled),
  F3: plain('warning', phoneShape),
  F4: plain('info', signed),
  F7: plain('info', nothingLeftOver),
  Y1: plain('warning', carriedFromLastYear),
  Y2: plain('info', mainFiguresSteady),
  A1: advice(staffWithinAuthorized),
  A2: advice(tasksBecomeGoals),
  A3: advice(satisfactionSurveyed),
  A4: advice(costNamesAmount),
  A5: advice(costPerHead),
  A6: advice(executionExactlyFull),
  A7: advice(numberedWithoutGap),
  A8: advice(noNearDuplicates),
  A9: advice(levelsMonotone),
} as const satisfies Record<CheckCode, Rule>;

function money(severity: Rule['severity'], run: RuleFunction): Rule {
  return { severity, runs: 'on', settles: true, run };
}

function plain(severity: Rule['severity'], run: RuleFunction): Rule {
  return { severity, runs: 'on', settles: false, run };
}

function advice(run: RuleFunction): Rule {
  return { severity: 'info', runs: 'advice', settles: false, run };
}
