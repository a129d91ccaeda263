import type { Block } from '../../../model/document.js';
import { type Finding, finding } from '../../../model/finding.js';
import type { ReadLimits, ReadResult } from '../reader.js';
import { attribute, outermost, type XmlElement } from '../xml/xml.js';
import type { Package } from './package.js';

/** Reads a file of any kind: how the documents embedded in this one are read. */
export type ReadEmbedded = (bytes: Uint8Array, limits: ReadLimits) => Promise<ReadResult>;

export interface ChunkSource {
  readonly pack: Package;
  readonly limits: ReadLimits;
  readonly readEmbedded: ReadEmbedded;
}

/**
 * The blocks of each `w:altChunk` part (17.17.2) by relationship id: whole documents, usually HTML, that a web system wrapped
 * in a .docx without converting them. Each is read like a file of its own, before the walk that puts it in its place.
 */
export async function readChunks(
  hosts: readonly XmlElement[],
  source: ChunkSource,
  findings: Finding[],
): Promise<ReadonlyMap<string, readonly Block[]>> {
  const ids = hosts.flatMap((host) => outermost(host, 'w:altChunk')).map((chunk) => attribute(chunk, 'r:id') ?? '');
  const chunks = new Map<string, readonly Block[]>();
  for (const id of new Set(ids)) chunks.set(id, await readChunk(id, source, findings));
  return chunks;
}

async function readChunk(
  id: string,
  { pack, limits, readEmbedded }: ChunkSource,
  findings: Finding[],
): Promise<readonly Block[]> {
  const path = pack.related(id);
  const data = path === null ? null : pack.bytes(path);
  // A chunk may hold a .docx with a chunk in it: each level gets a quarter of the depth.
  const inner = { ...limits, maxDepth: Math.floor(limits.maxDepth / 4) };
  const read = data instanceof Uint8Array && inner.maxDepth >= 1 ? await readEmbedded(data, inner) : null;
  if (read === null || read.document === null)
    findings.push(finding('partly-damaged', 'warning', { part: path ?? 'altChunk' }));
  findings.push(...(read?.findings ?? []).filter(({ severity }) => severity !== 'error'));
  return read?.document?.blocks ?? [];
}
