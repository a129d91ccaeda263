import type { Field } from '../../model/form-record.js';
import type { Place } from '../../model/place.js';
import { noPhones } from '../../text/phone.js';
import { withoutSpaces } from '../../text/spaces.js';
import { placesOf } from '../cells.js';
import type { CheckContext } from '../context/check-context.js';
import { fail, missing, notApplicable, pass, type Verdict } from '../rule.js';

/** F1: what identifies the form is there. */
export function identified(context: CheckContext): readonly Verdict<'F1'>[] {
  const { department, year } = context.record;
  return [
    department === null ? absentIdentity(context, 'department') : pass('department'),
    filled(context, 'cover.budget_code'),
    year === null ? absentIdentity(context, 'year') : pass('year'),
    filled(context, 'cover.report_date'),
  ];
}

function absentIdentity(context: CheckContext, key: string): Verdict<'F1'> {
  return fail(key, { key, name: context.label(`form.${key}`), state: 'absent' }, []);
}

const REQUIRED = [
  'profile.contact_person',
  'profile.contact_phone',
  'profile.staff_authorized',
  'profile.staff_actual',
  'profile.duties',
  'profile.tasks',
  'performance.score',
  'performance.grade',
] as const;

/** F2: the cells every department has to fill are filled. */
export function requiredFilled(context: CheckContext): readonly Verdict<'F2'>[] {
  return REQUIRED.map((key) => {
    const verdict = filled(context, key);
    // A label that was not found may well be there: word of it, and no accusation.
    return verdict.facts?.state === 'absent' ? missing(key, verdict.facts) : verdict;
  });
}

/** One cell, or a list with at least one item (`profile.tasks[3]`). Unreadable is neither filled nor blank. */
function filled(context: CheckContext, key: string): Verdict<'F1'> {
  const fields = context.record.fields.filter((field) => field.key === key || field.key.startsWith(`${key}[`));
  if (fields.some(isFilled)) return pass(key);
  if (fields.some((field) => field.state === 'unreadable')) return missing(key);
  const blank = fields.find((field) => field.state !== 'absent');
  if (context.muchLeftOver) return missing(key);
  const state = blank === undefined ? 'absent' : 'blank';
  return fail(key, { key, name: context.label(key), state }, placesOf(blank));
}

function isFilled(field: Field): boolean {
  return field.state === 'read' && field.value !== null && field.value.trim() !== '';
}

const PHONES = ['profile.contact_phone', 'cover.filler_phone', 'sign_off.filler_phone'] as const;

/** F3: each telephone number has a shape a telephone number has. */
export function phoneShape(context: CheckContext): readonly Verdict<'F3'>[] {
  return PHONES.map((key) => {
    const field = context.cell(key);
    if (field === undefined) return notApplicable(key);
    if (!isFilled(field)) return missing(key);
    const wrong = noPhones(field.value ?? '');
    if (wrong.length === 0) return pass(key);
    return fail(key, { key, name: context.label(key), value: field.value, wrong }, placesOf(field));
  });
}

/** F4: signatures, seals and their dates; reported once, with all places. A drawn or stamped signature is not seen. */
export function signed(context: CheckContext): readonly Verdict<'F4'>[] {
  const fields = context.record.fields.filter((field) => SIGNATURE.test(field.key));
  const present = fields.filter((field) => field.state !== 'absent');
  if (present.length === 0) return [notApplicable('signatures')];
  const blank = present.filter((field) => field.state === 'blank');
  if (blank.length === 0) return [pass('signatures')];
  const names = blank.map((field) => ({ key: field.key, name: signatureName(context, field.key) }));
  return [fail('signatures', { blank: names, count: blank.length }, placesOf(...blank))];
}

const SIGNATURE =
  /^(?:evaluators\[\d+\]\.signature|sign_off\.(?:leader_signature|leader_date|department_head|department_date|finance_head|finance_date))$/;

const SIGNATURE_NAMES: Readonly<Record<string, string>> = {
  'sign_off.leader_signature': '评价组组长签字',
  'sign_off.leader_date': '评价组组长签字日期',
  'sign_off.department_head': '部门（单位）负责人签章',
  'sign_off.department_date': '部门（单位）意见日期',
  'sign_off.finance_head': '财政部门归口业务科室负责人签章',
  'sign_off.finance_date': '财政部门意见日期',
};

/** evaluators[2].title */
const EVALUATOR = /^evaluators\[(\d+)\]/u;

function signatureName(context: CheckContext, key: string): string {
  const evaluator = EVALUATOR.exec(key);
  if (evaluator !== null) return `第${evaluator[1]}位评价人员签字`;
  return SIGNATURE_NAMES[key] ?? context.label(key);
}

/** Text that is not of this form: an untouched blank of the template. */
const PLACEHOLDERS = [
  /(?<![\dA-Za-z])[XxＸｘ×]{2,}(?=年|月|日|万?元|人|个|部门|单位|局)/, // XX年, ××单位
  /20[XxＸｘ×]{2}年?/, // 20XX年
  /[○〇]{2,}(?=年|月|日|万?元|人|部门|单位|局)/, // ○○局
  /_{3,}|＿{3,}/, // ____
] as const;

const UNNAMED_AGENCY = /^(?:\d+[、.．])?(?:二级|下属|所属)(?:机构|单位)\d+$/; // 二级机构1

/** F7: sentences of the blank form and placeholders left in. */
export function nothingLeftOver(context: CheckContext): readonly Verdict<'F7'>[] {
  const instructions = context.template.instructions.map(squeeze).filter((text) => text.length >= 4);
  const found = leftovers(context, instructions);
  if (found.length === 0) return [pass('leftovers')];
  const texts = [...new Set(found.map(({ text }) => text))];
  return [
    fail(
      'leftovers',
      { texts },
      found.flatMap(({ place }) => (place === null ? [] : [place])),
    ),
  ];
}

interface Leftover {
  readonly text: string;
  readonly place: Place | null;
}

function leftovers(context: CheckContext, instructions: readonly string[]): readonly Leftover[] {
  const { fields, narrative, residue } = context.record;
  const written = fields.filter((field) => field.state === 'read' && field.key !== 'finance.entity_name');
  const texts: readonly Leftover[] = [
    ...written.map((field) => ({ text: field.raw ?? field.value ?? '', place: field.place })),
    ...narrative,
    ...residue,
  ];
  const found = texts.flatMap(({ text, place }) =>
    leftoversIn(squeeze(text), instructions).map((hit) => ({ text: hit, place })),
  );
  return [...found, ...unnamedAgencies(context)];
}

function leftoversIn(text: string, instructions: readonly string[]): readonly string[] {
  const placeholders = PLACEHOLDERS.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
  return [...instructions.filter((instruction) => text.includes(instruction)), ...placeholders];
}

/** A row that carries figures under the name the blank form gave it. */
function unnamedAgencies(context: CheckContext): readonly Leftover[] {
  return context.agencies.flatMap((entity) => {
    const field = context.cell('finance.entity_name', entity);
    if (field?.state !== 'read' || field.value === null || !UNNAMED_AGENCY.test(squeeze(field.value))) return [];
    const carries = context.record.fields.some(
      (other) => other.entity === entity && other.key !== 'finance.entity_name' && other.state === 'read',
    );
    return carries ? [{ text: field.value, place: field.place }] : [];
  });
}

function squeeze(text: string): string {
  return withoutSpaces(text);
}
