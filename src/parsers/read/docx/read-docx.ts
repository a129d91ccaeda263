import type { ReadLimits, ReadResult } from '../reader.js';
import { openArchive } from '../zip/archive.js';
import type { ReadEmbedded } from './chunks.js';
import { readPackage } from './read-package.js';

/**
 * Reads a Word document of 2007 and later (ECMA-376, ISO/IEC 29500). What becomes of revisions, hidden text, text boxes,
 * list numbers and so on is described in docs/formats.md.
 */
export async function readDocx(bytes: Uint8Array, limits: ReadLimits, readEmbedded: ReadEmbedded): Promise<ReadResult> {
  const archive = openArchive(bytes, limits);
  if ('code' in archive) return { document: null, findings: [archive] };
  return readPackage(archive, limits, { layout: null, readEmbedded });
}
