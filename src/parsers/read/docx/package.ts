import type { Finding } from '../../../model/finding.js';
import type { ReadLimits } from '../reader.js';
import { decodeXml } from '../xml/decode-xml.js';
import { MAX_XML_BYTES, type ParsedXml, parseXml, tooLong } from '../xml/parse-xml.js';
import { attribute, children } from '../xml/xml.js';

/** The parts of an OOXML package, wherever they came from: a zip archive or one flat XML file. */
export interface Parts {
  readonly names: readonly string[];
  /** Null when there is no such part; a finding when it cannot be had. */
  readonly read: (name: string) => Uint8Array | Finding | null;
}

/** A package with its parts parsed when asked for. */
export interface Package {
  /** Path of the main document. */
  readonly main: string;
  /** Path of the part a relationship of the main document leads to, by the end of its type (`styles`) or by its id. */
  readonly related: (typeOrId: string) => string | null;
  readonly bytes: (path: string) => Uint8Array | Finding | null;
  readonly xml: (path: string) => ParsedXml | null;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** Opens a package (ECMA-376 Part 2, 9.3): the main document is the one the package's relationships name. */
export function openPackage(parts: Parts, limits: ReadLimits): Package {
  const xml = (path: string): ParsedXml | null => {
    const data = parts.read(path);
    if (data === null) return null;
    if ('code' in data) return { root: null, complete: false, problem: data };
    if (data.length > MAX_XML_BYTES) return { root: null, complete: false, problem: tooLong() };
    return parseXml(decodeXml(data).text, path, limits.maxDepth);
  };
  const relationsOf = (path: string): readonly Relation[] => readRelations(xml(relationsPath(path)), path);
  const main =
    relationsOf('').find(({ type, target }) => type === 'officeDocument' && has(parts, target))?.target ??
    parts.names.find((name) => /^word\/document\d*\.xml$/i.test(name)) ??
    'word/document.xml';
  const relations = relationsOf(main);
  return {
    main,
    related: (wanted) => {
      const relation = relations.find(({ id, type }) => id === wanted || type === wanted);
      if (relation !== undefined) return relation.target;
      // Some writers forget the relationship and use the usual name.
      const usual = resolve(main, `${wanted}.xml`);
      return has(parts, usual) ? usual : null;
    },
    bytes: parts.read,
    xml,
  };
}

function has(parts: Parts, path: string): boolean {
  return parts.names.some((name) => name.toLowerCase() === path.toLowerCase());
}

function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

const UP_TO_LAST_SLASH = /^.*\//u;

function readRelations(parsed: ParsedXml | null, source: string): readonly Relation[] {
  return children(parsed?.root ?? null, 'rel:Relationship')
    .filter((relation) => attribute(relation, 'TargetMode') !== 'External')
    .map((relation) => ({
      id: attribute(relation, 'Id') ?? '',
      type: (attribute(relation, 'Type') ?? '').replace(UP_TO_LAST_SLASH, ''),
      target: resolve(source, attribute(relation, 'Target') ?? ''),
    }));
}

/** A target is relative to the folder of the part that names it, or absolute with a slash in front. */
function resolve(source: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folders = source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}
