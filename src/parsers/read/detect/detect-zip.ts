import type { Finding } from '../../../model/finding.js';
import { DEFAULT_LIMITS } from '../reader.js';
import { type Archive, openArchive } from '../zip/archive.js';
import type { Detected } from './detected.js';

/** A path every file of that type has. */
const MEMBERS: readonly (readonly [RegExp, Detected])[] = [
  [/^word\/document\d*\.xml$/i, { kind: 'docx' }],
  [/^xl\/workbook\.(xml|bin)$/i, { kind: 'unsupported', type: 'Excel' }],
  [/^ppt\/presentation\.xml$/i, { kind: 'unsupported', type: 'PowerPoint' }],
  [/^visio\/document\.xml$/i, { kind: 'unsupported', type: 'Visio' }],
  [/^ofd\.xml$/i, { kind: 'unsupported', type: 'OFD' }],
  [/^AndroidManifest\.xml$/, { kind: 'unsupported', type: 'APK' }],
];

const MEDIA_TYPES: Readonly<Record<string, Detected>> = {
  'application/vnd.oasis.opendocument.text': { kind: 'odt' },
  'application/vnd.oasis.opendocument.text-template': { kind: 'odt' },
  'application/vnd.oasis.opendocument.spreadsheet': { kind: 'unsupported', type: 'ODS' },
  'application/vnd.oasis.opendocument.presentation': { kind: 'unsupported', type: 'ODP' },
  'application/epub+zip': { kind: 'unsupported', type: 'EPUB' },
};

/** A zip archive by what it holds; the main part of an OOXML file may have any name and is found by its content type. */
export function detectZip(bytes: Uint8Array): Detected {
  const archive = openArchive(bytes, { ...DEFAULT_LIMITS, maxExpandedBytes: Number.MAX_SAFE_INTEGER });
  if ('code' in archive) return notOpened(archive);
  for (const [pattern, detected] of MEMBERS) if (archive.names.some((name) => pattern.test(name))) return detected;
  const mediaType = MEDIA_TYPES[smallText(archive, 'mimetype').trim()];
  if (mediaType !== undefined) return mediaType;
  return ooxml(smallText(archive, '[Content_Types].xml'));
}

function notOpened(why: Finding): Detected {
  if (why.code === 'encrypted') return { kind: 'encrypted' };
  return why.code === 'limit-exceeded' ? { kind: 'too-large', ...why.facts } : BROKEN;
}

const ZIP: Detected = { kind: 'unsupported', type: 'ZIP' };
const BROKEN: Detected = { kind: 'damaged', part: 'zip directory' };

const WORD_TYPE = /wordprocessingml\.(document|template)\.main|ms-word\.(document|template)\.macroEnabled/iu;

function ooxml(contentTypes: string): Detected {
  if (WORD_TYPE.test(contentTypes)) return { kind: 'docx' };
  return ZIP;
}

/** An entry that is short in every honest file; empty where there is none. */
function smallText(archive: Archive, name: string): string {
  const data = archive.read(name, 1_000_000);
  return data instanceof Uint8Array ? new TextDecoder().decode(data) : '';
}
