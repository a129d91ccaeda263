import { createReadStream } from 'node:fs';
import { copyFile, link, mkdir, open, rename, rm, stat, unlink } from 'node:fs/promises';
import { basename, dirname, extname, join, relative } from 'node:path';
import { syncFolder } from '../../store/sync-folder.js';
import { causeOf } from '../scan/walk.js';

/**
 * Moves a file whose outcome is committed to the same place below `target`, never over another file: a second `a.doc`
 * becomes `a-2.doc`. A file that lies there with the same bytes was filed away before, by a run that was killed before it
 * took the original away. Returns where it lies now; null, with the file left where it was, when it is no longer the one
 * that was committed: somebody wrote a new version over it meanwhile.
 */
export async function fileAway(
  path: string,
  root: string,
  target: string,
  isAsCommitted: () => Promise<boolean>,
): Promise<string | null> {
  const wanted = join(target, relative(root, path));
  await mkdir(dirname(wanted), { recursive: true });
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : numbered(wanted, n);
    const isPlaced = await placeAt(path, name);
    if (!isPlaced && !(await isCopy(path, name))) continue;
    // The new name is on disk before the old one goes.
    syncFolder(dirname(name));
    if (!(await isAsCommitted())) {
      if (isPlaced) await unlink(name);
      return null;
    }
    await unlink(path);
    // A run that was killed while it copied may have left a half.
    await rm(partOf(name), { force: true }).catch(() => {});
    return name;
  }
}

function partOf(path: string): string {
  return `${path}.huibiao.part`;
}

function numbered(path: string, n: number): string {
  const extension = extname(path);
  return join(dirname(path), `${basename(path, extension)}-${n}${extension}`);
}

/** False when something of that name is there already. */
async function placeAt(from: string, to: string): Promise<boolean> {
  try {
    // A link fails where a name exists; a rename would silently replace it.
    await link(from, to);
    return true;
  } catch (error) {
    const cause = causeOf(error);
    if (cause === 'EEXIST') return false;
    if (cause === 'ENOENT') throw error;
    return copyTo(from, to);
  }
}

/** Across file systems, or where links do not exist: the copy is whole and on disk before it has its name. */
async function copyTo(from: string, to: string): Promise<boolean> {
  const partial = partOf(to);
  try {
    await copyFile(from, partial);
    const handle = await open(partial, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    return await nameIt(partial, to);
  } finally {
    await rm(partial, { force: true }).catch(() => {});
  }
}

async function nameIt(partial: string, to: string): Promise<boolean> {
  try {
    await link(partial, to);
    return true;
  } catch (error) {
    if (causeOf(error) === 'EEXIST') return false;
  }
  // No links here: the name is reserved with an empty file, which the copy then replaces.
  if (!(await reserve(to))) return false;
  try {
    await rename(partial, to);
    return true;
  } catch (error) {
    await rm(to, { force: true }).catch(() => {});
    throw error;
  }
}

/** An empty file is a name that was reserved by a run that was killed; it holds nothing that could be lost. */
async function reserve(to: string): Promise<boolean> {
  try {
    await (await open(to, 'wx')).close();
    return true;
  } catch (error) {
    if (causeOf(error) !== 'EEXIST') throw error;
    const there = await stat(to);
    return there.isFile() && there.size === 0;
  }
}

async function isCopy(path: string, other: string): Promise<boolean> {
  const [one, two] = await Promise.all([stat(path), stat(other)]);
  if (!two.isFile() || one.size !== two.size) return false;
  if (one.ino !== 0 && one.ino === two.ino && one.dev === two.dev) return true;
  const theirs = createReadStream(other)[Symbol.asyncIterator]();
  // Streams of equal size over plain files come in equal pieces.
  for await (const piece of createReadStream(path)) {
    const { value } = await theirs.next();
    if (!Buffer.isBuffer(value) || !Buffer.isBuffer(piece) || !piece.equals(value)) return false;
  }
  return true;
}
