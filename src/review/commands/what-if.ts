import type { z } from 'zod';
import type { StoredFinding } from '../../model/finding.js';
import { COMMANDS } from './command.js';

/** A correction without its reason: what would come of it is asked while it is typed. */
export const WHAT_IF = COMMANDS.correct.omit({ reason: true, seen: true });

export type WhatIf = z.infer<typeof WHAT_IF>;

export interface WhatIfAnswer {
  readonly errors: { readonly before: number; readonly after: number };
  readonly gone: readonly StoredFinding[];
  readonly came: readonly StoredFinding[];
}
