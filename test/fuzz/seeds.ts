import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { detect } from '../../src/parsers/read/detect/detect.js';
import type { ReadableKind } from '../../src/parsers/read/detect/detected.js';
import { hasShared, sharedPath } from '../support/shared.js';
import { BUILT_SEEDS } from './built-seeds.js';

/** `other`: what detection refuses as it stands, such as a cut or encrypted file; its mutants may be anything. */
export type SeedKind = ReadableKind | 'other';

/** A whole file that mutants are made of. */
export interface Seed {
  readonly name: string;
  readonly kind: SeedKind;
  readonly bytes: Uint8Array;
}

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
const DOCUMENT = /\.(?:docx?|rtf|txt|odt|html?|xml|wps|pdf)$/i;

/** Every document of the fixtures, the built ones, and the shared ones where there are any; always in the same order. */
export function seeds(): readonly Seed[] {
  const built = Object.entries(BUILT_SEEDS).map(([name, bytes]) => seed(`built/${name}`, bytes));
  const shared = hasShared ? [...files(sharedPath('form'), 'form'), ...words()] : [];
  return [...built, ...files(FIXTURES, 'fixtures'), ...shared].filter(({ bytes }) => bytes.length > 0);
}

function words(): readonly Seed[] {
  return files(sharedPath('data', 'word'), 'word').filter(({ name }) => name.endsWith('.doc'));
}

function files(folder: string, label: string): readonly Seed[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && DOCUMENT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => seed(`${label}/${relative(folder, path).replaceAll('\\', '/')}`, readFileSync(path)));
}

function seed(name: string, bytes: Uint8Array): Seed {
  const { kind } = detect(bytes);
  const readable = !['empty', 'binary', 'encrypted', 'unsupported', 'damaged', 'too-large'].includes(kind);
  const ole = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  return { name, kind: readable ? (kind as SeedKind) : ole ? 'doc' : 'other', bytes: new Uint8Array(bytes) };
}
