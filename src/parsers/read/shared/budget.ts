import { type Block, countNonBlank } from '../../../model/document.js';
import { type Finding, finding } from '../../../model/finding.js';
import type { ReadLimits } from '../reader.js';

/** What reading a document has cost so far, what it leaves out, and the limit it passed, after which reading stops. */
export interface Budget {
  readonly limits: ReadLimits;
  paragraphs: number;
  rows: number;
  cells: number;
  /** Non-blank characters left out. */
  deleted: number;
  hidden: number;
  problem: Finding | null;
}

export function newBudget(limits: ReadLimits): Budget {
  return { limits, paragraphs: 0, rows: 0, cells: 0, deleted: 0, hidden: 0, problem: null };
}

/** Notes the limit where `used` is more than it allows. True: no limit has been passed so far. */
export function keepWithin(budget: Budget, limit: keyof ReadLimits, used: number): boolean {
  const allowed = budget.limits[limit];
  if (used > allowed) budget.problem ??= finding('limit-exceeded', 'error', { limit, allowed });
  return budget.problem === null;
}

/** Counts what is left out of the document. */
export function leaveOut(budget: Budget, kind: 'deleted' | 'hidden', content: string | readonly Block[]): void {
  budget[kind] += typeof content === 'string' ? countNonBlank(content) : countContent(content);
}

function countContent(blocks: readonly Block[]): number {
  let count = 0;
  for (const block of blocks) {
    if (block.kind === 'paragraph') count += countNonBlank(block.text);
    else for (const row of block.rows) for (const cell of row.cells) count += countContent(cell.blocks);
  }
  return count;
}

/** The findings that say how much was left out. */
export function leftOut({ deleted, hidden }: Budget): readonly Finding[] {
  const findings: Finding[] = [];
  if (deleted > 0) findings.push(finding('deleted-text', 'warning', { characters: deleted }));
  if (hidden > 0) findings.push(finding('hidden-text', 'warning', { characters: hidden }));
  return findings;
}
