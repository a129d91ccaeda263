import { type Finding, finding } from '../../../model/finding.js';
import type { Arrival, JunkKind } from '../../intake/arrival.js';
import { uniqueNames } from '../file-name.js';
import { junkKind } from '../junk.js';
import { type ArchiveKind, archiveKind, beginsAsDocument, isDocumentMember } from './archive-kind.js';
import { type ArchiveLimits, DEFAULT_ARCHIVE_LIMITS } from './archive-limits.js';
import { readMail } from './mail.js';
import { isUnsafeName } from './member-name.js';
import { bomb, type OpenZip, openZip, readMember, type ZipSource } from './zip.js';

interface Container {
  readonly name: string;
  readonly path: string;
  readonly depth: number;
  /** Bytes the outermost archive may still unpack; shared by everything inside it. */
  readonly budget: { left: number };
  readonly limits: ArchiveLimits;
}

/** The outermost container, before anything of it is unpacked. */
export function outermost(name: string, path: string, limits: ArchiveLimits = DEFAULT_ARCHIVE_LIMITS): Container {
  return { name, path, depth: 1, budget: { left: limits.maxTotalBytes }, limits };
}

/**
 * What is inside bytes that may be an archive, a mail or a plain document: the document itself, or one arrival for
 * each member, or one refusal. Nothing is ever written to disk.
 */
export async function* expandBytes(bytes: Uint8Array, container: Container): AsyncGenerator<Arrival> {
  const kind = archiveKind(bytes, container.name);
  if (kind === null || (kind === 'zip' && beginsAsDocument(bytes))) yield document(container, bytes);
  else if (kind === 'zip') yield* expandZip({ bytes }, container);
  else if (kind === 'mail') yield* expandMail(bytes, container);
  else yield refused(container, unsupported(kind));
}

export function unsupported(kind: Exclude<ArchiveKind, 'zip' | 'mail'>): Finding {
  return finding('archive-unsupported', 'error', { type: kind });
}

const ZIP_NAME = /\.zip$/iu;

/** A zip's members; a damaged zip that is not called one is left to the document readers, who can say more. */
export async function* expandZip(source: ZipSource, container: Container): AsyncGenerator<Arrival> {
  if (container.depth > container.limits.maxDepth) {
    yield refused(container, finding('archive-too-deep', 'error', { allowed: container.limits.maxDepth }));
    return;
  }
  const opened = await openZip(source, container.limits);
  if ('code' in opened) {
    if ('bytes' in source && opened.code === 'archive-damaged' && !ZIP_NAME.test(container.name)) {
      yield document(container, source.bytes);
    } else yield refused(container, opened);
    return;
  }
  const isDocument = opened.members.some((member) => isDocumentMember(member.name));
  if (isDocument && 'bytes' in source) yield document(container, source.bytes);
  else yield* expandMembers(opened, container);
}

async function* expandMembers({ zip, members }: OpenZip, container: Container): AsyncGenerator<Arrival> {
  const unique = uniqueNames();
  let files = 0;
  for (const { name, entry } of members) {
    const inner = inside(container, unique(name));
    const why = junkInPath(name);
    if (why !== null) {
      yield { kind: 'junk', path: inner.path, why };
      continue;
    }
    files++;
    if (isUnsafeName(name)) yield refused(inner, finding('archive-unsafe-name', 'error', { name }));
    else if (entry.uncompressedSize > container.budget.left)
      yield refused(inner, bomb('bytes', container.limits.maxTotalBytes));
    else {
      container.budget.left -= entry.uncompressedSize;
      const bytes = await readMember(zip, entry, container.limits);
      if ('code' in bytes) yield refused(inner, bytes);
      else yield* expandBytes(bytes, inner);
    }
  }
  if (files === 0) yield refused(container, finding('archive-empty', 'error'));
}

async function* expandMail(bytes: Uint8Array, container: Container): AsyncGenerator<Arrival> {
  const attachments = container.depth > container.limits.maxDepth ? tooDeep(container) : await readMail(bytes);
  if ('code' in attachments) {
    yield refused(container, attachments);
    return;
  }
  const unique = uniqueNames();
  let files = 0;
  for (const attachment of attachments) {
    const inner = inside(container, unique(attachment.name));
    const why: JunkKind | null = attachment.isInlineImage ? 'inline-image' : junkKind(attachment.name);
    if (why !== null) {
      yield { kind: 'junk', path: inner.path, why };
      continue;
    }
    files++;
    if (attachment.bytes.length > container.budget.left)
      yield refused(inner, bomb('bytes', container.limits.maxTotalBytes));
    else {
      container.budget.left -= attachment.bytes.length;
      yield* expandBytes(attachment.bytes, inner);
    }
  }
  if (files === 0) yield refused(container, finding('mail-empty', 'error'));
}

function tooDeep(container: Container): Finding {
  return finding('archive-too-deep', 'error', { allowed: container.limits.maxDepth });
}

function junkInPath(name: string): JunkKind | null {
  for (const part of name.split('/')) {
    // `..` is no hidden file; the name is refused as unsafe.
    const why = part === '..' || part === '.' ? null : junkKind(part);
    if (why !== null) return why;
  }
  return null;
}

function inside(container: Container, member: string): Container {
  return {
    ...container,
    name: `${container.name}!/${member}`,
    path: `${container.path}!/${member}`,
    depth: container.depth + 1,
  };
}

function document(container: Container, bytes: Uint8Array): Arrival {
  return { kind: 'file', name: container.name, path: container.path, bytes };
}

function refused(container: Container, reason: Finding): Arrival {
  return { kind: 'refused', name: container.name, path: container.path, reason };
}
