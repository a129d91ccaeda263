import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { finding } from '../../model/finding.js';
import type { JunkArrival, Location, RefusedArrival } from '../intake/arrival.js';
import { compareNames, decodeFileName, tryUtf8, uniqueNames } from './file-name.js';
import { junkKind } from './junk.js';

/** A regular file the walk came upon; nothing of it is read yet. */
export interface FoundFile {
  readonly kind: 'found';
  readonly name: string;
  readonly path: string;
  readonly location: Location;
  readonly size: number;
  readonly mtimeMs: number;
  readonly inode: number;
}

export type Found = FoundFile | JunkArrival | (RefusedArrival & { readonly isFolder?: boolean });

/** What one walk has been to, so that a link back up the tree, or the same folder named twice, is walked once. */
interface Visited {
  readonly folders: Set<string>;
  readonly files: Set<string>;
}

/**
 * Every file under the given files and folders, in the order of their paths by code unit, whatever order the arguments
 * or the file system give them in. A path named by the user is taken whatever it is called; what is junk inside a
 * folder is reported as such.
 */
export async function* walk(paths: readonly string[]): AsyncGenerator<Found> {
  const roots = [...new Set(paths.map((path) => resolve(path)))].sort(compareNames);
  const visited: Visited = { folders: new Set(), files: new Set() };
  for (const root of roots) yield* walkOne(root, root, basename(root), visited);
}

async function* walkOne(location: Location, path: string, name: string, visited: Visited): AsyncGenerator<Found> {
  const stats = await statOrCause(location);
  if (typeof stats === 'string') yield unreadable(path, name, stats);
  else if (stats.isDirectory()) yield* walkFolder(location, path, visited);
  else if (!stats.isFile()) yield unreadable(path, name, 'not-a-file');
  else if (!visited.files.has(path)) {
    visited.files.add(path);
    yield { kind: 'found', name, path, location, size: stats.size, mtimeMs: stats.mtimeMs, inode: stats.ino };
  }
}

async function* walkFolder(location: Location, path: string, visited: Visited): AsyncGenerator<Found> {
  const entries = await listFolder(location, visited);
  if (entries === 'seen-folder') {
    yield { kind: 'junk', path, why: 'seen-folder' };
    return;
  }
  if (typeof entries === 'string') {
    yield { ...unreadable(path, basename(path), entries), isFolder: true };
    return;
  }
  for (const entry of entries) {
    const inner = join(path, entry.name);
    const why = junkKind(entry.name);
    if (why !== null) yield { kind: 'junk', path: inner, why };
    else yield* walkOne(entry.location(location), inner, entry.name, visited);
  }
}

interface FolderEntry {
  readonly name: string;
  readonly location: (folder: Location) => Location;
}

/** The entries of a folder sorted by name, `seen-folder` when this walk has been there, or the cause of a failure. */
async function listFolder(location: Location, visited: Visited): Promise<readonly FolderEntry[] | string> {
  try {
    const real = await realpath(location);
    if (visited.folders.has(real)) return 'seen-folder';
    visited.folders.add(real);
    const unique = uniqueNames();
    return (await readdir(location, { withFileTypes: true, encoding: 'buffer' }))
      .map((entry: Dirent<Buffer>) => entry.name)
      .sort(Buffer.compare)
      .map((raw) => entryOf(raw, unique))
      .sort((a, b) => compareNames(a.name, b.name));
  } catch (error) {
    return causeOf(error);
  }
}

function entryOf(raw: Buffer, unique: (name: string) => string): FolderEntry {
  const utf8 = tryUtf8(raw);
  const name = unique(utf8 ?? decodeFileName(raw));
  return { name, location: (folder) => joinLocation(folder, raw, utf8) };
}

function joinLocation(folder: Location, raw: Buffer, utf8: string | null): Location {
  if (typeof folder === 'string' && utf8 !== null) return join(folder, utf8);
  return Buffer.concat([Buffer.from(folder), Buffer.from(sep), raw]);
}

async function statOrCause(location: Location): Promise<Stats | string> {
  try {
    return await stat(location);
  } catch (error) {
    return causeOf(error);
  }
}

/** The system's own name of a failure: `ENOENT`, `EACCES`, `ELOOP`, `EIO` … */
export function causeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}

export function unreadable(path: string, name: string, cause: string): RefusedArrival {
  return { kind: 'refused', name, path, reason: finding('unreadable-path', 'error', { cause }) };
}
