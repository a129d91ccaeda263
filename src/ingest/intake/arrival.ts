import type { Finding } from '../../model/finding.js';

/** A path as the file system takes it: bytes where the name is not valid UTF-8 (GBK names on a Linux share). */
export type Location = string | Buffer;

/** Why a path is no submission at all: it is skipped and counted, never stored. */
export type JunkKind = 'owner-file' | 'hidden' | 'system' | 'partial' | 'database' | 'inline-image' | 'seen-folder';

/** Something the scan came upon, before its bytes are known. */
export type Arrival = ReadableArrival | RefusedArrival | JunkArrival;

interface Named {
  /** File name; inside an archive `县局.zip!/2020/自评.doc`. */
  readonly name: string;
  /** Where it lay, as the user would find it again. */
  readonly path: string;
}

/** A document whose bytes are here. */
export interface ReadableArrival extends Named {
  readonly kind: 'file';
  readonly bytes: Uint8Array;
}

/** A file that cannot or must not be read; `reason` says why. */
export interface RefusedArrival extends Named {
  readonly kind: 'refused';
  readonly reason: Finding;
}

export interface JunkArrival {
  readonly kind: 'junk';
  readonly path: string;
  readonly why: JunkKind;
}
