import type { Document } from '../../../model/document.js';
import type { Finding } from '../../../model/finding.js';
import type { ReadResult } from '../reader.js';
import { type Budget, leftOut } from './budget.js';

type Result = Pick<Document, 'format' | 'blocks'> & Partial<Pick<Document, 'encoding' | 'layout'>>;

/** What a reader returns at its end: the Document with what was found and left out; where a limit was passed, that alone. */
export function finishReading(budget: Budget, result: Result, findings: readonly Finding[]): ReadResult {
  if (budget.problem !== null) return { document: null, findings: [budget.problem] };
  return {
    document: { kind: 'document', encoding: null, layout: null, furniture: 0, rowsWhole: true, ...result },
    findings: [...findings, ...leftOut(budget)],
  };
}
