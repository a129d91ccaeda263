import { Buffer } from 'node:buffer';
import { load } from 'cheerio';
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { type Block, type BlockRole, paragraph } from '../../../model/document.js';
import { type ListedCell, layTable } from '../grid.js';
import { MARK } from './normalise.js';

/** A node of cheerio's tree, as far as it is used here. */
interface HtmlNode {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly HtmlNode[];
}

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

/** Converts normalised WordprocessingML to HTML with mammoth, and the HTML with cheerio to blocks. */
export async function convertBody(body: string, labels: readonly string[], maxColumns: number): Promise<Converted> {
  const document = `<w:document ${W}><w:body>${body}</w:body></w:document>`;
  const zip = zipSync({ 'word/document.xml': strToU8(document) }, { level: 0 });
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zip.buffer, zip.byteOffset, zip.length) },
    OPTIONS,
  );
  return toBlocks(value, labels, maxColumns);
}

function toBlocks(html: string, labels: readonly string[], maxColumns: number): Converted {
  const root = load(html, { xml: { xmlMode: false, decodeEntities: true } }).root()[0] as unknown as HtmlNode;
  const context: Context = { labels, maxColumns, role: 'body', tables: 0 };
  const blocks: Block[] = [];
  const chunks: { at: number; chunk: number }[] = [];
  for (const node of root.children ?? []) {
    const mark = node.name === 'p' ? markOf(node) : null;
    if (mark?.startsWith(MARK.story)) context.role = mark.slice(MARK.story.length) as BlockRole;
    else if (mark?.startsWith(MARK.chunk))
      chunks.push({ at: blocks.length, chunk: Number(mark.slice(MARK.chunk.length)) });
    else blocks.push(...blockOf(node, context));
  }
  return { blocks, chunks };
}

interface Context {
  readonly labels: readonly string[];
  readonly maxColumns: number;
  role: BlockRole;
  tables: number;
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
