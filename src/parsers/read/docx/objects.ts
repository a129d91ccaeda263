import { type Block, type Cell, countNonBlank } from '../../../model/document.js';
import { type Finding, finding } from '../../../model/finding.js';
import { attribute, outermost, type XmlElement } from '../xml/xml.js';
import type { ChunkSource } from './chunks.js';
import { visibleText } from './inline.js';
import { objectContent } from './object-content.js';

/** A body shorter than this is only the cover of what is embedded in it. */
const LITTLE = 200;

/**
 * The blocks of the objects embedded in the body (`o:OLEObject`), where they and not the body hold the content: a Word
 * document or a text is read like a file of its own, of anything else a finding says that it is there.
 */
export async function readObjects(
  body: XmlElement,
  source: ChunkSource,
  findings: Finding[],
): Promise<readonly Block[]> {
  const ids = new Set(outermost(body, 'o:OLEObject').map((object) => attribute(object, 'r:id') ?? ''));
  const own = countNonBlank(visibleText(body));
  const blocks: Block[] = [];
  let unread = 0;
  for (const id of ids) {
    const read = await readObject(id, source);
    if (read === null) unread++;
    else if (charactersIn(read) > own) blocks.push(...read);
  }
  if (blocks.length > 0) findings.push(finding('embedded-read', 'warning', {}));
  else if (unread > 0 && own < LITTLE) findings.push(finding('embedded-unread', 'warning', { objects: unread }));
  return blocks;
}

async function readObject(id: string, { pack, limits, readEmbedded }: ChunkSource): Promise<readonly Block[] | null> {
  const path = pack.related(id);
  const data = path === null ? null : pack.bytes(path);
  // An object may hold another: each level gets a quarter of the depth.
  const inner = { ...limits, maxDepth: Math.floor(limits.maxDepth / 4) };
  if (!(data instanceof Uint8Array) || inner.maxDepth < 1) return null;
  return (await readEmbedded(objectContent(data), inner)).document?.blocks ?? null;
}

function charactersIn(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, block) =>
      sum +
      (block.kind === 'paragraph'
        ? countNonBlank(block.text)
        : block.rows
            .flatMap(({ cells }): readonly Cell[] => cells)
            .reduce((n, cell) => n + charactersIn(cell.blocks), 0)),
    0,
  );
}
