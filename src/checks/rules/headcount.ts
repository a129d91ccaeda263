import type { Place } from '../../model/place.js';
import { Decimal, plainDecimal } from '../../text/decimal.js';
import { numberIn, placesOf } from '../cells.js';
import type { CheckContext } from '../context/check-context.js';
import { partListsIn, partsValue, placesOfList } from '../prose/part-lists.js';
import type { Sentence } from '../prose/sentences.js';
import { fail, missing, notApplicable, pass, type Verdict } from '../rule.js';

const BODY = '单位|部门|局|部|委|办|院|校|会|馆|所|站|队|中心|镇|乡|街道|厅|社';
/** Words that keep a headcount about the whole department; 融媒体中心在职20人 is about a part. */
const LEAD = `(?:\\d{4}年(?:末|底|度)?|年末|年底|目前|现|截至|我(?:${BODY})|本(?:${BODY})|单位|部门|全(?:局|部|委|办|院|校|会|馆|所|站|队|系统)|共|有|核定|其中|实际|人员|编委|批准)*`;
const BEGIN = `(?:^|[，。；、：:（()）])${LEAD}`;
const COUNT = '(?:共|为|有|是|计)*(\\d+)(?:人|名|个)';

/** 编制9人, 核定行政编制12名. Not 在职全额编制16人: those are people. */
const AUTHORIZED = new RegExp(
  `${BEGIN}(?:行政|事业|机关|工勤|参公|全额|差额|后勤)*编制(?:总数|人数|数|人员|员额)?${COUNT}`,
  'g',
);
/** 在职人员16人, 在职全额编制16人 */
const PAYROLL = new RegExp(
  `${BEGIN}(?:实有|现有)?(?:全额|差额|财政供养)?(?:在职|在编|在岗)(?:在编|在岗|全额|差额|行政|事业|编制|人员|干部|职工|人数|员工)*${COUNT}`,
  'g',
);
/** 离退休9人, 退休人员9人 */
const RETIRED = new RegExp(`${BEGIN}(?:全额|差额)?(?:离退休|退休|离休)(?:人员|干部|老干部|职工|人数)*${COUNT}`, 'g');
/** 现有人数25人, 实有人员25人, 总人数25人 */
const PRESENT = new RegExp(
  `${BEGIN}(?:现有|实有|共有|总共有)(?:在册|工作|人数|人员|干部|职工|员工|总人数)+${COUNT}|${BEGIN}(?:总人数|人员总数|职工总数|在册人数|实有|现有(?=\\d+人?[，。；（(]))${COUNT}`,
  'g',
);
/** 下设2个二级机构, 二级机构2个 */
const SUB_AGENCIES = [
  /(\d+)[个家](?:下属|所属|直属)?(?:二级(?:机构|单位|预算单位)|(?:下属|所属)(?:事业)?单位)/g,
  /(?:二级(?:机构|单位|预算单位)|(?:下属|所属)(?:事业)?单位)(?:共|有|共有|为)?(\d+)[个家]/g,
] as const;

/** 在职18人，其中行政编制12人: posts that are filled, not those authorised. */
const PEOPLE = /在职|在编|在岗|实有|现有/;
/** Such an agency has no figures of its own. */
const WITHOUT_OWN_ACCOUNTS = /(?:未|非|不|无)独立|合并|并入|未纳入/;

interface Found {
  readonly value: Decimal;
  /** The sentence up to the match. */
  readonly before: string;
  readonly sentence: string;
  /** Of the number, else of the prose it stands in. */
  readonly place: Place | null;
}

function findAll(context: CheckContext, patterns: readonly RegExp[]): readonly Found[] {
  const sentences = context.sentences.filter(({ section, field }) => section === 5 || field === 'profile.duties');
  return sentences.flatMap((sentence) =>
    patterns.flatMap((pattern) =>
      [...sentence.text.matchAll(pattern)].map((match) => ({
        value: new Decimal(match.slice(1).find((group) => group !== undefined) ?? '0'),
        before: sentence.text.slice(0, match.index),
        sentence: sentence.text,
        place: placeIn(sentence, match.index, match.index + match[0].length),
      })),
    ),
  );
}

/** N10: the prose's number of 二级机构 is that of the sub-agency rows with figures. */
export function subAgenciesCounted(context: CheckContext): readonly Verdict<'N10'>[] {
  const subject = 'sub-agencies';
  const stated = [...findAll(context, SUB_AGENCIES), ...subAgencyQuantities(context)];
  const found = stated.filter(({ sentence }) => !WITHOUT_OWN_ACCOUNTS.test(sentence));
  if (found.length === 0) return [notApplicable(subject)];
  const rows = context.agencies.filter((agency) => agency.startsWith('sub_agency_'));
  const filled = rows.filter((entity) =>
    context.record.fields.some(
      (field) => field.entity === entity && field.key !== 'finance.entity_name' && field.state === 'read',
    ),
  );
  if (found.some(({ value }) => value.eq(filled.length))) return [pass(subject)];
  if (context.doubtful.size > 0 || rows.length === 0) return [missing(subject)];
  const facts = {
    stated: distinct(found),
    rows: filled.length,
    names: filled.map((entity) => context.rowName(entity)),
  };
  return [fail(subject, facts, placesIn(found))];
}

