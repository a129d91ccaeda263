import { statSync } from 'node:fs';
import type { Command } from 'commander';
import { type CliContext, CliError, jsonText, noteLine, paintFor, printLine, sayIn } from '../../program/context.js';
import { startProgress } from '../../program/progress.js';
import { checkSummary } from './check-summary.js';
import { type CheckedFile, checkFile, filesToCheck } from './checked-file.js';
import { reportText } from './report-text.js';
import { type ReportTarget, targetsIn, writeReports } from './write-reports.js';

interface CheckFlags {
  readonly json?: boolean;
  readonly details?: boolean;
  readonly html?: string;
  readonly docx?: string;
  readonly out?: string;
  readonly force?: boolean;
}

/** `huibiao check PATH...`: what a department looks at before it sends its form. Errors give exit code 2. */
export function register(command: Command, context: CliContext): void {
  command
    .argument('<path...>', sayIn(context, 'argument-files'))
    .option('--details', sayIn(context, 'option-check-details'))
    .option('--docx <file>', sayIn(context, 'option-check-docx'))
    .option('--html <file>', sayIn(context, 'option-check-html'))
    .option('--out <dir>', sayIn(context, 'option-check-out'))
    .option('--force', sayIn(context, 'option-force'))
    .option('--json', sayIn(context, 'option-json'))
    .action((paths: readonly string[], flags: CheckFlags) => check(paths, flags, context));
}

async function check(paths: readonly string[], flags: CheckFlags, context: CliContext): Promise<void> {
  const found = await filesToCheck(paths);
  const several = found.length > 1 || paths.some((path) => statSync(path).isDirectory());
  for (const option of ['docx', 'html'] as const)
    if (several && flags[option] !== undefined) throw new CliError('check-one-report', { option: `--${option}` });
  const progress = several ? startProgress(context, found.length) : null;
  const files: CheckedFile[] = [];
  for (const one of found) {
    files.push(await checkFile(one, context));
    progress?.update(files.length);
  }
  progress?.stop();
  if (files.some(({ isWrong }) => isWrong)) context.exit(2);
  printChecked(files, several, flags, context);
  await write(files, flags, context);
}

function printChecked(files: readonly CheckedFile[], several: boolean, flags: CheckFlags, context: CliContext): void {
  const { lang, width } = context;
  if (flags.json === true) {
    printLine(context, jsonText(files.map(({ data }) => data)));
    return;
  }
  const texts = files.map(({ report }) => reportText(report, lang, width, paintFor(context)));
  if (several) printLine(context, checkSummary(files, lang, width));
  if (flags.details === true || !several) for (const text of texts) printLine(context, several ? `\n${text}` : text);
  else if (flags.out === undefined) noteLine(context, sayIn(context, 'check-see-details'));
}

async function write(files: readonly CheckedFile[], flags: CheckFlags, context: CliContext): Promise<void> {
  const { docx, html, out, force = false } = flags;
  const single = files.flatMap((file): readonly ReportTarget[] => [
    ...(docx === undefined ? [] : [{ file, format: 'docx' as const, path: docx }]),
    ...(html === undefined ? [] : [{ file, format: 'html' as const, path: html }]),
  ]);
  await writeReports(single, null, force, context);
  for (const { path } of single) noteLine(context, sayIn(context, 'check-written', { path }));
  if (out === undefined) return;
  await writeReports(targetsIn(out, files, context), out, force, context);
  noteLine(context, sayIn(context, 'check-written-all', { path: out, count: files.length }));
}
