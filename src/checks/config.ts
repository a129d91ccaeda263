import type { CheckConfig } from '../model/check.js';

/** Thresholds of the rules, by the name used in `huibiao.config.yaml`; docs/checks.md says what each decides. */
export const DEFAULT_THRESHOLDS = {
  /** S1: the highest possible score. */
  scoreMax: '100',
  /** S2: lowest score of 优, 良 and 中. */
  gradeExcellent: '90',
  gradeGood: '80',
  gradeFair: '60',
  /** T9: a total above this, in the table's unit (万元), was probably written in 元. 1,000,000 万元 = 100 亿元. */
  implausibleAmount: '1000000',
  /** N6, N21: a list of parts that leaves more than this share of its total open does not claim to be complete. */
  partitionDeficit: '0.1',
  /** N18: shortest subject, in characters, that is taken to name one fact. */
  subjectLength: '4',
  /** Y2: a main figure that grew or shrank by more than this factor is mentioned. */
  changeFactor: '3',
  /** A2: share of a task's two-character words that some goal has to repeat. */
  taskOverlap: '0.3',
  /** A5: 万元 per head and year. */
  personnelPerHeadMin: '3',
  personnelPerHeadMax: '40',
  operatingPerHeadMin: '0.2',
  operatingPerHeadMax: '20',
  /** A8: share of two-character words two texts must have in common to count as the same wording. */
  duplicateOverlap: '0.95',
} as const satisfies Record<string, string>;

export type ThresholdName = keyof typeof DEFAULT_THRESHOLDS;

/** Everything of the catalogue's on-by-default table, no advice. */
export const DEFAULT_CHECK_CONFIG: CheckConfig = {
  advice: false,
  off: [],
  severity: {},
  thresholds: DEFAULT_THRESHOLDS,
};
