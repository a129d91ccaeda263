import type { FindingCode } from './finding.js';

/**
 * Findings that say what the reader could not do. They are for the bureau, which has the original to enter from: no fault of
 * the department, and not counted among its errors.
 */
export const READER_LIMITS: readonly FindingCode[] = [
  'partly-damaged',
  'encoding-doubtful',
  'row-spans-lost',
  'number-unreadable',
  'unit-unknown',
  'date-unreadable',
  'grade-unreadable',
  'ambiguous-column',
  'ambiguous-line',
  'ambiguous-people',
  'unknown-column',
  'quantity-unreadable',
];

const CODES: ReadonlySet<string> = new Set(READER_LIMITS);

export function isReaderLimit({ code }: { readonly code: string }): boolean {
  return CODES.has(code);
}
