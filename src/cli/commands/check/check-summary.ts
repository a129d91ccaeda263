import { type Lang, say } from '../../../messages/index.js';
import { terminalTable } from '../../output/table.js';
import { wrapText } from '../../output/text.js';
import type { CheckedFile } from './checked-file.js';

/** Several files at a glance: a line for each report, those that are none with the reason, and how many of each. */
export function checkSummary(files: readonly CheckedFile[], lang: Lang, width: number | null): string {
  const forms = files.filter(({ unread }) => unread === null);
  const unread = files.filter((file) => file.unread !== null);
  return [
    ...(forms.length === 0 ? [] : [summaryTable(forms, lang, width)]),
    ...(unread.length === 0 ? [] : ['', say(lang, 'check-unread')]),
    ...unread.map((file) => fitted(`  ${file.path}${lang === 'zh' ? '：' : ': '}${file.unread}`, width)),
    '',
    say(lang, 'check-total', {
      files: files.length,
      sendable: files.filter(({ isWrong }) => !isWrong).length,
      wrong: forms.filter(({ isWrong }) => isWrong).length,
      unread: unread.length,
    }),
  ].join('\n');
}

function summaryTable(forms: readonly CheckedFile[], lang: Lang, width: number | null): string {
  const head = (
    [
      'report-label-file',
      'report-label-department',
      'report-label-year',
      'check-errors',
      'check-warnings',
      'check-limits',
    ] as const
  ).map((code) => say(lang, code));
  const rows = forms.map(({ path, report: { department, year, counts } }) => [
    path,
    department ?? say(lang, 'report-no-department'),
    year === null ? '' : String(year),
    ...[counts.errors, counts.warnings, counts.limits].map(String),
  ]);
  return terminalTable(head, rows, 2, width);
}

function fitted(text: string, width: number | null): string {
  return width === null ? text : wrapText(text, width);
}
