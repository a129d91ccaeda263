import { memoizeByObject } from './memoize-by-object.js';

/**
 * What a form looks like, as data. Templates are YAML files in `templates/`, validated by `src/templates/schema.ts`.
 * Labels are written once in simplified characters; matching disregards white space, width, brackets and script.
 */
export interface Template {
  readonly id: string;
  /** Printed name of the form. */
  readonly name: string;
  /** Wordings of the title, without the place and year before it. */
  readonly titles: readonly string[];
  /** How many different labels a document needs to be recognised as this form. */
  readonly recognise: { readonly minLabels: number };
  readonly neighbours: readonly Neighbour[];
  readonly cover: { readonly fields: readonly CoverField[] };
  /** All five, in order. */
  readonly sections: readonly SectionTemplate[];
  readonly entities: EntityTemplate;
  /** Sentences of the blank form that are neither label nor answer (`根据部门实际进行调整细化`). */
  readonly instructions: readonly string[];
}

/** A similar form, which is refused by its name. */
export interface Neighbour {
  readonly id: string;
  readonly name: string;
  readonly titles: readonly string[];
  /** Labels that this form never has; `minLabels` of them identify the neighbour. */
  readonly labels: readonly string[];
  readonly minLabels: number;
}

/** How a value is normalised: see `src/parsers/form/values/value.ts`. */
export type ValueKind = 'text' | 'name' | 'phone' | 'count' | 'money' | 'score' | 'grade' | 'date' | 'code' | 'rate';

export interface CoverField {
  readonly key: string;
  readonly value: ValueKind;
  /** The value follows one of these. */
  readonly labels: readonly string[];
  /** Or the value is a line that begins so (附件1-2) … */
  readonly beginnings: readonly string[];
  /** … or ends so (岳阳县财政局（制）). */
  readonly endings: readonly string[];
}

export interface SectionTemplate {
  readonly number: number;
  readonly title: string;
  readonly titles: readonly string[];
  readonly parts: readonly Part[];
}

export type Part =
  | LabelPart
  | ListPart
  | MoneyTable
  | GoalsPart
  | IndicatorPart
  | PeoplePart
  | SignOffPart
  | NarrativeSection;

/** How a key is called beyond its label; see `KeyDescription`. */
interface Names {
  /** Where it stands alone, if the label does not: 其他固定资产 for 其他. */
  readonly name?: string | undefined;
  readonly en?: string | undefined;
}

/** A label cell and its value cell. */
export interface LabelPart extends Names {
  readonly kind: 'label';
  readonly key: string;
  readonly labels: readonly string[];
  readonly value: ValueKind;
  readonly unit: string | null;
}

/** A label cell and a value cell that holds numbered items: `profile.tasks[n]`. */
export interface ListPart {
  readonly kind: 'list';
  readonly key: string;
  readonly labels: readonly string[];
  /** Words that begin an item before its number: 任务, 目标. */
  readonly itemWords: readonly string[];
}

/** Two cells side by side under 预期目标 and 实际完成. */
export interface GoalsPart {
  readonly kind: 'goals';
  readonly key: string;
  readonly labels: readonly string[];
  readonly expected: readonly string[];
  readonly completed: readonly string[];
  readonly completionKey: string;
  readonly itemWords: readonly string[];
}

export interface IndicatorPart {
  readonly kind: 'indicators';
  /** `performance.indicators` */
  readonly key: string;
  readonly labels: readonly string[];
  readonly headers: readonly string[];
  readonly groups: readonly { readonly labels: readonly string[]; readonly kinds: readonly IndicatorKind[] }[];
}

export interface IndicatorKind {
  readonly id: string;
  readonly labels: readonly string[];
}

export interface PeoplePart {
  readonly kind: 'people';
  /** `evaluators` */
  readonly key: string;
  readonly columns: readonly { readonly id: string; readonly labels: readonly string[] }[];
}

/** A label followed by free text up to the next label of the part; dates are `年 月 日` lines. */
export interface SignOffPart {
  readonly kind: 'sign-off';
  readonly fields: readonly SignOffField[];
}

export interface SignOffField {
  readonly key: string;
  readonly labels: readonly string[];
  readonly value: ValueKind;
  /** Key of the date that stands below this field, if it has one. */
  readonly dateKey: string | null;
}

export interface NarrativeSection {
  readonly kind: 'narrative';
  readonly slugs: readonly { readonly slug: string; readonly headings: readonly string[] }[];
  /** Usual headings further in, found where their numbers are lost; `rank` 1 is the level of （一）, 2 that of 1、. */
  readonly subheadings: readonly { readonly rank: number; readonly headings: readonly string[] }[];
}

export interface MoneyTable {
  readonly kind: 'money';
  /** `income`, `expenditure`, `three_public`, `fixed_assets` */
  readonly id: string;
  /** How sentences call it, if not by its caption: 收入情况表. */
  readonly name?: string | undefined;
  readonly captions: readonly string[];
  readonly unit: string;
  readonly columns: readonly ColumnNode[];
  readonly sums: readonly SumRelation[];
}

export type ColumnNode = Column | ColumnGroup;

export interface Column extends Names {
  readonly kind: 'column';
  readonly key: string;
  readonly labels: readonly string[];
}

export interface ColumnGroup {
  readonly kind: 'group';
  readonly labels: readonly string[];
  readonly columns: readonly ColumnNode[];
}

/** `total = Σ parts` within one row; `code` is the check that reports it. */
export interface SumRelation {
  readonly code: string;
  readonly total: string;
  readonly parts: readonly string[];
}

/** The rows of every money table. */
export interface EntityTemplate {
  /** Header of the first column: 机构名称. */
  readonly header: readonly string[];
  readonly consolidated: readonly string[];
  readonly bureau: readonly string[];
  /** Placeholder names of the sub-agencies, a digit following: 二级机构. */
  readonly subAgency: readonly string[];
}

/** The leaf columns of a table, left to right; listed once, as every row of a table asks for them. */
export const leafColumns: (nodes: readonly ColumnNode[]) => readonly Column[] = memoizeByObject(
  (nodes: readonly ColumnNode[]): readonly Column[] =>
    nodes.flatMap((node) => (node.kind === 'column' ? [node] : leafColumns(node.columns))),
);

/** All money tables of a template, in form order. */
export function moneyTables(template: Template): readonly MoneyTable[] {
  return template.sections.flatMap((section) =>
    section.parts.filter((part): part is MoneyTable => part.kind === 'money'),
  );
}

/** How sentences call a money table. */
export function tableName(template: Template, id: string): string {
  const table = moneyTables(template).find((one) => one.id === id);
  return table?.name ?? table?.captions[0] ?? id;
}
