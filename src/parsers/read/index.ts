import { type FactsAndPlaces, type FindingCode, finding } from '../../model/finding.js';
import { detect } from './detect/detect.js';
import type { ReadableKind } from './detect/detected.js';
import type { ReadLimits, ReadResult } from './reader.js';

export { DEFAULT_LIMITS, type ReadLimits, type ReadResult } from './reader.js';

/** Reads a file of any known kind. Always a value: what cannot be read comes back as a finding that says why. */
export async function read(bytes: Uint8Array, limits: ReadLimits): Promise<ReadResult> {
  if (bytes.length > limits.maxBytes) return refuse('limit-exceeded', { limit: 'maxBytes', allowed: limits.maxBytes });
  const detected = detect(bytes);
  switch (detected.kind) {
    case 'empty':
      return refuse('empty-file');
    case 'binary':
      return refuse('not-text');
    case 'encrypted':
      return refuse('encrypted');
    case 'unsupported':
      return refuse('unsupported-type', { type: detected.type });
    case 'damaged':
      return refuse('damaged', { part: detected.part });
    case 'too-large':
      return refuse('limit-exceeded', { limit: detected.limit, allowed: detected.allowed });
    default:
      return readAs(detected.kind, bytes, limits);
  }
}

/** The one place where a reader's own failure is caught: an unforeseen document must not stop the others. */
async function readAs(kind: ReadableKind, bytes: Uint8Array, limits: ReadLimits): Promise<ReadResult> {
  try {
    return await READERS[kind](bytes, limits);
  } catch (error) {
    return refuse('damaged', { part: kind, cause: error instanceof Error ? error.message : String(error) });
  }
}

type Reader = (bytes: Uint8Array, limits: ReadLimits) => Promise<ReadResult>;

/** Loaded when first needed, so that starting up costs nothing. */
const READERS = {
  text: async (bytes, limits) => (await import('./text/read-text.js')).readText(bytes, limits),
  doc: async (bytes, limits) => (await import('./doc/read-doc.js')).readDoc(bytes, limits),
  rtf: async (bytes, limits) => (await import('./rtf/read-rtf.js')).readRtf(bytes, limits),
  docx: async (bytes, limits) => (await import('./docx/read-docx.js')).readDocx(bytes, limits, read),
  'flat-opc': async (bytes, limits) => (await import('./docx/flat-opc.js')).readFlatOpc(bytes, limits, read),
  wordml: async (bytes, limits) => (await import('./docx/wordml/read-wordml.js')).readWordml(bytes, limits),
  odt: async (bytes, limits) => (await import('./odt/read-odt.js')).readOdt(bytes, limits),
  html: async (bytes, limits) => (await import('./html/read-html.js')).readHtml(bytes, limits),
  mhtml: async (bytes, limits) => (await import('./html/read-mhtml.js')).readMhtml(bytes, limits),
} satisfies Record<ReadableKind, Reader>;

function refuse<Code extends FindingCode>(code: Code, ...facts: FactsAndPlaces<Code>): ReadResult {
  return { document: null, findings: [finding(code, 'error', ...facts)] };
}
