import { copyFile, link, mkdir, open, rename, unlink } from 'node:fs/promises';
import { basename, dirname, extname, join, relative } from 'node:path';
import { causeOf } from '../walk.js';

/**
 * Moves a file whose outcome is committed to the same place below `target`, never over another file: a second `a.doc`
 * becomes `a-2.doc`. Returns where it lies now.
 */
export async function fileAway(path: string, root: string, target: string): Promise<string> {
  const wanted = join(target, relative(root, path));
  await mkdir(dirname(wanted), { recursive: true });
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : numbered(wanted, n);
    if (await moveTo(path, name)) return name;
  }
}

function numbered(path: string, n: number): string {
  const extension = extname(path);
  return join(dirname(path), `${basename(path, extension)}-${n}${extension}`);
}

/** False when something of that name is there already. */
async function moveTo(from: string, to: string): Promise<boolean> {
  try {
    // A link fails where a name exists; a rename would silently replace it.
    await link(from, to);
    await unlink(from);
    return true;
  } catch (error) {
    const cause = causeOf(error);
    if (cause === 'EEXIST') return false;
    if (cause === 'ENOENT') throw error;
    return copyTo(from, to);
  }
}

/** Across file systems, or where links do not exist: the copy is whole and on disk before the original goes. */
async function copyTo(from: string, to: string): Promise<boolean> {
  const partial = `${to}.part`;
  try {
    // Reserves the name.
    await (await open(to, 'wx')).close();
  } catch (error) {
    if (causeOf(error) === 'EEXIST') return false;
    throw error;
  }
  await copyFile(from, partial);
  const handle = await open(partial, 'r+');
  await handle.sync();
  await handle.close();
  await rename(partial, to);
  await unlink(from);
  return true;
}
