import { DEFAULT_CHECK_CONFIG } from '../../../src/checks/config.js';
import { findingsOf, runChecks } from '../../../src/checks/run-checks.js';
import type { Field, FormRecord } from '../../../src/model/form-record.js';
import { DEFAULT_LIMITS, type ParseResult, parse } from '../../../src/parsers/index.js';
import { docx } from '../../support/docx.js';
import { factsOf } from '../../support/facts.js';
import { sameValue } from '../../support/fixtures.js';
import { type LayoutName, printLayout } from '../../support/relayout.js';
import { documentOf, templates } from '../form/build.js';
import type { BuiltForm } from './form.js';
import { blocksOf, docxBody, htmlOf, type Piece } from './sheet.js';

/** A form as a department may send it: a Word file, a web page, or text in one of the layouts. */
export const PRINTS = ['docx', 'html', 'L1', 'L2-dense', 'L2-spaced', 'L2-tight', 'L3', 'L4', 'L5', 'L6'] as const;
export type Print = (typeof PRINTS)[number];

export function print(pieces: readonly Piece[], as: Print): Uint8Array {
  if (as === 'docx') return docx({ body: docxBody(pieces) });
  if (as === 'html') return new TextEncoder().encode(htmlOf(pieces));
  return new TextEncoder().encode(printText(pieces, as));
}

export function printText(pieces: readonly Piece[], layout: LayoutName): string {
  return printLayout(documentOf(blocksOf(pieces)), layout);
}

export function parseBytes(bytes: Uint8Array): Promise<ParseResult> {
  return parse({ name: '自评.dat', sha256: 'e'.repeat(64), bytes }, { templates, limits: DEFAULT_LIMITS });
}

/** How a record differs from what a person reads, the worst kind first. */
export interface Verdict {
  /** Another value, or a value where none is printed, or none where one is. */
  readonly wrong: readonly string[];
  /** Printed, but called absent. */
  readonly lost: readonly string[];
  /** Printed and legible, but called unreadable. */
  readonly unreadable: readonly string[];
  /** Called blank though not printed. */
  readonly invented: readonly string[];
  /** Errors found on a consistent form, and a form refused. */
  readonly alarms: readonly string[];
}

export function judge(built: BuiltForm, { record, rejected }: ParseResult): Verdict {
  if (record.form === null)
    return { wrong: [], lost: [], unreadable: [], invented: [], alarms: [`refused ${rejected?.code}`] };
  const got = new Map(record.fields.map((field) => [nameOf(field), field]));
  const verdict = { wrong: [] as string[], lost: [] as string[], unreadable: [] as string[], invented: [] as string[] };
  for (const [name, states] of built.expected.fields) {
    const field = got.get(name);
    const is = stateOf(field);
    if (states.includes(is)) continue;
    const line = `${name}: ${states[0]} ⇒ ${is}`;
    if (field === undefined || field.state === 'absent') verdict.lost.push(line);
    else if (field.state === 'unreadable') verdict.unreadable.push(line);
    else if (states[0] === 'absent' && field.state === 'blank') verdict.invented.push(line);
    else verdict.wrong.push(line);
  }
  for (const field of record.fields)
    if (!built.expected.fields.has(nameOf(field)) && field.state === 'read' && !field.key.startsWith('finance.'))
      verdict.wrong.push(`${nameOf(field)}: nothing ⇒ ${stateOf(field)}`);
  const open = verdict.unreadable.length > 0;
  const alarms = alarmsOf(built, record, open);
  return { ...verdict, wrong: [...verdict.wrong, ...proseWrong(built, record)], alarms };
}

function nameOf({ key, entity }: Pick<Field, 'key' | 'entity'>): string {
  return entity === null ? key : `${key}@${entity}`;
}

function stateOf(field: Field | undefined): string {
  if (field === undefined) return 'missing';
  return field.state === 'read' ? `read ${sameValue(field.value)}` : field.state;
}

function proseWrong(built: BuiltForm, record: FormRecord): readonly string[] {
  const expected = built.prose.map(({ heading, text }) => `${heading}|${text}`);
  const got = record.narrative.map(({ heading, text }) => `${heading}|${text}`);
  return expected.flatMap((one, i) => (got[i]?.startsWith(one) ? [] : [`narrative ${one} ⇒ ${got[i]}`]));
}

/** Errors of a consistent form: false alarms. `open` forms have an unreadable cell, which may say so itself. */
function alarmsOf(built: BuiltForm, record: FormRecord, open: boolean): readonly string[] {
  const template = templates.find(({ id }) => id === record.form);
  if (template === undefined) return [];
  const checks = findingsOf(runChecks({ record, template, previous: null }, DEFAULT_CHECK_CONFIG));
  const reading = record.findings.filter(({ code }) => !open || !/^(?:ambiguous|number-unreadable)/.test(code));
  return [...reading, ...checks]
    .filter((one) => one.severity === 'error' && !isMeant(built, String(factsOf(one).key)))
    .map(({ code, facts }) => `${code} ${JSON.stringify(facts).slice(0, 160)}`);
}

/** A cell the form really leaves blank or scribbles in is rightly reported. */
function isMeant(built: BuiltForm, key: string): boolean {
  return /^(?:blank|unreadable)/.test(built.expected.fields.get(key)?.[0] ?? '');
}
