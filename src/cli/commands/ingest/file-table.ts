import { findingName, type Lang, say } from '../../../messages/index.js';
import { formName } from '../../../present/names.js';
import type { FileOutcome } from '../../../store/queries/file-outcomes.js';
import { terminalTable } from '../../output/table.js';

/** A file of a run: what became of it, or that the ledger has it already. */
export type ListedFile = FileOutcome | UnchangedFile;

export interface UnchangedFile {
  readonly outcome: 'unchanged';
  readonly name: string;
  readonly path: string;
}

/** A row for every file: its outcome, its name, and of which form it is, what replaced it, or why it was refused. */
export function fileTable(files: readonly ListedFile[], lang: Lang, width: number | null): string {
  const head = (['outcome', 'file', 'remark'] as const).map((column) => say(lang, `ingest-head-${column}`));
  const rows = files.map((file) => [say(lang, `outcome-${file.outcome}`), file.name, remarkOf(file, lang)]);
  return terminalTable(head, rows, head.length, width);
}

function remarkOf(file: ListedFile, lang: Lang): string {
  if (file.outcome === 'unchanged') return '';
  const { formId, department, year, copyOf, replacedBy, code, message } = file;
  if (replacedBy !== null) return say(lang, 'ingest-replaced-by', { by: replacedBy });
  const why = code === null ? '' : `[${findingName(lang, code)}] ${message ?? ''}`;
  if (copyOf !== null) return say(lang, 'ingest-copy-of', { of: copyOf }) + (why === '' ? '' : ` ${why}`);
  if (formId === null) return why;
  return say(lang, 'ingest-form', { name: formName({ formId, department, year }, lang), form: formId });
}
