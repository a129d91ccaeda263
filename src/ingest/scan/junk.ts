import type { JunkKind } from '../intake/arrival.js';

interface JunkName {
  readonly why: JunkKind;
  readonly pattern: RegExp;
}

/** Names that are never a submission. Each pattern matches a whole file or folder name. */
const JUNK_NAMES: readonly JunkName[] = [
  // Word, WPS: `~$自评报告.docx`, held while the document is open.
  { why: 'owner-file', pattern: /^~\$/u },
  // LibreOffice: `.~lock.自评报告.docx#`.
  { why: 'owner-file', pattern: /^\.~lock\..*#$/u },
  // Browsers, download managers and Word (`~WRL0001.tmp`) while they write.
  { why: 'partial', pattern: /\.(?:part|partial|crdownload|download|tmp|filepart|swp)$/iu },
  {
    why: 'system',
    pattern:
      /^(?:thumbs\.db|desktop\.ini|ehthumbs\.db|__macosx|\$recycle\.bin|system volume information|@eadir|#recycle)$/iu,
  },
  // huibiao's own database when it lies in the folder it reads.
  { why: 'database', pattern: /\.sqlite(?:-wal|-shm|-journal)?$/iu },
  { why: 'hidden', pattern: /^\./u },
];

/** Why a file or folder of this name is skipped, or null for a submission. */
export function junkKind(name: string): JunkKind | null {
  return JUNK_NAMES.find((junk) => junk.pattern.test(name))?.why ?? null;
}

/** The names under which Word, WPS and LibreOffice mark `name` as open. Word drops the first two letters of long names. */
export function ownerFileNames(name: string): readonly string[] {
  return [`~$${name}`, `~$${name.slice(1)}`, `~$${name.slice(2)}`, `.~lock.${name}#`];
}
