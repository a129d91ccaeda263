import type { Block, BlockRole, SourceFormat } from '../../../model/document.js';
import { type Finding, finding } from '../../../model/finding.js';
import type { ReadLimits, ReadResult } from '../reader.js';
import { leftOut } from '../shared/budget.js';
import { numberTables } from '../shared/number-tables.js';
import type { XmlElement } from '../xml/xml.js';
import { readBlocks } from './body.js';
import { readNumbering } from './numbering.js';
import { readStyles } from './styles.js';
import { createWalk, type WalkState } from './walk.js';

/** Text around the body: a header, a footer, a note, a comment. */
export interface Story {
  readonly role: BlockRole;
  readonly host: XmlElement;
}

/** A WordprocessingML document in pieces, wherever they were found. */
export interface Sources {
  readonly body: XmlElement;
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
  /** In the order they are appended to the body. */
  readonly stories: readonly Story[];
  /** Blocks of embedded objects that hold the content, to follow the body. */
  readonly embedded?: readonly Block[];
  /** Blocks of embedded documents, by relationship id. */
  readonly chunks: ReadonlyMap<string, readonly Block[]>;
  readonly format: SourceFormat;
  readonly layout: string | null;
  /** Give back vertical merges the writer dropped; see `restore-merges.ts`. */
  readonly restoring: boolean;
}

/** Walks the pieces and reports what was left out. `findings` come before. */
export function assemble(sources: Sources, limits: ReadLimits, findings: readonly Finding[]): ReadResult {
  const { chunks, restoring, format, layout } = sources;
  const styles = readStyles(sources.styles);
  const numbering = readNumbering(sources.numbering, styles);
  const walk = createWalk({ limits, styles, numbering, chunks, restoring });
  const blocks = [...readBlocks(walk, sources.body), ...numberTables(sources.embedded ?? [], walk), ...boxes(walk)];
  for (const story of sources.stories) blocks.push(...readStory(walk, story));
  blocks.push(...boxes(walk));
  if (walk.problem !== null) return { document: null, findings: [walk.problem] };
  const document = { kind: 'document', format, encoding: null, layout, blocks, furniture: 0, rowsWhole: true } as const;
  return { document, findings: [...findings, ...leftOut(walk), ...aboutMerges(walk)] };
}

/** Text boxes in the order met; one inside another comes after it. */
function boxes(walk: WalkState): readonly Block[] {
  const blocks: Block[] = [];
  for (let host = walk.boxes.shift(); host !== undefined; host = walk.boxes.shift())
    blocks.push(...readStory(walk, { role: 'text-box', host }));
  return blocks;
}

function readStory(walk: WalkState, { role, host }: Story): readonly Block[] {
  walk.fields.length = 0;
  walk.role = role;
  return readBlocks(walk, host);
}

function aboutMerges(walk: WalkState): readonly Finding[] {
  const findings: Finding[] = [];
  if (walk.restored > 0) findings.push(finding('row-spans-restored', 'info', { tables: walk.restored }));
  if (walk.unrestored > 0) findings.push(finding('row-spans-lost', 'warning', { tables: walk.unrestored }));
  return findings;
}
