import { type Finding, finding } from '../../../model/finding.js';
import type { ReadLimits, ReadResult } from '../reader.js';
import { attribute, child, children, outermost, type XmlElement } from '../xml/xml.js';
import { insertChunks } from './chunks.js';
import { convertBody } from './from-mammoth.js';
import { addBlocks, flushCarried, MARK, marked } from './normalise.js';
import { readNumbering } from './numbering.js';
import { openPackage, type Package, type Parts } from './package.js';
import { createWalk, type Walk } from './story.js';
import { readStyles } from './styles.js';

/** Reads the main document of a package and the stories around it. `layout` names the wrapping it came in. */
export async function readPackage(parts: Parts, limits: ReadLimits, layout: string | null): Promise<ReadResult> {
  const pack = openPackage(parts, limits);
  const main = pack.xml(pack.main);
  if (main?.problem != null) return { document: null, findings: [main.problem] };
  const root = main?.root ?? null;
  const body = child(root, 'w:body');
  if (root === null || body === null) return refused(finding('damaged', 'error', { part: pack.main }));

  const findings: Finding[] = [];
  if (!main?.complete) findings.push(finding('partly-damaged', 'warning', { part: pack.main }));
  const styles = readStyles(partRoot(pack, 'styles', findings));
  const walk = createWalk(limits, styles, readNumbering(partRoot(pack, 'numbering', findings), styles));
  addBlocks(walk, body);
  flushCarried(walk);
  addBoxes(walk);
  addMarginalia(walk, pack, root, findings);
  addBoxes(walk);
  if (walk.problem !== null) return refused(walk.problem);

  const converted = await convertBody(walk.out.join(''), walk.labels, limits.maxColumns);
  const blocks = await insertChunks(converted, walk, pack, findings);
  const document = { kind: 'document', format: 'docx', encoding: null, layout, blocks, furniture: 0 } as const;
  return { document, findings: [...findings, ...leftOut(walk)] };
}

function refused(problem: Finding): ReadResult {
  return { document: null, findings: [problem] };
}

function partRoot(pack: Package, name: string, findings: Finding[]): XmlElement | null {
  const path = pack.related(name);
  return path === null ? null : rootAt(pack, path, findings);
}

/** A part beside the main document that cannot be read costs itself, not the document. */
function rootAt(pack: Package, path: string, findings: Finding[]): XmlElement | null {
  const parsed = pack.xml(path);
  if (parsed === null) return null;
  if (parsed.problem !== null || !parsed.complete) findings.push(finding('partly-damaged', 'warning', { part: path }));
  return parsed.root;
}

/** Text boxes in the order met; one inside another comes after it. */
function addBoxes(walk: Walk): void {
  for (let box = walk.boxes.shift(); box !== undefined; box = walk.boxes.shift()) addStory(walk, 'text-box', box);
}

function addStory(walk: Walk, role: string, host: XmlElement): void {
  walk.fields.length = 0;
  walk.out.push(marked(MARK.story + role));
  addBlocks(walk, host);
  flushCarried(walk);
}

function addMarginalia(walk: Walk, pack: Package, root: XmlElement, findings: Finding[]): void {
  for (const role of ['header', 'footer'] as const) {
    const ids = outermost(root, `w:${role}Reference`).map((reference) => attribute(reference, 'r:id') ?? '');
    const paths = new Set(ids.map((id) => pack.related(id)).filter((path) => path !== null));
    for (const path of paths) {
      const story = rootAt(pack, path, findings);
      if (story !== null) addStory(walk, role, story);
    }
  }
  for (const role of ['footnote', 'endnote', 'comment'] as const) {
    for (const note of children(partRoot(pack, `${role}s`, findings), `w:${role}`)) {
      // Separator lines are notes too, of a type of their own (17.11.10).
      if ((attribute(note, 'w:type') ?? 'normal') === 'normal') addStory(walk, role, note);
    }
  }
}

function leftOut(walk: Walk): readonly Finding[] {
  const findings: Finding[] = [];
  if (walk.deleted > 0) findings.push(finding('deleted-text', 'warning', { characters: walk.deleted }));
  if (walk.hidden > 0) findings.push(finding('hidden-text', 'warning', { characters: walk.hidden }));
  return findings;
}
