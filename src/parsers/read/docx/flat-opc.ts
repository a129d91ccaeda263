import { Buffer } from 'node:buffer';
import { finding } from '../../../model/finding.js';
import type { ReadLimits, ReadResult } from '../reader.js';
import { decodeXml } from '../xml/decode-xml.js';
import { readPackage } from './read-package.js';

const PART = /<(?:[\w.-]+:)?part\b([^>]*)>/g;

/**
 * Reads a Flat OPC file: a .docx written as one XML file, each part in a `pkg:part` as XML or as base64. The parts are cut out
 * as they stand and read as if they came from the zip archive.
 */
export async function readFlatOpc(bytes: Uint8Array, limits: ReadLimits): Promise<ReadResult> {
  const { text } = decodeXml(bytes);
  const parts = new Map<string, Uint8Array>();
  let complete = true;
  for (const match of text.matchAll(PART)) {
    const name = /\bname="([^"]*)"/.exec(match[1] ?? '')?.[1]?.replace(/^\//, '');
    const end = text.indexOf('part>', match.index + match[0].length);
    if (end < 0) complete = false;
    if (name !== undefined)
      parts.set(name, contentOf(text.slice(match.index + match[0].length, end < 0 ? undefined : end)));
  }
  const names = [...parts.keys()];
  const result = await readPackage({ names, read: (name) => parts.get(name) ?? null }, limits, 'flat-opc');
  if (complete || result.document === null) return result;
  return { ...result, findings: [...result.findings, finding('partly-damaged', 'warning', { part: 'pkg:part' })] };
}

function contentOf(part: string): Uint8Array {
  const binary = /<(?:[\w.-]+:)?binaryData>([\s\S]*?)(?:<\/|$)/.exec(part);
  if (binary !== null) return Buffer.from(binary[1] ?? '', 'base64');
  const start = /<(?:[\w.-]+:)?xmlData\b[^>]*>/.exec(part);
  if (start === null) return new Uint8Array();
  const from = start.index + start[0].length;
  const end = part.lastIndexOf('</');
  const xml = part.slice(from, part.lastIndexOf('</', end - 1) > from ? part.lastIndexOf('xmlData>') : undefined);
  return Buffer.from(xml.replace(/<\/(?:[\w.-]+:)?$/, ''));
}
