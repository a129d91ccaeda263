import { type FileHandle, open } from 'node:fs/promises';
import { type Finding, finding } from '../../model/finding.js';
import type { Arrival } from '../intake/arrival.js';
import { archiveKind, beginsAsDocument } from './archive/archive-kind.js';
import { type ArchiveLimits, DEFAULT_ARCHIVE_LIMITS } from './archive/archive-limits.js';
import { expandBytes, expandZip, outermost } from './archive/expand.js';
import { causeOf, type FoundFile, unreadable } from './walk.js';

export interface OpenFileLimits {
  /** Largest single document; an archive may be larger, its members may not. */
  readonly maxBytes: number;
  readonly archive?: ArchiveLimits;
}

/** Windows' sharing violations as Node names them; elsewhere a mandatory lock. */
const LOCKED = new Set(['EBUSY', 'ETXTBSY', 'EAGAIN', 'EWOULDBLOCK']);
/** Enough for every signature, and for the headers of a mail. */
const HEAD_BYTES = 4096;

/** Reads one file: the document itself, the members of an archive, or the one reason why not. The file is only ever read. */
export async function* openFile(file: FoundFile, limits: OpenFileLimits): AsyncGenerator<Arrival> {
  let handle: FileHandle;
  try {
    handle = await open(file.location, 'r');
  } catch (error) {
    yield refuseUnopened(file, causeOf(error));
    return;
  }
  try {
    yield* readHandle(handle, file, limits);
  } finally {
    await handle.close();
  }
}

async function* readHandle(handle: FileHandle, file: FoundFile, limits: OpenFileLimits): AsyncGenerator<Arrival> {
  const container = outermost(file.name, file.path, limits.archive ?? DEFAULT_ARCHIVE_LIMITS);
  try {
    const { size } = await handle.stat();
    if (size <= limits.maxBytes) yield* expandBytes(await handle.readFile(), container);
    else if (await isArchive(handle, file.name)) yield* expandZip({ fd: handle.fd }, container);
    else yield { kind: 'refused', name: file.name, path: file.path, reason: tooLarge(limits.maxBytes) };
  } catch (error) {
    yield refuseUnopened(file, causeOf(error));
  }
}

async function isArchive(handle: FileHandle, name: string): Promise<boolean> {
  const { buffer, bytesRead } = await handle.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
  const head = buffer.subarray(0, bytesRead);
  return archiveKind(head, name) === 'zip' && !beginsAsDocument(head);
}

function refuseUnopened(file: FoundFile, cause: string): Arrival {
  if (!LOCKED.has(cause)) return unreadable(file.path, file.name, cause);
  return { kind: 'refused', name: file.name, path: file.path, reason: finding('file-locked', 'error', { cause }) };
}

function tooLarge(maxBytes: number): Finding {
  return finding('limit-exceeded', 'error', { limit: 'maxBytes', allowed: maxBytes });
}
