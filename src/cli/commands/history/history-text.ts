import { type Lang, say } from '../../../messages/index.js';
import { CHANGE_ORDER } from '../../../present/change-cells.js';
import type { KeyNames } from '../../../present/key-names.js';
import { cellName, formName, shownField, shownValue } from '../../../present/names.js';
import { formatTimestamp } from '../../../present/timestamp.js';
import type { FieldChange } from '../../../store/forms/diff.js';
import type { EffectiveField } from '../../../store/forms/effective.js';
import type { FormVersion } from '../../../store/forms/versions.js';
import type { FormSummary } from '../../../store/queries/figures.js';
import type { Replacement } from '../../../store/queries/replacement.js';
import type { Correction } from '../../../store/records/correction.js';
import type { VersionChoice } from '../../../store/records/version-choice.js';
import { changeJson, clippedChange } from '../../output/change-cells.js';
import { correctionTable } from '../../output/correction-table.js';
import { replacementLines } from '../../output/replacement.js';
import { terminalTable } from '../../output/table.js';
import { clip } from '../../output/text.js';

/** Two versions side by side, by their numbers. */
export interface Difference {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly FieldChange[];
  readonly prose: boolean;
}

export interface Story {
  readonly form: FormSummary;
  readonly versions: readonly FormVersion[];
  readonly difference: Difference | null;
  readonly corrections: readonly Correction[];
  readonly choices: readonly VersionChoice[];
  /** Which of two versions counts, where a person has to say. */
  readonly question: Replacement | null;
  /** Corrections that wait for a person. */
  readonly open: ReadonlySet<number>;
}

export function historyText(
  { form, versions, choices, question, difference, corrections, open }: Story,
  names: KeyNames,
  width: number | null,
): string {
  const { lang } = names;
  const title = { form: form.formId, name: formName(form, lang), count: versions.length };
  const lines = [say(lang, 'history-title', title), versionTable(versions, lang, width)];
  if (versions.length > 1) lines.push(say(lang, 'history-rule'));
  if (question !== null) lines.push(...replacementLines(question, lang));
  if (choices.length > 0)
    lines.push(say(lang, 'history-choices'), ...choices.map((one) => choiceLine(one, versions, lang)));
  if (difference !== null) lines.push(...differenceLines(difference, names, width));
  if (corrections.length > 0) {
    const made = corrections.map((correction) => ({ form, correction }));
    lines.push(say(lang, 'history-corrections'), correctionTable(made, open, names, width));
  }
  return lines.join('\n');
}

function versionTable(versions: readonly FormVersion[], lang: Lang, width: number | null): string {
  const head = (['version', 'file', 'received', 'state'] as const).map((column) => say(lang, `history-head-${column}`));
  const rows = versions.map(({ fileName, receivedAt, current }, i) => [
    String(i + 1),
    clip(fileName, 60),
    formatTimestamp(receivedAt),
    say(lang, current ? 'history-current' : 'history-superseded'),
  ]);
  return terminalTable(head, rows, head.length, width);
}

function choiceLine(
  { versionId, by, at, reason }: VersionChoice,
  versions: readonly FormVersion[],
  lang: Lang,
): string {
  const version = versions.findIndex(({ id }) => id === versionId) + 1;
  return say(lang, 'history-choice', { at: formatTimestamp(at), by, version, reason });
}

function differenceLines(
  { from, to, changes, prose }: Difference,
  names: KeyNames,
  width: number | null,
): readonly string[] {
  const { lang } = names;
  const lines = [say(lang, 'history-diff', { from, to, count: changes.length })];
  if (changes.length > 0) {
    const head = ['reparse-head-class', 'correct-head-cell', 'reparse-head-before', 'reparse-head-after'] as const;
    const ordered = [...changes].sort((a, b) => CHANGE_ORDER.indexOf(a.class) - CHANGE_ORDER.indexOf(b.class));
    const rows = ordered.map((change) => {
      const { kind, cell, before, after } = clippedChange(change, names);
      return [kind, cell, before, after];
    });
    lines.push(
      terminalTable(
        head.map((code) => say(lang, code)),
        rows,
        head.length,
        width,
      ),
    );
  }
  if (prose) lines.push(say(lang, 'history-prose'));
  return lines;
}

/** For programs: versions by number, the differences, every correction. */
export function historyJson({ form, versions, choices, question, difference, corrections, open }: Story) {
  return {
    form: form.formId,
    department: form.department,
    year: form.year,
    versions: versions.map((version, i) => ({ version: i + 1, ...version })),
    choices,
    question,
    difference: difference === null ? null : { ...difference, changes: difference.changes.map(changeJson) },
    corrections: corrections.map((correction) => ({ ...correction, conflict: open.has(correction.id) })),
  };
}

/** A form as it was; `fields` is null where the database did not have it yet. */
export interface PastForm {
  readonly form: FormSummary;
  readonly moment: string;
  readonly fields: readonly EffectiveField[] | null;
  readonly conflicts: number;
}

export function asOfText({ form, moment, fields, conflicts }: PastForm, names: KeyNames, width: number | null): string {
  const { lang } = names;
  const name = formName(form, lang);
  if (fields === null) return say(lang, 'history-not-yet', { name, moment });
  const codes = ['correct-head-cell', 'history-head-effective', 'history-head-read'] as const;
  const head = codes.map((code) => say(lang, code));
  const rows = fields
    .filter((field) => field.state !== 'absent' || field.corrected)
    .map((field) => [
      clip(cellName(field.key, field.entity, names), 44),
      clip(shownField(field, lang), 40),
      field.corrected ? clip(shownValue(field.observed, field.unit, lang), 24) : '',
    ]);
  return [say(lang, 'history-as-of', { name, moment, conflicts }), terminalTable(head, rows, head.length, width)].join(
    '\n',
  );
}

export function asOfJson({ form, moment, fields, conflicts }: PastForm) {
  return { form: form.formId, department: form.department, year: form.year, asOf: moment, conflicts, fields };
}
