import { Buffer } from 'node:buffer';
import { load } from 'cheerio';
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { type Block, type BlockRole, paragraph } from '../../../model/document.js';
import type { HtmlNode } from '../html/dom.js';
import { type ListedCell, layTable } from '../shared/grid.js';
import { MARK } from './normalise.js';

export interface Converted {
  readonly blocks: readonly Block[];
  /** Indexes in `blocks` at which the content of an `w:altChunk` belongs, with the chunk's number. */
  readonly chunks: readonly { readonly at: number; readonly chunk: number }[];
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Every paragraph plain: what a style is called must not make it a heading, a list or nothing. */
const OPTIONS = {
  ignoreEmptyParagraphs: false,
  includeDefaultStyleMap: false,
  includeEmbeddedStyleMap: false,
  styleMap: ['p => p:fresh'],
  convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
};

/** Characters of WordprocessingML given to mammoth at once: what it needs grows with each call, not with the document. */
const BATCH = 100_000;

/** Converts normalised WordprocessingML to HTML with mammoth, and the HTML with cheerio to blocks. `out` as `Walk.out`. */
export async function convertBody(
  out: readonly string[],
  labels: readonly string[],
  maxColumns: number,
): Promise<Converted> {
  const context: Context = { labels, maxColumns, role: 'body', tables: 0, blocks: [], chunks: [] };
  for (const batch of batches(out)) addHtml(await toHtml(batch), context);
  return context;
}

/** Stretches of whole blocks. */
function* batches(out: readonly string[]): Generator<string> {
  let from = 0;
  let size = 0;
  let depth = 0;
  for (let i = 0; i < out.length; i++) {
    const piece = out[i] ?? '';
    size += piece.length;
    if (piece === '<w:tbl>') depth++;
    else if (piece === '</w:tbl>') depth--;
    if (depth > 0 || size < BATCH) continue;
    yield out.slice(from, i + 1).join('');
    from = i + 1;
    size = 0;
  }
  if (from < out.length) yield out.slice(from).join('');
}

async function toHtml(body: string): Promise<string> {
  const document = `<w:document ${W}><w:body>${body}</w:body></w:document>`;
  const zip = zipSync({ 'word/document.xml': strToU8(document) }, { level: 0 });
  const input = { buffer: Buffer.from(zip.buffer, zip.byteOffset, zip.length) };
  return (await mammoth.convertToHtml(input, OPTIONS)).value;
}

function addHtml(html: string, context: Context): void {
  const root = load(html, { xml: { xmlMode: false, decodeEntities: true } }).root()[0] as unknown as HtmlNode;
  for (const node of root.children ?? []) {
    const mark = node.name === 'p' ? markOf(node) : null;
    if (mark?.startsWith(MARK.story)) context.role = mark.slice(MARK.story.length) as BlockRole;
    else if (mark?.startsWith(MARK.chunk))
      context.chunks.push({ at: context.blocks.length, chunk: Number(mark.slice(MARK.chunk.length)) });
    else context.blocks.push(...blockOf(node, context));
  }
}

interface Context {
  readonly labels: readonly string[];
  readonly maxColumns: number;
  role: BlockRole;
  tables: number;
  readonly blocks: Block[];
  readonly chunks: { readonly at: number; readonly chunk: number }[];
}

function blockOf(node: HtmlNode, context: Context): readonly Block[] {
  if (node.name === 'p') return [paragraphOf(node, context)];
  if (node.name !== 'table') return [];
  const number = ++context.tables;
  const rows = rowsOf(node).map((row) => (row.children ?? []).map((cell) => cellOf(cell, context)));
  return [layTable(rows, { number, role: context.role, maxColumns: context.maxColumns })];
}

function paragraphOf(node: HtmlNode, context: Context): Block {
  const mark = markOf(node);
  const listLabel = mark?.startsWith(MARK.label)
    ? (context.labels[Number(mark.slice(MARK.label.length))] ?? null)
    : null;
  return paragraph(textIn(node), { role: context.role, listLabel });
}

function cellOf(node: HtmlNode, context: Context): ListedCell {
  const spans = { rowSpan: Number(node.attribs?.rowspan ?? 1), columnSpan: Number(node.attribs?.colspan ?? 1) };
  const first = node.children?.[0];
  if (first?.name === 'p' && markOf(first) === MARK.gap) return { ...spans, blocks: [], gap: true };
  return { ...spans, blocks: (node.children ?? []).flatMap((child) => blockOf(child, context)) };
}

/** Rows stand in the table itself, or in its head and body. */
function rowsOf(table: HtmlNode): readonly HtmlNode[] {
  return (table.children ?? []).flatMap((node) => (node.name === 'tr' ? [node] : rowsOf(node)));
}

/** The bookmark at a paragraph's beginning. */
function markOf(node: HtmlNode): string | null {
  const first = node.children?.[0];
  return first?.name === 'a' ? (first.attribs?.id ?? null) : null;
}

function textIn(node: HtmlNode): string {
  return (node.children ?? [])
    .map((child) => (child.type === 'text' ? (child.data ?? '') : child.name === 'br' ? '\n' : ''))
    .join('');
}
