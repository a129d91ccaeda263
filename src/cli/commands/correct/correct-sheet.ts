import { type Lang, oneLine, say } from '../../../messages/index.js';
import { formName } from '../../../present/names.js';
import { printableFinding } from '../../output/record.js';
import { type CliContext, paintFor, printResult } from '../../program/context.js';
import { setupOf } from '../../program/database-setup.js';
import { withStore } from '../../program/with-store.js';
import { applySheet, type FormResult, type RefusedLine, type SheetResult } from './correct-from.js';
import { type CorrectionFlags, resolveAuthor } from './correction-options.js';
import { changedFindingLines } from './recheck-lines.js';
import { readCorrectionSheet, type Sheet } from './sheet-lines.js';

interface SheetFlags extends CorrectionFlags {
  readonly db: string;
  readonly from: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `huibiao correct --from FILE`: every filled line of a sheet. Lines that cannot be applied give exit code 2. */
export async function correctFromSheet(ref: string, flags: SheetFlags, context: CliContext): Promise<void> {
  const sheet = await readCorrectionSheet(flags.from);
  const author = { by: resolveAuthor(flags.by, context), reason: flags.reason?.trim() ?? '' };
  const applying = { author, ref, dryRun: flags.dryRun === true };
  const mode = applying.dryRun ? 'read' : 'change';
  const result = await withStore(mode, flags.db, context, (store) =>
    applySheet(store, sheet.lines, { ...applying, setup: setupOf(store, context) }, context),
  );
  printResult(
    context,
    flags,
    () => sheetJson(sheet, result, applying.dryRun, context.lang),
    () => sheetText(sheet, result, flags, context),
  );
  if (refusedIn(result).length > 0) context.exit(2);
}

function refusedIn({ forms, formless }: SheetResult): readonly RefusedLine[] {
  return [...formless, ...forms.flatMap(({ refused }) => refused)];
}

function sheetText(sheet: Sheet, result: SheetResult, flags: SheetFlags, context: CliContext): string {
  const { lang } = context;
  const counts = { file: flags.from, filled: sheet.lines.length, skipped: sheet.skipped };
  const formless = result.formless.map((one) => refusedText(one, lang));
  return [
    say(lang, 'sheet-title', counts),
    ...result.forms.flatMap((form) => formLines(form, flags.dryRun === true, context)),
    ...(formless.length === 0 ? [] : [say(lang, 'sheet-formless'), ...formless]),
    ...(flags.dryRun === true ? [say(lang, 'sheet-dry-run')] : []),
  ].join('\n');
}

function formLines(result: FormResult, dryRun: boolean, context: CliContext): readonly string[] {
  const { lang } = context;
  const { form, written, same, refused, done } = result;
  const name = done?.after ?? form;
  if (refused.length > 0)
    return [
      say(lang, 'sheet-form-refused', { name: formName(form, lang), refused: refused.length }),
      ...refused.map((one) => refusedText(one, lang)),
    ];
  const code = dryRun ? 'sheet-form-checked' : 'sheet-form-done';
  return [
    say(lang, code, { name: formName(name, lang), written, same }),
    ...(done === null ? [] : changedFindingLines(done, lang, paintFor(context)).map((line) => `  ${line}`)),
  ];
}

function refusedText({ line, why }: RefusedLine, lang: Lang): string {
  return `  ${say(lang, 'sheet-line', { line: line.line, cell: line.name })}${oneLine(why)}`;
}

function sheetJson(sheet: Sheet, result: SheetResult, dryRun: boolean, lang: Lang) {
  return {
    filled: sheet.lines.length,
    skipped: sheet.skipped,
    dryRun,
    forms: result.forms.map(({ form, written, same, refused, done }) => ({
      form: (done?.after ?? form).formId,
      department: form.department,
      year: form.year,
      written,
      same,
      refused: refused.length,
      errors: (done?.after ?? form).errors,
      warnings: (done?.after ?? form).warnings,
      gone: done?.gone.map((finding) => printableFinding(finding, lang)) ?? [],
      came: done?.came.map((finding) => printableFinding(finding, lang)) ?? [],
    })),
    refused: refusedIn(result).map(({ line, why }) => ({
      line: line.line,
      form: line.form,
      field: line.field,
      row: line.row,
      value: line.value,
      message: why,
    })),
  };
}
