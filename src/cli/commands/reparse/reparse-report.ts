import type { RereadDocument } from '../../../ingest/reread/reparse-document.js';
import type { ReparseReport } from '../../../ingest/reread/run-reparse.js';
import { findingName, type Lang, oneLine, say, sayFinding } from '../../../messages/index.js';
import { CHANGE_ORDER } from '../../../present/change-cells.js';
import type { KeyNames } from '../../../present/key-names.js';
import { formName } from '../../../present/names.js';
import type { FieldChange } from '../../../store/forms/diff.js';
import type { FormSummary } from '../../../store/queries/figures.js';
import { changeJson, clippedChange } from '../../output/change-cells.js';
import { terminalTable } from '../../output/table.js';
import { clip } from '../../output/text.js';

/** The table shows so many lines; `--json` has all. */
const SHOWN = 50;

/** A field that reads otherwise, with the document it stands in. */
export interface ChangedField {
  readonly document: RereadDocument;
  readonly change: FieldChange;
}

/** Collects what a run finds; documents in which nothing changed are only counted. */
export class ReparseLog {
  readonly documents: RereadDocument[] = [];

  take(document: RereadDocument): void {
    const { reread, diff } = document;
    const isOtherwise = diff.quantities || diff.narrative || diff.findings || diff.identity;
    const isSame = reread === 'read' && diff.changes.length === 0 && !isOtherwise;
    if (!isSame && reread !== 'still-refused') this.documents.push(document);
  }

  /** Values that were read and are not now, and the originals they stand in. */
  get losses() {
    const counts = this.documents.map(({ diff }) => diff.changes.filter(isLoss).length).filter((count) => count > 0);
    return { lost: counts.reduce((sum, count) => sum + count, 0), forms: counts.length };
  }
}

function isLoss(change: FieldChange): boolean {
  return change.class === 'lost' && change.before?.state === 'read';
}

/** What a run, a preview or a refused run found. */
export interface Done {
  readonly report: ReparseReport;
  readonly log: ReparseLog;
  readonly preview: boolean;
  /** Nothing was written, because values would be lost. */
  readonly isRefused: boolean;
}

export function reparseText(done: Done, forms: readonly FormSummary[], names: KeyNames, width: number | null): string {
  const { lang } = names;
  const { report, log, preview } = done;
  if (report.planned === 0) return say(lang, 'reparse-nothing');
  const lines = [
    say(lang, 'reparse-title', { planned: report.planned, preview }),
    `  ${say(lang, 'reparse-fields', report.fields)}`,
  ];
  if (report.otherwise > 0) lines.push(`  ${say(lang, 'reparse-otherwise', { count: report.otherwise })}`);
  for (const reread of ['refused', 'accepted', 'failed'] as const) {
    const these = log.documents.filter((document) => document.reread === reread);
    if (these.length === 0) continue;
    lines.push(
      say(lang, `reparse-${reread}`, { count: these.length }),
      ...these.slice(0, SHOWN).map((one) => named(one, lang)),
    );
    if (these.length > SHOWN) lines.push(`  ${say(lang, 'reparse-more', { count: these.length - SHOWN })}`);
  }
  lines.push(...changeTable(log, forms, names, width), ...whatToDo(done, lang));
  return lines.join('\n');
}

function named({ item, reason }: RereadDocument, lang: Lang): string {
  const name = `  ${oneLine(item.name)}`;
  return reason === null
    ? name
    : `${name}\n    [${findingName(lang, reason.code)}] ${oneLine(sayFinding(lang, reason))}`;
}

/** Fields of whole documents that came or went are told by their document, not one by one. */
function changeTable(
  log: ReparseLog,
  forms: readonly FormSummary[],
  keys: KeyNames,
  width: number | null,
): readonly string[] {
  const { lang } = keys;
  const names = new Map(forms.map((form) => [form.formId, formName(form, lang)]));
  const changed = log.documents.filter(({ reread }) => reread === 'read').flatMap(changesOf);
  changed.sort((a, b) => CHANGE_ORDER.indexOf(a.change.class) - CHANGE_ORDER.indexOf(b.change.class));
  if (changed.length === 0) return [];
  const head = [
    'reparse-head-class',
    'correct-head-form',
    'correct-head-cell',
    'reparse-head-before',
    'reparse-head-after',
  ] as const;
  const rows = changed.slice(0, SHOWN).map(({ document: { item }, change }) => {
    const { kind, cell, before, after } = clippedChange(change, keys);
    return [kind, clip(names.get(item.formId ?? -1) ?? item.name, 30), cell, before, after];
  });
  const table = terminalTable(
    head.map((code) => say(lang, code)),
    rows,
    head.length,
    width,
  );
  return changed.length > SHOWN ? [table, say(lang, 'reparse-more', { count: changed.length - SHOWN })] : [table];
}

function changesOf(document: RereadDocument): readonly ChangedField[] {
  return document.diff.changes.map((change) => ({ document, change }));
}

function whatToDo({ report, log, preview, isRefused }: Done, lang: Lang): readonly string[] {
  const { run, fields, left } = report;
  return [
    ...(left > 0 ? [say(lang, 'reparse-left', { left })] : []),
    ...(fields.conflict > 0 && !preview ? [say(lang, 'reparse-how-conflicts')] : []),
    ...(isRefused ? [say(lang, 'reparse-refused-lossy', log.losses)] : []),
    ...(preview && !isRefused ? [say(lang, 'reparse-how-preview')] : []),
    ...(run === null ? [] : [say(lang, 'reparse-how-undo', { run })]),
  ];
}

/** Everything, for programs. */
export function reparseJson({ report, log, preview, isRefused }: Done, lang: Lang) {
  const documents = log.documents.map(({ item, reread, reason, diff }) => ({
    submissionId: item.submissionId,
    formId: item.formId,
    name: item.name,
    sha256: item.sha256,
    outcome: reread,
    reason: reason === null ? null : { code: reason.code, message: sayFinding(lang, reason) },
    quantities: diff.quantities,
    narrative: diff.narrative,
    findings: diff.findings,
    identity: diff.identity,
    changes: diff.changes.map(changeJson),
  }));
  return { preview, needsYes: isRefused, ...report, changed: documents };
}
