import { type Finding, finding } from '../../../model/finding.js';
import type { ReadLimits, ReadResult } from '../reader.js';
import { finishReading } from '../shared/finish-reading.js';
import { decodeXml } from '../xml/decode-xml.js';
import { MAX_XML_BYTES, parseXml, tooLong } from '../xml/parse-xml.js';
import { child } from '../xml/xml.js';
import { openArchive } from '../zip/archive.js';
import { addBlocks } from './blocks.js';
import { readStyles } from './styles.js';
import { createWalk } from './walk.js';

/** Reads an OpenDocument text (ISO/IEC 26300), packed or as one flat XML file. */
export function readOdt(bytes: Uint8Array, limits: ReadLimits): ReadResult {
  const content = contentOf(bytes, limits);
  if (!(content instanceof Uint8Array)) return { document: null, findings: [content] };
  if (content.length > MAX_XML_BYTES) return { document: null, findings: [tooLong()] };
  const { root, complete, problem } = parseXml(decodeXml(content).text, 'content.xml', limits.maxDepth);
  if (problem !== null) return { document: null, findings: [problem] };
  const text = child(child(root, 'office:body'), 'office:text');
  if (root === null || text === null)
    return { document: null, findings: [finding('damaged', 'error', { part: 'content.xml' })] };
  const walk = createWalk(limits, readStyles(root));
  addBlocks(walk, text, 'body');
  const damage = complete ? [] : [finding('partly-damaged', 'warning', { part: 'content.xml' })];
  return finishReading(walk, { format: 'odt', blocks: [...walk.blocks, ...walk.after] }, damage);
}

function contentOf(bytes: Uint8Array, limits: ReadLimits): Uint8Array | Finding {
  if (bytes[0] !== 0x50) return bytes;
  const archive = openArchive(bytes, limits);
  if ('code' in archive) return archive;
  const manifest = archive.read('META-INF/manifest.xml');
  // An encrypted document keeps its file names; the manifest says that the content is not readable (Part 2, 3.4).
  if (manifest instanceof Uint8Array && new TextDecoder().decode(manifest).includes('encryption-data'))
    return finding('encrypted', 'error');
  return archive.read('content.xml') ?? finding('damaged', 'error', { part: 'content.xml' });
}
