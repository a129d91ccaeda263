import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { uniqueNames } from '../../../ingest/scan/file-name.js';
import { reportHtml } from '../../../present/report-html.js';
import { formatTimestamp } from '../../../present/timestamp.js';
import { writeWhole } from '../../output/write-file.js';
import { BUNDLED_TEMPLATES, type CliContext, CliError, sayIn } from '../../program/context.js';
import type { CheckedFile } from './checked-file.js';

type Format = 'html' | 'docx';

/** A report to write: of which file, as what, to where. */
export interface ReportTarget {
  readonly file: CheckedFile;
  readonly format: Format;
  readonly path: string;
}

/** Two reports for each file, named after it; one in a folder below has the folder in its name. */
export function targetsIn(folder: string, files: readonly CheckedFile[], context: CliContext): readonly ReportTarget[] {
  const unique = uniqueNames();
  return files.flatMap((file) => {
    const name = unique(sayIn(context, 'check-report-name', { file: fileNameOf(file.path) }));
    return (['docx', 'html'] as const).map((format) => ({ file, format, path: join(folder, `${name}.${format}`) }));
  });
}

const NOT_IN_FILE_NAMES = /[\\/:*?"<>|\p{Cc}]+/gu;
const ENDING = /\.[^.]*$/u;

function fileNameOf(path: string): string {
  return path.replace(ENDING, '').replaceAll(NOT_IN_FILE_NAMES, '_');
}

/** Writes the reports; over files that exist only with `force`, and then none where one is in the way. */
export async function writeReports(
  targets: readonly ReportTarget[],
  folder: string | null,
  force: boolean,
  context: CliContext,
): Promise<void> {
  const taken = force ? undefined : targets.find(({ path }) => existsSync(path));
  if (taken !== undefined) throw new CliError('export-exists', { path: taken.path });
  if (folder !== null) mkdirSync(folder, { recursive: true });
  const [day = ''] = formatTimestamp(context.now()).split(' ');
  for (const { file, format, path } of targets) await writeWhole(path, await content(file, format, day, context));
}

async function content({ report }: CheckedFile, format: Format, day: string, context: CliContext) {
  if (format === 'html') return reportHtml(report, context.lang, day);
  // The library takes a tenth of a second to load.
  const { reportDocx } = await import('../../../present/report-docx.js');
  const form = wordForm(context);
  try {
    return reportDocx(report, context.lang, day, readFileSync(form));
  } catch {
    throw new CliError('check-word-form', { path: form });
  }
}

/** The last of the template folders that has the file: a bureau's own comes after the bundled one. */
function wordForm({ templatePaths }: CliContext): string {
  const paths = templatePaths.map((folder) => join(folder, 'check-report.docx'));
  return paths.findLast((path) => existsSync(path)) ?? join(BUNDLED_TEMPLATES, 'check-report.docx');
}
