import { finding } from '../../../model/finding.js';
import type { ReadLimits, ReadResult } from '../reader.js';
import { finishReading } from '../shared/finish-reading.js';
import { type DecodedHtml, decodeHtml } from './decode-html.js';
import { parseHtml } from './dom.js';
import { createFlow, endParagraph } from './flow.js';
import { addNodes } from './walk.js';

/** Reads a page as Word, WPS and LibreOffice save it, or any other. See docs/formats.md for what is kept. */
export function readHtml(bytes: Uint8Array, limits: ReadLimits): ReadResult {
  const decoded = decodeHtml(bytes);
  if (decoded === null) return { document: null, findings: [finding('not-text', 'error')] };
  return readPage(decoded, limits, null);
}

/** Reads a decoded page. `layout` names the wrapping it came in. */
export function readPage(page: DecodedHtml, limits: ReadLimits, layout: string | null): ReadResult {
  const root = parseHtml(page.text, limits.maxDepth);
  if ('code' in root) return { document: null, findings: [root] };
  const flow = createFlow(limits);
  addNodes(flow, root.children ?? []);
  endParagraph(flow);
  const { bad, encoding } = page;
  const doubt = bad > 0 ? [finding('encoding-doubtful', 'warning', { encoding, bad })] : [];
  return finishReading(flow, { format: 'html', encoding, layout, blocks: flow.blocks }, doubt);
}
