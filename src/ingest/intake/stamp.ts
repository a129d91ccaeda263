import { createHash } from 'node:crypto';
import { canonicalJson } from '../../store/records/canonical.js';
import type { CheckSetup } from '../reread/recheck.js';

/** What an observation depends on besides the bytes and the parser's version. */
export interface SetupStamp {
  readonly templateHash: string;
  readonly configHash: string;
}

/** Equal setups give equal stamps: SHA-256 over the canonical JSON of the templates and of the checks' configuration. */
export function stampOf({ templates, checks }: CheckSetup): SetupStamp {
  return { templateHash: hashOf(templates), configHash: hashOf(checks) };
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
