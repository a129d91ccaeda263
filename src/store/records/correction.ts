import type { FieldState } from '../../model/form-record.js';

/** What a person said about one field, and what the parser had read there when the person said it. */
export interface Correction {
  readonly id: number;
  readonly formId: number;
  /** The version of the form that was in front of the person. */
  readonly versionId: number;
  readonly key: string;
  readonly entity: string | null;
  /** Null says: this cell is blank. */
  readonly value: string | null;
  readonly unit: string | null;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly base: CorrectionBase;
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
  readonly undoneReason: string | null;
}

/** The observation a correction was based on. */
export interface CorrectionBase {
  readonly state: FieldState;
  readonly raw: string | null;
  readonly value: string | null;
  readonly unit: string | null;
  /** The original the person had before them. */
  readonly sha256: string;
  /** How to find the row again when rows were added or removed; null for a field that stands alone. */
  readonly row: RowAnchor | null;
}

/** A list row is known by what stands in it; `rank` of `count` tells equal rows apart. */
export interface RowAnchor {
  readonly content: string;
  readonly rank: number;
  readonly count: number;
  /** The row without the corrected cell, and how many rows read so. */
  readonly others: string;
  readonly othersCount: number;
}

/** Keys that no cell of the form has: what a person says about the form as a whole. */
export const FORM_DEPARTMENT = 'form.department';
export const FORM_YEAR = 'form.year';
