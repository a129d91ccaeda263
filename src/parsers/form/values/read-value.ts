import type { FieldState } from '../../../model/form-record.js';

type UnreadableCode = 'number-unreadable' | 'unit-unknown' | 'date-unreadable' | 'grade-unreadable';

/** What a raw text means as a value of some kind. `why` names the finding where it cannot be read. */
export interface ReadValue {
  readonly state: Exclude<FieldState, 'absent'>;
  readonly value: string | null;
  readonly confidence: number;
  readonly why: UnreadableCode | null;
}

export const BLANK: ReadValue = { state: 'blank', value: null, confidence: 1, why: null };

export function read(value: string, confidence = 1): ReadValue {
  return { state: 'read', value, confidence, why: null };
}

export function unreadable(why: UnreadableCode): ReadValue {
  return { state: 'unreadable', value: null, confidence: 0, why };
}

/** A text that stands there, though nothing says whose it is; whoever finds that out reports it. */
export const UNDECIDED: ReadValue = { state: 'unreadable', value: null, confidence: 0, why: null };
