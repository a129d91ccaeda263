import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { CliError } from '../../program/context.js';

export const FORMATS = ['table', 'xlsx', 'csv', 'md', 'json'] as const;
export type Format = (typeof FORMATS)[number];

const ENDINGS: Readonly<Record<string, Format>> = { xlsx: 'xlsx', csv: 'csv', md: 'md', json: 'json', txt: 'table' };

export interface TargetFlags {
  readonly format?: Format;
  readonly out?: string;
  readonly csv?: boolean;
  readonly json?: boolean;
  readonly force?: boolean;
}

/** The form of the result, and the file it goes to; null for the screen. Throws where the name says otherwise or is taken. */
export function compareTarget(flags: TargetFlags): { readonly format: Format; readonly out: string | null } {
  const asked = flags.csv === true ? 'csv' : flags.json === true ? 'json' : flags.format;
  const { out } = flags;
  if (out === undefined) {
    if (asked === 'xlsx') throw new CliError('compare-workbook-is-file');
    return { format: asked ?? 'table', out: null };
  }
  const ending = extname(out).slice(1).toLowerCase();
  const named = ENDINGS[ending];
  if (named === undefined) throw new CliError('compare-unknown-ending', { path: out });
  if (asked !== undefined && asked !== named)
    throw new CliError('export-ending-contradicts', { path: out, ending, format: asked });
  if (flags.force !== true && existsSync(out)) throw new CliError('export-exists', { path: out });
  return { format: named, out };
}
