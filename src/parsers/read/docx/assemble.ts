import type { Block, BlockRole, SourceFormat } from '../../../model/document.js';
import { type Finding, finding } from '../../../model/finding.js';
import type { ReadLimits, ReadResult } from '../reader.js';
import type { XmlElement } from '../xml/xml.js';
import { type Converted, convertBody } from './from-mammoth.js';
import { addBlocks, flushCarried, MARK, marked } from './normalise.js';
import { readNumbering } from './numbering.js';
import { createWalk, type Walk } from './story.js';
import { readStyles } from './styles.js';

/** Paragraphs and cells mammoth is given: it takes seconds for more, and a form has some hundreds. */
const MOST = 40_000;

/** A WordprocessingML document in pieces, wherever they were found. */
export interface Sources {
  readonly body: XmlElement;
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
  /** Headers, footers, notes and comments, in the order they are told after the body. */
  readonly stories: readonly { readonly role: BlockRole; readonly host: XmlElement }[];
  readonly format: SourceFormat;
  readonly layout: string | null;
  /** Give back vertical merges the writer dropped; see `restore-merges.ts`. */
  readonly restoring?: boolean;
  /** Completes the blocks with what stands in other files. */
  readonly complete?: (converted: Converted, walk: Walk) => Promise<readonly Block[]>;
}

/** Walks the pieces, converts them and tells what was left out. `findings` come before. */
export async function assemble(
  sources: Sources,
  limits: ReadLimits,
  findings: readonly Finding[],
): Promise<ReadResult> {
  const styles = readStyles(sources.styles);
  const walk = createWalk(limits, styles, readNumbering(sources.numbering, styles), sources.restoring ?? false);
  addBlocks(walk, sources.body);
  flushCarried(walk);
  addBoxes(walk);
  for (const { role, host } of sources.stories) addStory(walk, role, host);
  addBoxes(walk);
  if (walk.paragraphs + walk.cells > MOST)
    walk.problem ??= finding('limit-exceeded', 'error', { limit: 'paragraphs and cells', allowed: MOST });
  if (walk.problem !== null) return { document: null, findings: [walk.problem] };

  const converted = await convertBody(walk.out, walk.labels, limits.maxColumns);
  const whole = (await sources.complete?.(converted, walk)) ?? converted.blocks;
  const blocks = walk.unrestored > 0 ? whole.map(withoutSpans) : whole;
  const { format, layout } = sources;
  const document = { kind: 'document', format, encoding: null, layout, blocks, furniture: 0 } as const;
  return { document, findings: [...findings, ...leftOut(walk)] };
}

/** A table whose row spans could not be given back: its columns say nothing. Which one is not known any more, so all. */
function withoutSpans(block: Block): Block {
  return block.kind === 'table' ? { ...block, spansKept: false } : block;
}

/** Text boxes in the order met; one inside another comes after it. */
function addBoxes(walk: Walk): void {
  for (let box = walk.boxes.shift(); box !== undefined; box = walk.boxes.shift()) addStory(walk, 'text-box', box);
}

function addStory(walk: Walk, role: BlockRole, host: XmlElement): void {
  walk.fields.length = 0;
  walk.out.push(marked(MARK.story + role));
  addBlocks(walk, host);
  flushCarried(walk);
}

function leftOut(walk: Walk): readonly Finding[] {
  const findings: Finding[] = [];
  if (walk.deleted > 0) findings.push(finding('deleted-text', 'warning', { characters: walk.deleted }));
  if (walk.hidden > 0) findings.push(finding('hidden-text', 'warning', { characters: walk.hidden }));
  if (walk.restored > 0) findings.push(finding('row-spans-restored', 'info', { tables: walk.restored }));
  if (walk.unrestored > 0) findings.push(finding('row-spans-lost', 'warning', { tables: walk.unrestored }));
  return findings;
}
