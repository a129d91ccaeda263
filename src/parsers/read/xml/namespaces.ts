/**
 * The prefix each namespace has in this project. Transitional and strict OOXML (ISO/IEC 29500-1 and -4) share theirs.
 * Word 2003 XML has its own, because its elements differ in places.
 */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.microsoft.com/office/word/2003/wordml': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2003/auxHint': 'wx',
  'http://schemas.microsoft.com/aml/2001/core': 'aml',
  'urn:schemas-microsoft-com:office:office': 'o',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0': 'manifest',
  'http://purl.org/dc/elements/1.1/': 'dc',
};

/** Prefix in the file → prefix in the tree, for the namespaces in scope. */
export type Scope = ReadonlyMap<string, string>;

/** The scope inside an element that declares namespaces; attributes as names and values by turns. */
export function extendScope(scope: Scope, attributes: readonly string[]): Scope {
  let extended: Map<string, string> | null = null;
  for (let at = 0; at < attributes.length; at += 2) {
    const name = attributes[at] ?? '';
    if (!name.startsWith('xmlns')) continue;
    const uri = attributes[at + 1] ?? '';
    const prefix = name === 'xmlns' ? '' : name.slice(6);
    extended ??= new Map(scope);
    extended.set(prefix, PREFIXES[uri] ?? prefix);
  }
  return extended ?? scope;
}

/** `ns0:p` → `w:p` when `ns0` stands for WordprocessingML. */
export function canonicalName(name: string, scope: Scope): string {
  const colon = name.indexOf(':');
  const prefix = scope.get(colon < 0 ? '' : name.slice(0, colon));
  if (prefix === undefined || prefix === '') return name;
  return `${prefix}:${name.slice(colon + 1)}`;
}
