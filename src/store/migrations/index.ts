import { firstRelease } from './001-first-release.js';
import { refusalsNameTheirRun } from './002-refusals-name-their-run.js';
import { cellsHaveNames } from './003-cells-have-names.js';
import { choicesAndSetups } from './004-choices-and-setups.js';
import { reviewWorkflow } from './005-review-workflow.js';

/** One step of the schema. A released step is never edited; the next one is added below it. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [
  firstRelease,
  refusalsNameTheirRun,
  cellsHaveNames,
  choicesAndSetups,
  reviewWorkflow,
];

export const SCHEMA_VERSION = MIGRATIONS.length;
