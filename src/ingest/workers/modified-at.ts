import { DEFAULT_ARCHIVE_LIMITS } from '../scan/archive/archive-limits.js';
import { openZip, readMember } from '../scan/archive/zip.js';

/** The part of an OOXML file that says when it was last saved (ECMA-376 Part 2, 11). */
const CORE_PROPERTIES = 'docProps/core.xml';
/** `<dcterms:modified xsi:type="dcterms:W3CDTF">2021-03-05T01:20:00Z</dcterms:modified>` */
const MODIFIED = /<(?:\w+:)?modified\b[^<>]*>\s*([0-9TZ:.+-]{10,35})\s*</u;

/** When a .docx says that it was last saved, ISO 8601; null where it does not, and for other formats. */
export async function modifiedAt(bytes: Uint8Array): Promise<string | null> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  const archive = await openZip({ bytes }, DEFAULT_ARCHIVE_LIMITS);
  const part = 'zip' in archive ? archive.members.find(({ name }) => name === CORE_PROPERTIES) : undefined;
  if (!('zip' in archive) || part === undefined) return null;
  const xml = await readMember(archive.zip, part.entry, DEFAULT_ARCHIVE_LIMITS);
  if ('code' in xml) return null;
  const at = new Date(MODIFIED.exec(Buffer.from(xml).toString('utf8'))?.[1] ?? '');
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
