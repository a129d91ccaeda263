import type { Command } from 'commander';
import type { Finding } from '../../../model/finding.js';
import { isReaderLimit } from '../../../model/reader-limits.js';
import { checkReport } from '../../../present/check-report.js';
import { printableFinding } from '../../output/record.js';
import { type CliContext, jsonText, paintFor, printLine, sayIn } from '../../program/context.js';
import { type OneFile, readOneFile } from '../../program/one-file.js';
import { reportText } from './report-text.js';

/** `huibiao check FILE...`: what a department looks at before it sends its form. Errors give exit code 2. */
export function register(command: Command, context: CliContext): void {
  command
    .argument('<file...>', sayIn(context, 'argument-files'))
    .option('--json', sayIn(context, 'option-json'))
    .action((files: readonly string[], options: { json?: boolean }) => check(files, options.json === true, context));
}

async function check(files: readonly string[], json: boolean, context: CliContext): Promise<void> {
  const reports: object[] = [];
  for (const [i, path] of files.entries()) {
    const file = await readOneFile(path, context);
    if (hasErrors(file)) context.exit(2);
    if (json) reports.push(reportOf(path, file, context));
    else {
      const report = checkReport({ ...file, lang: context.lang }, file.outcomes);
      const text = reportText(report, context.lang, context.width, paintFor(context));
      printLine(context, `${i > 0 ? '\n' : ''}${text}`);
    }
  }
  if (json) printLine(context, jsonText(reports));
}

function findingsIn({ record, outcomes }: OneFile): readonly Finding[] {
  return [...record.findings, ...outcomes.flatMap(({ finding }) => (finding === null ? [] : [finding]))];
}

/** What the reader could not do is no error of the department. */
function hasErrors(file: OneFile): boolean {
  const isError = (finding: Finding) => finding.severity === 'error' && !isReaderLimit(finding);
  return file.rejected !== null || findingsIn(file).some(isError);
}

/** The report as data: findings with their sentences, and every outcome, passed ones too. */
function reportOf(path: string, file: OneFile, context: CliContext) {
  const { record, outcomes } = file;
  return {
    file: path,
    form: record.form,
    department: record.department,
    year: record.year,
    findings: findingsIn(file).map((finding) => printableFinding(finding, context.lang)),
    checks: outcomes.map(({ code, subject, result }) => ({ code, subject, result })),
  };
}
