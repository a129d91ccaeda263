import { firstRelease } from './001-first-release.js';

/** One step of the schema. A released step is never edited; the next one is added below it. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [firstRelease];

export const SCHEMA_VERSION = MIGRATIONS.length;
