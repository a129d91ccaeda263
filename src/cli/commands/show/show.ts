import type { Command } from 'commander';
import type { ParseSetup } from '../../../ingest/workers/parse-job.js';
import type { Document } from '../../../model/document.js';
import { parserVersion, readDocument } from '../../../parsers/index.js';
import { type KeyNames, keyNames } from '../../../present/key-names.js';
import { inSection, readShownForm, type ShownForm } from '../../../present/shown-form.js';
import type { Store } from '../../../store/open-store.js';
import type { FormSummary } from '../../../store/queries/figures.js';
import { readKeys } from '../../../store/queries/keys.js';
import { readOriginal } from '../../../store/submissions/originals.js';
import { type CliContext, CliError, DEFAULT_DATABASE, paintFor, printResult, sayIn } from '../../program/context.js';
import { setupOf } from '../../program/database-setup.js';
import { formNamed } from '../../program/form-named.js';
import { withStore } from '../../program/with-store.js';
import { showJson, showText, type Wanted } from './show-text.js';

interface ShowFlags {
  readonly db: string;
  readonly section?: number;
  readonly findings?: boolean;
  readonly unreadable?: boolean;
  readonly blankSheet?: string;
  readonly json?: boolean;
}

/** `huibiao show 部门@年度`: what a form says, and what is wrong with it. */
export function register(command: Command, context: CliContext): void {
  command
    .argument('<form>', sayIn(context, 'argument-form'))
    .option('--section <section>', sayIn(context, 'option-section'), sectionNamed)
    .option('--findings', sayIn(context, 'option-findings'))
    .option('--unreadable', sayIn(context, 'option-unreadable'))
    .option('--blank-sheet <file>', sayIn(context, 'option-blank-sheet'))
    .option('--json', sayIn(context, 'option-json'))
    .option('--db <file>', sayIn(context, 'option-db'), DEFAULT_DATABASE)
    .action((ref: string, flags: ShowFlags) => show(ref, flags, context));
}

function show(ref: string, flags: ShowFlags, context: CliContext): Promise<void> {
  return withStore('read', flags.db, context, async (store) => {
    const form = formNamed(store, ref);
    const setup = setupOf(store, context);
    const shown = readShownForm(store, form, setup.templates);
    const keys = keyNames(readKeys(store), context.lang);
    if (flags.blankSheet === undefined) print(shown, keys, await documentOf(store, shown, setup), flags, context);
    else await writeSheet(flags.blankSheet, shown, refOf(store, form), flags, context);
  });
}

/** The original read again, so that places are named as a person finds them; null where another parser read the form. */
async function documentOf(store: Store, { record }: ShownForm, { templates, limits }: ParseSetup) {
  if (record.parser !== parserVersion(templates)) return null;
  const bytes = readOriginal(store, record.source.sha256);
  return bytes === null ? null : await readDocument(bytes, limits);
}

function print(
  whole: ShownForm,
  keys: KeyNames,
  document: Document | null,
  flags: ShowFlags,
  context: CliContext,
): void {
  const { lang, width } = context;
  const section = flags.section ?? null;
  const shown = section === null ? whole : inSection(whole, section);
  printResult(
    context,
    flags,
    () => showJson(shown, section, lang),
    () =>
      showText(shown, { section, lists: listsOf(flags) }, { lang, width, paint: paintFor(context), keys, document }),
  );
}

async function writeSheet(path: string, shown: ShownForm, ref: string, flags: ShowFlags, context: CliContext) {
  const request = { ref, section: flags.section ?? null, onlyUnreadable: flags.unreadable === true };
  // Only here, since the library of workbooks takes its time to load.
  const { writeBlankSheet } = await import('./blank-sheet.js');
  const written = await writeBlankSheet(path, shown, request, context.lang);
  printResult(
    context,
    flags,
    () => ({ path, ...written }),
    () => sayIn(context, 'sheet-written', { path, ...written }),
  );
}

/** The form by its department and year where they name it alone: numbers are those of one database. */
function refOf(store: Store, { formId, department, year }: FormSummary): string {
  if (department === null || year === null) return String(formId);
  const ref = `${department}@${year}`;
  try {
    return formNamed(store, ref).formId === formId ? ref : String(formId);
  } catch (error) {
    if (error instanceof CliError) return String(formId);
    throw error;
  }
}

function listsOf({ findings, unreadable }: ShowFlags): Wanted['lists'] {
  if (findings === true) return unreadable === true ? 'both' : 'findings';
  return unreadable === true ? 'unreadable' : 'all';
}

/** 二, 2, 第二部分; 封面 and cover are 0. */
const SECTIONS: Readonly<Record<string, number>> = {
  封面: 0,
  cover: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  '0': 0,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  '5': 5,
};
const AROUND = /^第|部分$/gu;

function sectionNamed(name: string): number {
  const number = SECTIONS[name.trim().replaceAll(AROUND, '')];
  if (number === undefined) throw new CliError('show-no-section', { name });
  return number;
}
