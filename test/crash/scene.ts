import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files.js';
import { problemsOf, settledHash, upgradedHash } from './settled.js';

export { settledHash } from './settled.js';

/** A working folder with one database; everything a scene changes lies in it. */
export interface Place {
  readonly folder: string;
  readonly db: string;
}

/** A command that writes, and the state it starts from. */
export interface Scene {
  readonly name: string;
  readonly argv: (place: Place) => readonly string[];
  /** The database it starts from; null for none. */
  readonly before: string | null;
  /** Puts files into the working folder. */
  readonly arrange?: (place: Place) => void;
  /** What is done cannot be done again: a repeated run may say so and end with 1. */
  readonly repeatMayRefuse?: boolean;
  /** No content of the start may be missing at any time: the command only moves files. */
  readonly keepsFiles?: boolean;
  /** Waits while the database fails, and goes on when it works again. */
  readonly waits?: boolean;
  /** Files are moved to another disk, where there is a library that can feign one. */
  readonly isFar?: boolean;
  /** The program knows two more releases of the schema than the database. */
  readonly upgrades?: boolean;
}

export function placeAt(folder: string): Place {
  return { folder, db: join(folder, 'x.sqlite') };
}

/** Puts the scene's start into the place. */
export function setUp(scene: Scene, { folder, db }: Place): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (scene.before !== null) cpSync(scene.before, db);
  scene.arrange?.({ folder, db });
}

/** SHA-256 of nothing. */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** What a place holds, whatever way it came to it. */
export interface State {
  readonly database: string;
  /** Hashes of the contents of files, the database's own left out. */
  readonly files: ReadonlyMap<string, string>;
}

export function stateOf(scene: Scene, place: Place): State {
  return {
    database: scene.upgrades === true ? upgradedHash(place.db) : settledHash(place.db),
    files: filesBelow(place),
  };
}

export function startOf(scene: Scene, place: Place): ReadonlyMap<string, string> {
  setUp(scene, place);
  return filesBelow(place);
}

/** How `now` differs from what an undisturbed run leaves. Empty is good. */
export function differences(now: State, undisturbed: State): readonly string[] {
  const names = [...new Set([...now.files.keys(), ...undisturbed.files.keys()])];
  return [
    ...(now.database === undisturbed.database ? [] : ['another content of the database']),
    ...names.filter((name) => now.files.get(name) !== undisturbed.files.get(name)).map((name) => `other file ${name}`),
  ];
}

/**
 * What is wrong in the middle, after a crash: complaints of SQLite and the ledger's contradictions, files that are neither the
 * old nor the new ones, contents that are gone.
 */
export function problemsIn(
  scene: Scene,
  place: Place,
  start: ReadonlyMap<string, string>,
  undisturbed: State,
): readonly string[] {
  const problems = [...problemsOf(place.db, scene.upgrades === true)];
  const files = filesBelow(place);
  for (const [name, hash] of files) {
    if (/\.part(?:-journal)?$/u.test(name) || hash === start.get(name) || hash === undisturbed.files.get(name))
      continue;
    // Where there are no links a name is reserved with an empty file first; the next run takes it.
    if (scene.isFar === true && hash === EMPTY) continue;
    problems.push(`half a file: ${name}`);
  }
  if (scene.keepsFiles === true) {
    const there = new Set(files.values());
    for (const [name, hash] of start) if (!there.has(hash)) problems.push(`lost: ${name}`);
  }
  return problems;
}
