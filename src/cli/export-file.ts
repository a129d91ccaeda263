import { open, rename, rm } from 'node:fs/promises';
import { causeOf } from '../ingest/walk.js';
import { CliError } from './program-context.js';

/** Where the bytes of a file go, piece by piece. */
export interface Sink {
  write(piece: string | Uint8Array): Promise<void>;
}

/**
 * Writes a file beside its place, makes it safe, and gives it its name only when it is whole: whoever looks sees the old
 * file or the new one. Throws `cannot-write` with the cause.
 */
export async function writeFileWhole<T>(
  path: string,
  fill: (sink: Sink, unfinished: string) => Promise<T>,
): Promise<T> {
  const unfinished = `${path}.${process.pid}.part`;
  try {
    const handle = await open(unfinished, 'w');
    let result: T;
    try {
      result = await fill({ write: async (piece) => void (await handle.write(asBytes(piece))) }, unfinished);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, path);
    return result;
  } catch (error) {
    await rm(unfinished, { force: true });
    if (error instanceof Error && 'syscall' in error)
      throw new CliError('cannot-write', { path, cause: causeOf(error) });
    throw error;
  }
}

export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await writeFileWhole(path, (sink) => sink.write(content));
}

function asBytes(piece: string | Uint8Array): Uint8Array {
  return typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
}
