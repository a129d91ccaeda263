import { type Finding, finding } from '../../../model/finding.js';
import type { ReadLimits, ReadResult } from '../reader.js';
import { attribute, children, outermost, type XmlElement } from '../xml/xml.js';
import { assemble, type Story } from './assemble.js';
import { type ReadEmbedded, readChunks } from './chunks.js';
import { readObjects } from './objects.js';
import { openPackage, type Package, type Parts } from './package.js';

export interface PackageOptions {
  /** The wrapping the package came in, null for a zip archive. */
  readonly layout: string | null;
  readonly readEmbedded: ReadEmbedded;
}

/** Reads the main document of a package and the stories around it. */
export async function readPackage(parts: Parts, limits: ReadLimits, options: PackageOptions): Promise<ReadResult> {
  const { layout, readEmbedded } = options;
  const pack = openPackage(parts, limits);
  const main = pack.xml(pack.main);
  if (main?.problem != null) return { document: null, findings: [main.problem] };
  const root = main?.root ?? null;
  const bodies = children(root, 'w:body');
  if (root === null || bodies.length === 0)
    return { document: null, findings: [finding('damaged', 'error', { part: pack.main })] };

  const findings: Finding[] = [];
  if (!main?.complete) findings.push(finding('partly-damaged', 'warning', { part: pack.main }));
  const styles = partRoot(pack, 'styles', findings);
  const numbering = partRoot(pack, 'numbering', findings);
  const stories = [...margins(pack, root, findings), ...notes(pack, findings)];
  // One body is the rule; some tools that join documents leave several.
  const body = { name: 'w:body', attributes: {}, children: bodies.flatMap((one) => one.children) };
  const hosts = [body, ...stories.map(({ host }) => host)];
  const chunks = await readChunks(hosts, { pack, limits, readEmbedded }, findings);
  const embedded = await readObjects(body, { pack, limits, readEmbedded }, findings);
  const sources = {
    body,
    embedded,
    styles,
    numbering,
    stories,
    chunks,
    format: 'docx',
    layout,
    restoring: false,
  } as const;
  return assemble(sources, limits, findings);
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

/** Headers and footers the sections refer to, each once. */
function margins(pack: Package, root: XmlElement, findings: Finding[]): readonly Story[] {
  const references = outermost(root, 'w:headerReference', 'w:footerReference');
  return (['header', 'footer'] as const).flatMap((role) => {
    const ids = references
      .filter(({ name }) => name === `w:${role}Reference`)
      .map((reference) => attribute(reference, 'r:id') ?? '');
    const paths = new Set(ids.map((id) => pack.related(id)).filter((path) => path !== null));
    return [...paths].flatMap((path) => {
      const host = rootAt(pack, path, findings);
      return host === null ? [] : [{ role, host }];
    });
  });
}

function notes(pack: Package, findings: Finding[]): readonly Story[] {
  return (['footnote', 'endnote', 'comment'] as const).flatMap((role) =>
    children(partRoot(pack, `${role}s`, findings), `w:${role}`)
      // Separator lines are notes too, of a type of their own (17.11.10).
      .filter((note) => (attribute(note, 'w:type') ?? 'normal') === 'normal')
      .map((host) => ({ role, host })),
  );
}