/** Numbers written in characters (两个二级机构) are read by the quantity stage alone. */
function subAgencyQuantities(context: CheckContext): readonly Found[] {
  return context.record.quantities.flatMap((quantity) => {
    const about = quantity.section === 5 && /^(?:下属|所属)?二级(?:机构|单位)$/.test(quantity.subject ?? '');
    const value = about && (quantity.unit === '个' || quantity.unit === '家') ? plainDecimal(quantity.value) : null;
    if (value === null) return [];
    return [{ value, before: '', sentence: quantity.surface, place: quantity.place }];
  });
}

/** N11: the authorised staff is the prose's 编制, or the sum of its kinds (行政 + 事业). */
export function authorizedStaff(context: CheckContext): readonly Verdict<'N11'>[] {
  const key = 'profile.staff_authorized';
  const found = findAll(context, [AUTHORIZED]).filter(({ before }) => !PEOPLE.test(before));
  if (found.length === 0) return [notApplicable(key)];
  return [
    judgeStaff(context, key, [...found.map(({ value }) => ['stated', value] as const), ['sum', total(found)]], found),
  ];
}

/**
 * N12: the staff in the table is a headcount of the prose under one of the definitions in use: on payroll, present
 * including retired, or payroll and retired together.
 */
export function actualStaff(context: CheckContext): readonly Verdict<'N12'>[] {
  const key = 'profile.staff_actual';
  const [payroll, retired, present] = [PAYROLL, RETIRED, PRESENT].map((pattern) => findAll(context, [pattern]));
  if (payroll === undefined || retired === undefined || present === undefined) return [];
  if (payroll.length === 0 && present.length === 0) return [notApplicable(key)];
  const definitions: (readonly [string, Decimal])[] = [
    ...payroll.map(({ value }) => ['on-payroll', value] as const),
    ...(payroll.length > 1 ? [['on-payroll', total(unique(payroll))] as const] : []),
    ...present.map(({ value }) => ['present', value] as const),
    ...payroll.flatMap((a) => retired.map((b) => ['payroll-and-retired', a.value.plus(b.value)] as const)),
    ...present.flatMap((a) => retired.map((b) => ['present-without-retired', a.value.minus(b.value)] as const)),
  ];
  return [judgeStaff(context, key, definitions, [...payroll, ...retired, ...present])];
}

function judgeStaff(
  context: CheckContext,
  key: string,
  definitions: readonly (readonly [string, Decimal])[],
  found: readonly Found[],
): Verdict<'N11'> {
  const field = context.cell(key);
  const stated = numberIn(field);
  if (stated === null) return field === undefined ? notApplicable(key) : missing(key);
  const holding = definitions.find(([, value]) => value.eq(stated));
  if (holding !== undefined) return pass(key, holding[0]);
  const facts = {
    key,
    name: context.label(key),
    value: stated.toFixed(),
    definitions: distinctDefinitions(definitions),
  };
  return fail(key, facts, [...placesOf(field), ...placesIn(found)]);
}

function distinctDefinitions(definitions: readonly (readonly [string, Decimal])[]) {
  const seen = new Map(
    definitions.map(([name, value]) => [`${name} ${value.toFixed()}`, { name, value: value.toFixed() }]),
  );
  return [...seen.values()];
}

const PRESENT_TOTAL = /(?:现有|实有|共有|总)(?:在册|工作)?(?:人数|人员|干部|职工|员工)|人员总数|总人数/;
const PAYROLL_PART = /在职|在编|在岗/;
const RETIRED_PART = /退休|离休/;

/** N13: present = on payroll + retired, where a sentence breaks the one down into the others. */
export function presentIsPayrollAndRetired(context: CheckContext): readonly Verdict<'N13'>[] {
  const lists = context.sentences
    .flatMap(partListsIn)
    .filter(
      ({ label, parts }) =>
        PRESENT_TOTAL.test(label) &&
        !PAYROLL_PART.test(label) &&
        parts.some((part) => PAYROLL_PART.test(part.label)) &&
        parts.some((part) => RETIRED_PART.test(part.label)),
    );
  return lists.map((list, index) => {
    const subject = `present#${index + 1}`;
    const sum = partsValue(list.parts, new Decimal(0));
    const working = partsValue(
      list.parts.filter(({ label }) => !RETIRED_PART.test(label)),
      new Decimal(0),
    );
    if (list.total.value.eq(sum)) return pass(subject, 'including-retired');
    if (list.total.value.eq(working)) return pass(subject, 'without-retired');
    const facts = {
      label: list.label,
      total: list.total.surface,
      parts: list.parts.map(({ label, number }) => ({ label, surface: number.surface })),
      sum: sum.toFixed(),
      difference: list.total.value.minus(sum).toFixed(),
      unit: list.unit,
    };
    return fail(subject, facts, placesOfList(list));
  });
}

function total(found: readonly Found[]): Decimal {
  return found.reduce((sum, { value }) => sum.plus(value), new Decimal(0));
}

function unique(found: readonly Found[]): readonly Found[] {
  return [...new Map(found.map((one) => [one.value.toFixed(), one])).values()];
}

function distinct(found: readonly Found[]): readonly string[] {
  return unique(found).map(({ value }) => value.toFixed());
}

function placesIn(found: readonly Found[]): readonly Place[] {
  const places = found.flatMap(({ place }) => (place === null ? [] : [[JSON.stringify(place), place] as const]));
  return [...new Map(places).values()];
}

/** Of the first number between two offsets of a sentence, else of the prose the sentence is from. */
function placeIn({ numbers, place }: Sentence, from: number, to: number): Place | null {
  return numbers.find(({ start, end }) => start < to && end > from)?.quantity.place ?? place;
}
