import { createHash } from 'node:crypto';
import { parserVersion } from '../../parsers/index.js';
import { canonicalJson } from '../../store/records/canonical.js';
import type { RunStamp } from '../../store/runs/runs.js';
import type { CheckSetup } from '../reread/recheck.js';

/**
 * What an observation depends on besides the bytes. Equal setups give equal stamps: SHA-256 over the canonical JSON of the
 * templates and of the checks' configuration.
 */
export function stampOf({ templates, checks }: CheckSetup): RunStamp {
  return { parser: parserVersion(templates), templateHash: hashOf(templates), configHash: hashOf(checks) };
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
