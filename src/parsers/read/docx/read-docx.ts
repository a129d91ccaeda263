import type { ReadLimits, ReadResult } from '../reader.js';
import { openArchive } from '../zip/archive.js';
import { readPackage } from './read-package.js';

/**
 * Reads a Word document of 2007 and later (ECMA-376, ISO/IEC 29500). What becomes of revisions, hidden text, text boxes,
 * list numbers and so on is told in docs/formats.md.
 */
export async function readDocx(bytes: Uint8Array, limits: ReadLimits): Promise<ReadResult> {
  const archive = openArchive(bytes, limits);
  if ('code' in archive) return { document: null, findings: [archive] };
  return readPackage(archive, limits, null);
}
