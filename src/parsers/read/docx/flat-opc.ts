import { Buffer } from 'node:buffer';
import { finding } from '../../../model/finding.js';
import type { ReadLimits, ReadResult } from '../reader.js';
import { decodeXml } from '../xml/decode-xml.js';
import type { ReadEmbedded } from './chunks.js';
import { readPackage } from './read-package.js';

const PART = /<((?:[\w.-]+:)?)part\b([^>]*)>/g;

/** pkg:name="/word/document.xml" */
const PART_NAME = /\bname\s*=\s*["']\/?([^"']*)["']/u;

/**
 * Reads a Flat OPC file: a .docx written as one XML file, each part in a `pkg:part` as XML or as base64. The parts are cut out
 * as they stand and read as if they came from the zip archive.
 */
export async function readFlatOpc(
  bytes: Uint8Array,
  limits: ReadLimits,
  readEmbedded: ReadEmbedded,
): Promise<ReadResult> {
  const { text } = decodeXml(bytes);
  const parts = new Map<string, Uint8Array>();
  let complete = true;
  for (const match of text.matchAll(PART)) {
    const [tag, prefix = '', attributes = ''] = match;
    const name = PART_NAME.exec(attributes)?.[1];
    const from = match.index + tag.length;
    const end = text.indexOf(`</${prefix}part>`, from);
    if (end < 0) complete = false;
    if (name !== undefined) parts.set(name, contentOf(text.slice(from, end < 0 ? undefined : end), prefix));
  }
  const names = [...parts.keys()];
  const result = await readPackage({ names, read: (name) => parts.get(name) ?? null }, limits, {
    layout: 'flat-opc',
    readEmbedded,
  });
  if (complete || result.document === null) return result;
  return { ...result, findings: [...result.findings, finding('partly-damaged', 'warning', { part: 'pkg:part' })] };
}

/** What stands in `pkg:xmlData` or `pkg:binaryData`; up to the end where the file is cut off. */
function contentOf(part: string, prefix: string): Uint8Array {
  const start = new RegExp(`<${prefix}(xmlData|binaryData)\\b[^>]*>`).exec(part);
  if (start === null) return new Uint8Array();
  const end = part.lastIndexOf(`</${prefix}${start[1]}`);
  const content = part.slice(start.index + start[0].length, end < 0 ? undefined : end);
  return start[1] === 'xmlData' ? Buffer.from(content) : Buffer.from(content, 'base64');
}
