// The expected result of a case, from the form as data (never from the parser): fields by key and entity, narrative,
// quantities. `adjust` says by hand what the source's layout lost or what the case is about.
import { KINDS } from './make-fixtures-grid.mjs';
import { plain, quantitiesIn } from './make-fixtures-quantities.mjs';

const MONEY = {
  income: ['total', 'carried_over', 'general_public_budget', 'government_fund', 'special_account_nontax', 'other'],
  expenditure: ['total', 'basic', 'personnel', 'operating', 'project', 'balance_current_year', 'balance_cumulative'],
  three_public: ['total', 'reception', 'vehicle_operation', 'vehicle_purchase', 'overseas'],
  fixed_assets: ['total', 'in_use', 'leased', 'other'],
};

const TITLES = [
  '部门（单位）基本概况',
  '部门（单位）收支情况',
  '部门（单位）整体支出绩效自评情况',
  '评价人员',
  '评价报告综述（文字部分）',
];

/** Text as the contract normalises it: each paragraph trimmed, blank ones dropped. */
const clean = (text) =>
  plain(text)
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .join('\n');

const name = (text) => text.replace(/\s+/g, '');

function given(key, value, unit = null, entity = null) {
  if (value === null || value === undefined) return { key, entity, state: 'absent', value: null, unit };
  return value === ''
    ? { key, entity, state: 'blank', value: null, unit }
    : { key, entity, state: 'read', value, unit };
}

export function expectedOf(f, adjust = {}) {
  const fields = [...coverFields(f), ...profileFields(f), ...moneyFields(f), ...resultFields(f), ...peopleFields(f)];
  return {
    form: 'overall-self-evaluation',
    rejected: null,
    department:
      f.cover === null
        ? { name: f.unit, evidence: 'evaluator', confirmed: false }
        : { name: f.cover.department, evidence: 'cover', confirmed: true },
    year: { value: f.year, evidence: f.cover === null ? 'narrative' : 'title' },
    sections: TITLES.map((title, i) => ({ number: i + 1, title, state: 'read' })),
    fields: fields.map((field) => adjusted(field, adjust)),
    narrative: narrativeOf(f.prose),
    quantities: quantitiesOf(f),
    findings: [],
    checks: [],
    ...adjust.record,
  };
}

/** `adjust.fields`: `{ 'income.other@bureau': { state: 'unreadable' } }`. */
function adjusted(field, { fields = {} }) {
  const id = field.entity === null ? field.key : `${field.key}@${field.entity}`;
  const change = fields[id];
  if (change === undefined) return field;
  const value = change.state === 'read' ? change.value : null;
  return { ...field, ...change, value };
}

function coverFields(f) {
  const c = f.cover ?? {};
  return [
    given('cover.title', c.title?.join('').replace(/\s+/g, '')),
    given('cover.attachment', c.attachment),
    given('cover.department', c.department),
    given('cover.budget_code', c.budgetCode),
    given('cover.evaluation_method', c.method),
    given('cover.evaluation_body', c.body),
    given('cover.report_date', c.date == null ? null : c.isoDate),
    given('cover.filler', c.filler),
    given('cover.filler_phone', c.fillerPhone),
    given('cover.issuer', c.issuer?.replace(/[（(]制[）)]$/, '')),
  ];
}

const count = (text) => (text == null ? text : text.replace(/\D/g, ''));

function profileFields(f) {
  const { contact, phone, authorized, actual } = f.profile;
  return [
    given('profile.contact_person', name(contact)),
    given('profile.contact_phone', phone),
    given('profile.staff_authorized', count(authorized), '人'),
    given('profile.staff_actual', count(actual), '人'),
    given('profile.duties', clean(f.duties)),
    ...f.tasks.map((text, i) => given(`profile.tasks[${f.taskNumbers?.[i] ?? i + 1}]`, clean(text))),
    given('profile.achievements', clean(f.achievements.join('\n'))),
  ];
}

const entityOf = (i) => ['consolidated', 'bureau'][i] ?? `sub_agency_${i - 1}`;
const withoutNumber = (printed) => printed.replace(/^\d+、/, '');

