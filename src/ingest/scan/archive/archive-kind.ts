/** What kind of container the first bytes begin, by content; null for a document or anything else. */
export type ArchiveKind = 'zip' | 'mail' | UnpackableKind;
export type UnpackableKind = 'RAR' | '7z' | 'gzip' | 'bzip2' | 'xz' | 'tar' | 'cab';

interface Signature {
  readonly kind: ArchiveKind;
  readonly offset: number;
  readonly bytes: readonly number[];
}

/** From each format's own description: APPNOTE.TXT 4.3.6, RAR 5.0 technote, 7zFormat.txt, RFC 1952, xz-file-format, POSIX ustar. */
const SIGNATURES: readonly Signature[] = [
  { kind: 'zip', offset: 0, bytes: [0x50, 0x4b, 0x03, 0x04] },
  // An archive without members is its end record alone.
  { kind: 'zip', offset: 0, bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: 'RAR', offset: 0, bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { kind: '7z', offset: 0, bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { kind: 'gzip', offset: 0, bytes: [0x1f, 0x8b, 0x08] },
  { kind: 'bzip2', offset: 0, bytes: [0x42, 0x5a, 0x68] },
  { kind: 'xz', offset: 0, bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] },
  { kind: 'cab', offset: 0, bytes: [0x4d, 0x53, 0x43, 0x46, 0, 0, 0, 0] },
  { kind: 'tar', offset: 257, bytes: [0x75, 0x73, 0x74, 0x61, 0x72] },
];

/** First names inside OOXML and ODF packages: such a zip is one document, not an archive of documents. */
const DOCUMENT_MEMBER = /^(?:\[Content_Types\]\.xml|mimetype|_rels\/|docProps\/|customXml\/|word\/|xl\/|ppt\/)/u;

/** Header fields a mail saved by a client begins with; one of them must stand on the first line (RFC 5322 2.2). */
const MAIL_START =
  /^(?:\ufeff)?(?:Return-Path|Received|Delivered-To|From|To|Subject|Date|Message-ID|MIME-Version|X-[\w-]+|DKIM-Signature|Authentication-Results|ARC-[\w-]+|Reply-To|Sender|Content-Type|Thread-[\w-]+|References|In-Reply-To): /iu;
const MAIL_FIELDS = /^(?:From|Received|Message-ID|MIME-Version|Subject): /gimu;

export function archiveKind(head: Uint8Array, name: string): ArchiveKind | null {
  const signature = SIGNATURES.find(({ offset, bytes }) => bytes.every((byte, i) => head[offset + i] === byte));
  if (signature !== undefined) return signature.kind;
  return looksLikeMail(head, name) ? 'mail' : null;
}

/** Whether the first local header (APPNOTE.TXT 4.3.7: name length at 26, name at 30) already says that this is a document. */
export function beginsAsDocument(head: Uint8Array): boolean {
  const length = (head[26] ?? 0) | ((head[27] ?? 0) << 8);
  return isDocumentMember(Buffer.from(head.subarray(30, 30 + length)).toString('latin1'));
}

export function isDocumentMember(name: string): boolean {
  return DOCUMENT_MEMBER.test(name.replaceAll('\\', '/'));
}

const MAIL_NAME = /\.eml$/iu;
const WEB_ARCHIVE = /multipart\/related/iu;
const SENT = /^(?:Received|Message-ID): /imu;

/**
 * A mail by its headers, and by its name: a single-file web page (MHTML) has the same headers and is a document,
 * which its own reader takes.
 */
function looksLikeMail(head: Uint8Array, name: string): boolean {
  const text = Buffer.from(head.subarray(0, 4096)).toString('latin1');
  if (!MAIL_START.test(text)) return false;
  if (MAIL_NAME.test(name)) return true;
  if (WEB_ARCHIVE.test(text)) return false;
  return (text.match(MAIL_FIELDS)?.length ?? 0) >= 3 && SENT.test(text);
}
