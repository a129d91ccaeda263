import { read } from '../../parsers/read/index.js';
import type { ReadLimits } from '../../parsers/read/reader.js';
import { compareReadings, type ReadersCompared } from './compare-readings.js';
import { readWithMammoth } from './second-reading.js';

/** `failed`: the second reader cannot read the file, and why. */
export type SecondOpinion =
  | ({ readonly kind: 'compared' } & ReadersCompared)
  | { readonly kind: 'failed'; readonly cause: string };

/**
 * Reads a .docx with this project's reader and with mammoth, which shares no code with it, and compares what they read.
 * Null for a file of another format, and for one that this project's reader refuses.
 */
export async function compareReaders(bytes: Uint8Array, limits: ReadLimits): Promise<SecondOpinion | null> {
  const { document, findings } = await read(bytes, limits);
  // Flat OPC is no zip archive.
  if (document?.format !== 'docx' || document.layout !== null) return null;
  try {
    const second = await readWithMammoth(bytes);
    return { kind: 'compared', ...compareReadings(document, findings, second) };
  } catch (error) {
    return { kind: 'failed', cause: error instanceof Error ? error.message : String(error) };
  }
}