function moneyFields(f) {
  return f.money.flatMap((entityRow, i) => {
    const entity = entityOf(i);
    return [
      given('finance.entity_name', withoutNumber(entityRow.name), null, entity),
      ...Object.entries(MONEY).flatMap(([table, keys]) =>
        keys.map((key, column) => given(`${table}.${key}`, amount(entityRow[table][column]), '万元', entity)),
      ),
    ];
  });
}

/** A blank cell, or the figure without its thousands separators. */
const amount = (text) => (/^[-—/]$/.test(text) ? '' : text.replaceAll(',', ''));

function resultFields(f) {
  const kinds = KINDS.flatMap(([kind]) =>
    f.indicators[kind].flatMap(([content, completion], i) => {
      const key = `performance.indicators.${kind}[${i + 1}]`;
      const rate = /^(\d+(?:\.\d+)?)%$/.exec(plain(completion))?.[1];
      return [
        given(`${key}.content`, clean(content)),
        rate === undefined ? given(`${key}.completion`, clean(completion)) : given(`${key}.completion`, rate, '%'),
      ];
    }),
  );
  return [
    ...f.goals.map((text, i) => given(`performance.goals[${f.goalNumbers?.[i] ?? i + 1}]`, clean(text))),
    given('performance.goals_completion', f.goalsCompletion ?? '已完成'),
    ...kinds,
    given('performance.score', f.score.replace(/分$/, ''), '分'),
    given('performance.grade', f.grade.slice(0, 1)),
  ];
}

function peopleFields(f) {
  const s = f.signOff;
  return [
    ...f.evaluators.flatMap(([person, title, signature], i) => [
      given(`evaluators[${i + 1}].name`, name(person)),
      given(`evaluators[${i + 1}].title`, name(title)),
      given(`evaluators[${i + 1}].unit`, name(f.unit)),
      given(`evaluators[${i + 1}].signature`, signature ?? ''),
    ]),
    given('sign_off.leader_signature', s.leaderSignature),
    given('sign_off.leader_date', s.isoLeaderDate ?? s.leaderDate),
    given('sign_off.department_opinion', s.departmentOpinion),
    given('sign_off.department_head', s.departmentHead),
    given('sign_off.department_date', s.isoDepartmentDate ?? s.departmentDate),
    given('sign_off.finance_opinion', s.financeOpinion),
    given('sign_off.finance_head', s.financeHead),
    given('sign_off.finance_date', s.isoFinanceDate ?? s.financeDate),
    given('sign_off.filler', name(f.filler)),
    given('sign_off.filler_phone', f.fillerPhone),
  ];
}

function narrativeOf(prose) {
  const counts = [0, 0, 0];
  return prose.map(([level, heading, paragraphs]) => {
    counts[level]++;
    counts.fill(0, level + 1);
    const text = paragraphs.map((one) => clean(one.replaceAll('⏎', ''))).join('\n');
    return { path: counts.slice(0, level + 1).join('.'), heading, text };
  });
}

/** In the order of the form: fields of sections 一 and 三, then the prose. */
function quantitiesOf(f) {
  const inField = (section, key, text) => quantitiesIn(text, { field: key, section });
  return [
    ...inField(1, 'profile.duties', f.duties),
    ...f.tasks.flatMap((text, i) => inField(1, `profile.tasks[${i + 1}]`, text)),
    ...inField(1, 'profile.achievements', f.achievements.join('\n')),
    ...f.goals.flatMap((text, i) => inField(3, `performance.goals[${i + 1}]`, text)),
    ...KINDS.flatMap(([kind]) =>
      f.indicators[kind].flatMap(([content, completion], i) => [
        ...inField(3, `performance.indicators.${kind}[${i + 1}].content`, content),
        ...inField(3, `performance.indicators.${kind}[${i + 1}].completion`, completion),
      ]),
    ),
    ...f.prose.flatMap(([, , paragraphs]) => paragraphs.flatMap((text) => inField(5, null, text))),
  ];
}
