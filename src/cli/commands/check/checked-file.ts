import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { RefusedArrival } from '../../../ingest/intake/arrival.js';
import { type FoundFile, walk } from '../../../ingest/scan/walk.js';
import { type Lang, oneLine, sayFinding } from '../../../messages/index.js';
import type { Finding } from '../../../model/finding.js';
import { isReaderLimit } from '../../../model/reader-limits.js';
import { type CheckReport, checkReport } from '../../../present/check-report.js';
import { printableFinding } from '../../output/record.js';
import { type CliContext, CliError } from '../../program/context.js';
import { type OneFile, readOneFile, unreadFile } from '../../program/one-file.js';

/** One file of those to check. */
export interface CheckedFile {
  /** As the user finds it: below the folder that was named. */
  readonly path: string;
  readonly report: CheckReport;
  /** Why it was not read as a report; null for a report. */
  readonly unread: string | null;
  /** Errors of the department, or no report at all. */
  readonly isWrong: boolean;
  /** For `--json`: findings with their sentences, and every outcome, passed ones too. */
  readonly data: object;
}

export interface ToCheck {
  readonly path: string;
  readonly found: FoundFile | RefusedArrival;
}

/** The files to check: those named, and all in the folders named. Throws a CliError where there is nothing. */
export async function filesToCheck(paths: readonly string[]): Promise<readonly ToCheck[]> {
  const files: ToCheck[] = [];
  for (const path of paths) {
    if (!existsSync(path)) throw new CliError('no-such-path', { path });
    for await (const found of walk([path])) {
      const below = relative(resolve(path), found.path);
      if (found.kind !== 'junk') files.push({ path: below === '' ? path : below, found });
    }
  }
  const [first = ''] = paths;
  if (files.length === 0) throw new CliError('check-nothing', { path: first });
  return files;
}

export async function checkFile({ path, found }: ToCheck, context: CliContext): Promise<CheckedFile> {
  const one =
    found.kind === 'refused'
      ? unreadFile(found.name, found.reason, context)
      : await readOneFile(found.path, context, found);
  return {
    path,
    report: checkReport({ ...one, lang: context.lang }, one.outcomes),
    unread: one.rejected === null ? null : oneLine(sayFinding(context.lang, one.rejected)),
    isWrong: one.rejected !== null || findingsIn(one).some(isOwnError),
    data: dataOf(path, one, context.lang),
  };
}

/** What the reader could not do is no error of the department. */
function isOwnError(finding: Finding): boolean {
  return finding.severity === 'error' && !isReaderLimit(finding);
}

function findingsIn({ record, outcomes }: OneFile): readonly Finding[] {
  return [...record.findings, ...outcomes.flatMap(({ finding }) => finding ?? [])];
}

function dataOf(path: string, file: OneFile, lang: Lang): object {
  const { record, outcomes } = file;
  return {
    file: path,
    form: record.form,
    department: record.department,
    year: record.year,
    findings: findingsIn(file).map((finding) => printableFinding(finding, lang)),
    checks: outcomes.map(({ code, subject, result }) => ({ code, subject, result })),
  };
}
