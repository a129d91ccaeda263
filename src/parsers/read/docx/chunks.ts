import type { Block, Cell } from '../../../model/document.js';
import { type Finding, finding } from '../../../model/finding.js';
import type { Converted } from './from-mammoth.js';
import type { Package } from './package.js';
import type { Walk } from './story.js';

/**
 * Puts the content of `w:altChunk` parts (17.17.2) where they stand: whole documents, usually HTML, that a web system wrapped
 * in a .docx without converting them. Each is read like a file of its own.
 */
export function insertChunks(pack: Package, findings: Finding[]) {
  return async ({ blocks, chunks }: Converted, walk: Walk): Promise<readonly Block[]> => {
    if (chunks.length === 0) return blocks;
    const all = [...blocks];
    for (const { at, chunk } of chunks.toReversed())
      all.splice(at, 0, ...(await readChunk(walk.chunks[chunk] ?? '', walk, pack, findings)));
    let tables = 0;
    return renumber(all, () => ++tables);
  };
}

async function readChunk(id: string, walk: Walk, pack: Package, findings: Finding[]): Promise<readonly Block[]> {
  const path = pack.related(id);
  const data = path === null ? null : pack.bytes(path);
  // A chunk may hold a .docx with a chunk in it: each level gets a quarter of the depth.
  const limits = { ...walk.limits, maxDepth: Math.floor(walk.limits.maxDepth / 4) };
  if (!(data instanceof Uint8Array) || limits.maxDepth < 1) {
    findings.push(finding('partly-damaged', 'warning', { part: path ?? 'altChunk' }));
    return [];
  }
  const { read } = await import('../index.js');
  const result = await read(data, limits);
  if (result.document === null) findings.push(finding('partly-damaged', 'warning', { part: path ?? 'altChunk' }));
  findings.push(...result.findings.filter(({ severity }) => severity !== 'error'));
  return result.document?.blocks ?? [];
}

/** Tables are numbered where they begin, nested ones before what follows the cell. */
function renumber(blocks: readonly Block[], next: () => number): readonly Block[] {
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return block;
    const number = next();
    const cells = (cell: Cell) => ({ ...cell, blocks: renumber(cell.blocks, next) });
    return { ...block, number, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(cells) })) };
  });
}
