import type { FormRecord } from '../../model/form-record.js';
import type { PlanItem } from '../../store/runs/runs.js';
import type { Disagreement } from '../second-reader/compare-readings.js';
import type { Reading } from './reparse-document.js';

/** What the two readers of .docx say of each other over all stored originals. */
export interface SecondReaderReport {
  readonly files: number;
  readonly cells: number;
  readonly paragraphs: number;
  /** Cells and paragraphs of which the second reader cannot read all. */
  readonly unconfirmed: number;
  readonly disagreements: readonly FoundDisagreement[];
  /** Files the second reader cannot read. */
  readonly failed: readonly { readonly item: PlanItem; readonly cause: string }[];
}

export interface FoundDisagreement {
  readonly item: PlanItem;
  /** As read now: it has the names of the cells. */
  readonly record: FormRecord;
  readonly found: Disagreement;
}

export const NOTHING_COMPARED: SecondReaderReport = {
  files: 0,
  cells: 0,
  paragraphs: 0,
  unconfirmed: 0,
  disagreements: [],
  failed: [],
};

/** The report with one more document. */
export function addOpinion(report: SecondReaderReport, { item, outcome }: Reading): SecondReaderReport {
  const { record, secondOpinion: opinion } = outcome;
  if (opinion == null || record === null) return report;
  if (opinion.kind === 'failed') return { ...report, failed: [...report.failed, { item, cause: opinion.cause }] };
  return {
    ...report,
    files: report.files + 1,
    cells: report.cells + opinion.cells,
    paragraphs: report.paragraphs + opinion.paragraphs,
    unconfirmed: report.unconfirmed + opinion.unconfirmed,
    disagreements: [...report.disagreements, ...opinion.disagreements.map((found) => ({ item, record, found }))],
  };
}
