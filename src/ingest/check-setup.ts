import { createHash } from 'node:crypto';
import type { CheckConfig } from '../model/check.js';
import type { Template } from '../model/template.js';
import { parserVersion } from '../parsers/index.js';
import { canonicalJson } from '../store/records/canonical.js';
import type { RunStamp } from '../store/runs/runs.js';

/** What the checks need besides the record. */
export interface CheckSetup {
  readonly templates: readonly Template[];
  readonly checks: CheckConfig;
}

/** What an observation depends on besides the bytes: equal setups give equal stamps. */
export function stampOf({ templates, checks }: CheckSetup): RunStamp {
  return { parser: parserVersion(templates), templateHash: hashOf(templates), configHash: hashOf(checks) };
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
