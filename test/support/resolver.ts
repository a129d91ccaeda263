import { docResolver } from './resolver-doc.js';
import { docxResolver } from './resolver-docx.js';
import { rtfResolver } from './resolver-rtf.js';
import { textResolver } from './resolver-text.js';

/**
 * Leads a place back into the source. It is a second opinion: neither this file nor those beside it import anything of
 * the parser, not even its types.
 */
export interface SourcePlace {
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  readonly block?: number;
  readonly line?: number;
  readonly anchor?: number;
  readonly start?: number;
  readonly end?: number;
  readonly last?: SourcePlace;
}

/** Null where `raw` stands at `place`, else what is wrong. */
export type Resolve = (place: SourcePlace, raw: string) => string | null;

/** What the record says the file is; the resolver believes the format and encoding, nothing else. */
export interface ResolverSource {
  readonly format: string | null;
  readonly encoding: string | null;
}

/** Null for a format that no second opinion exists for. */
export function openResolver(bytes: Uint8Array, { format, encoding }: ResolverSource): Resolve | null {
  switch (format) {
    case 'text':
      return textResolver(bytes, encoding ?? 'utf-8');
    case 'docx':
      // A Flat OPC file is the package as one XML file, without a zip.
      return bytes[0] === 0x50 ? docxResolver(bytes) : null;
    case 'doc':
      return docResolver(bytes);
    case 'rtf':
      return rtfResolver(bytes);
    default:
      return null;
  }
}

/** `text` at start … end is `raw`. */
export function compareAt(text: string, place: SourcePlace, raw: string): string | null {
  const found = text.slice(place.start ?? 0, place.end ?? text.length);
  return found === raw ? null : `found ${JSON.stringify(found.slice(0, 80))}, not ${JSON.stringify(raw.slice(0, 80))}`;
}
