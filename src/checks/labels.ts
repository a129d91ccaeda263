import type { Field } from '../model/form-record.js';
import type { Part, Template } from '../model/template.js';
import { leafColumns } from '../model/template.js';

/** Names for keys the template prints no label of its own for. */
const NAMES: Readonly<Record<string, string>> = {
  income: '收入情况表',
  expenditure: '支出和结余情况表',
  three_public: '三公经费表',
  fixed_assets: '固定资产表',
  department: '部门（单位）名称',
  year: '年度',
  'cover.budget_code': '预算编码',
  'cover.report_date': '报告日期',
  'profile.tasks': '年度主要工作内容',
  'performance.goals': '绩效目标',
  'performance.score': '绩效自评综合得分',
  'performance.grade': '评价等次',
};

/** The printed name of a key: the template's first wording, else a name of ours, else the key. */
export function labelOf(template: Template, key: string): string {
  const cover = template.cover.fields.find((field) => field.key === key);
  const label = cover?.labels[0] ?? fromParts(template, key) ?? NAMES[key] ?? indicatorName(template, key);
  return label ?? key;
}

function fromParts(template: Template, key: string): string | undefined {
  for (const section of template.sections) {
    for (const part of section.parts) {
      const label = labelIn(part, key);
      if (label !== undefined) return label;
    }
  }
  return undefined;
}

function labelIn(part: Part, key: string): string | undefined {
  switch (part.kind) {
    case 'label':
    case 'list':
      return part.key === key ? part.labels[0] : undefined;
    case 'money':
      return leafColumns(part.columns).find((column) => column.key === key)?.labels[0];
    case 'sign-off':
      return part.fields.find((field) => field.key === key)?.labels[0];
    default:
      return undefined;
  }
}

const INDICATOR = /^performance\.indicators\.([a-z_]+)(?:\[(\d+)\])?/;

/** 数量指标 for `performance.indicators.quantity[2].content`. */
function indicatorName(template: Template, key: string): string | undefined {
  const match = INDICATOR.exec(key);
  if (match === null) return undefined;
  for (const section of template.sections) {
    for (const part of section.parts) {
      if (part.kind !== 'indicators') continue;
      const kind = part.groups.flatMap((group) => group.kinds).find((candidate) => candidate.id === match[1]);
      if (kind !== undefined) return kind.labels[0];
    }
  }
  return undefined;
}

/** The name the form gives a row, else the template's first wording. */
export function rowNameOf(template: Template, named: Field | undefined, entity: string): string {
  if (named?.state === 'read' && named.value !== null && named.value !== '') return named.value;
  const { consolidated, bureau, subAgency } = template.entities;
  if (entity === 'consolidated') return consolidated[0] ?? entity;
  if (entity === 'bureau') return bureau[0] ?? entity;
  return `${subAgency[0] ?? ''}${/\d+$/.exec(entity)?.[0] ?? entity}`;
}
