/** Where an archive made to do harm, or packed by mistake, is stopped. */
export interface ArchiveLimits {
  /** Archives inside archives: 3 means zip in zip in zip. */
  readonly maxDepth: number;
  readonly maxMembers: number;
  /** One member unpacked. */
  readonly maxMemberBytes: number;
  /** All members of one archive unpacked, nested ones included. */
  readonly maxTotalBytes: number;
  /** Unpacked size over packed size of one member; only looked at above `ratioFromBytes`. */
  readonly maxRatio: number;
  readonly ratioFromBytes: number;
}

/**
 * Real submissions: a county's archive holds some hundred files of some 100 kB; Word text packs at most about 1:20,
 * while DEFLATE's ceiling is about 1:1032.
 */
export const DEFAULT_ARCHIVE_LIMITS: ArchiveLimits = {
  maxDepth: 3,
  maxMembers: 10_000,
  maxMemberBytes: 64 * 1024 * 1024,
  maxTotalBytes: 2 * 1024 * 1024 * 1024,
  maxRatio: 200,
  ratioFromBytes: 1024 * 1024,
};
