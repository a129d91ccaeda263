import { finding } from '../../../model/finding.js';
import type { ReadLimits, ReadResult } from '../reader.js';
import { decodeHtml } from './decode-html.js';
import { mimeParts } from './mime.js';
import { readPage } from './read-html.js';

/** Reads a page saved as a single file (MHTML, RFC 2557): the first part that is HTML. */
export function readMhtml(bytes: Uint8Array, limits: ReadLimits): ReadResult {
  const page = mimeParts(bytes).find(({ type }) => type === 'text/html' || type === 'application/xhtml+xml');
  if (page === undefined)
    return { document: null, findings: [finding('damaged', 'error', { part: 'MIME text/html' })] };
  const decoded = decodeHtml(page.bytes, page.charset);
  if (decoded === null) return { document: null, findings: [finding('not-text', 'error')] };
  return readPage(decoded, limits, 'mhtml');
}
