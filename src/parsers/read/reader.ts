import type { Document } from '../../model/document.js';
import type { Finding } from '../../model/finding.js';

/**
 * What a reader returns: always a value. `document` is null when nothing can be read at all, and then a finding of
 * severity `error` says why. A damaged document that still gives text comes with its damage as findings.
 */
export interface ReadResult {
  readonly document: Document | null;
  readonly findings: readonly Finding[];
}

/** Where hostile or monstrous input is stopped. Reaching one gives the finding `limit-exceeded` with the limit's name. */
export interface ReadLimits {
  /** Size of the file itself. */
  readonly maxBytes: number;
  /** Size of everything unpacked from a container (zip, OLE streams, MIME parts, RTF text). */
  readonly maxExpandedBytes: number;
  /** Cells in the whole document, filler cells of spans not counted. */
  readonly maxCells: number;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly maxParagraphs: number;
  /** Nested tables, RTF groups, XML elements. */
  readonly maxDepth: number;
}

export const DEFAULT_LIMITS: ReadLimits = {
  maxBytes: 64 * 1024 * 1024,
  maxExpandedBytes: 256 * 1024 * 1024,
  maxCells: 200_000,
  maxRows: 50_000,
  maxColumns: 1_000,
  maxParagraphs: 500_000,
  maxDepth: 64,
};
