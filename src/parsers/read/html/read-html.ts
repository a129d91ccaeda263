import { finding } from '../../../model/finding.js';
import type { ReadLimits, ReadResult } from '../reader.js';

export function readHtml(_bytes: Uint8Array, _limits: ReadLimits): ReadResult {
  return { document: null, findings: [finding('unsupported-type', 'error', { type: 'readHtml' })] };
}
