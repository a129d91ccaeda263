import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { causeOf } from '../../ingest/scan/walk.js';
import { syncFolder } from '../../store/sync-folder.js';
import { CliError } from '../program/context.js';

/** Where the bytes of a file go, piece by piece. */
export interface Sink {
  write(piece: string | Uint8Array): Promise<void>;
}

/**
 * Writes a file beside its place, makes it safe, and gives it its name only when it is whole: whoever looks sees the old
 * file or the new one. What a killed run left beside it is taken away. Throws `cannot-write` with the cause.
 */
export async function writeFileWhole<T>(
  path: string,
  fill: (sink: Sink, unfinished: string) => Promise<T>,
  onStep: (step: string) => void = () => {},
): Promise<T> {
  const unfinished = `${path}.${process.pid}.part`;
  try {
    await removeLeftovers(path);
    onStep('file-open');
    const handle = await open(unfinished, 'w');
    let result: T;
    try {
      // `write` may take only a part of the bytes, on a disk that is nearly full; `writeFile` goes on until all are written.
      result = await fill({ write: (piece) => handle.writeFile(asBytes(piece)) }, unfinished);
      onStep('file-sync');
      await handle.sync();
    } finally {
      await handle.close();
    }
    onStep('file-rename');
    await rename(unfinished, path);
    syncFolder(dirname(path));
    return result;
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    if (error instanceof Error && 'syscall' in error)
      throw new CliError('cannot-write', { path, cause: causeOf(error) });
    throw error;
  }
}

/** A stream for libraries that write to one. */
export function intoSink(sink: Sink): Writable {
  return new Writable({
    write: (chunk: Uint8Array, _, done) => {
      sink.write(chunk).then(() => done(), done);
    },
  });
}

export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await writeFileWhole(path, (sink) => sink.write(content));
}

/** 1234.part */
const PART_OF_PROCESS = /^(\d+)\.part$/u;

/** Temporary files of this file left by dead processes. What cannot be looked at or removed is only litter. */
async function removeLeftovers(path: string): Promise<void> {
  const names = await readdir(dirname(path)).catch(() => []);
  const begin = `${basename(path)}.`;
  for (const name of names) {
    const pid = name.startsWith(begin) ? PART_OF_PROCESS.exec(name.slice(begin.length))?.[1] : undefined;
    if (pid !== undefined && !isAlive(Number(pid)))
      await rm(join(dirname(path), name), { force: true }).catch(() => {});
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return causeOf(error) !== 'ESRCH';
  }
}

function asBytes(piece: string | Uint8Array): Uint8Array {
  return typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
}
