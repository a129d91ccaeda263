import type { FormFacts, UnreadableFieldFacts } from '../model/finding-facts.js';
import { label, type MessagesFor } from './message.js';

const ENTITIES: Readonly<Record<string, string>> = { consolidated: '汇总', bureau: '局机关' };
const entityName = (entity: string) => ENTITIES[entity] ?? entity.replace('sub_agency_', '二级机构');

const where = ({ label, entity }: UnreadableFieldFacts) =>
  entity === null ? `“${label}”` : `${entityName(entity)}行“${label}”`;
const whereEn = ({ key, label, entity }: UnreadableFieldFacts) =>
  `${label} (${key}${entity === null ? '' : `, ${entity}`})`;

const LINE_END = /\s*\n\s*/gu;

/** What the form stage and the reading of numbers in prose say: files they refuse, and answers they will not guess. */
export const form = {
  'not-a-form': label(
    '这不是《部门（单位）整体支出绩效评价自评报告》，未找到该表的栏目。请核对后报送规定格式的自评报告。',
    'This is not an overall-expenditure self-evaluation report: its labels were not found. Check it and send the prescribed form.',
  ),
  'neighbour-form': {
    zh: (f) => `这是《${f.name}》，不是《部门（单位）整体支出绩效评价自评报告》。请改报整体支出绩效评价自评报告。`,
    en: (f) =>
      `This is another form, 《${f.name}》, not the overall-expenditure self-evaluation report. Send the overall-expenditure report instead.`,
  },
  'form-too-short': {
    zh: (f) => `这份自评报告不完整，只找到 ${f.labels} 个栏目，缺少：${f.missing.join('；')}。请报送完整的自评报告。`,
    en: (f) =>
      `The report is incomplete: only ${f.labels} of its labels were found; missing: ${f.missing.join('; ')}. Send the whole report.`,
  },
  'form-incomplete': {
    zh: (f) => `这份自评报告不完整，缺少：${f.missing.join('；')}。其余部分已读取，请补报完整的自评报告。`,
    en: (f) => `The report is incomplete; missing: ${f.missing.join('; ')}. The rest was read. Send the whole report.`,
  },
  'form-behind': {
    zh: (f) => `自评报告之后还有另一份表“${f.title}”，未读入。如需报送，请单独存为一个文件。`,
    en: (f) =>
      `Another form, “${f.title}”, follows the report and was not read. If it is to be sent, save it as a file of its own.`,
  },
  'several-forms': label(
    '一个文件里有多份自评报告。请拆成每个部门一个文件后分别报送。',
    'The file holds several forms. Split it into one file per department and send them separately.',
  ),
  'number-unreadable': {
    zh: (f) => `${where(f)}：“${f.raw}”不是能确定的数字，未取值。请核对原件后更正。`,
    en: (f) =>
      `${whereEn(f)}: “${f.raw}” is not a number that can be read for certain; no value was taken. Check the original and correct it.`,
  },
  'unit-unknown': {
    zh: (f) => `${where(f)}：“${f.raw}”的计量单位无法识别，未取值。请核对原件后更正。`,
    en: (f) =>
      `${whereEn(f)}: the unit of “${f.raw}” is not known; no value was taken. Check the original and correct it.`,
  },
  'date-unreadable': {
    zh: (f) => `${where(f)}：“${f.raw}”不是能确定的日期，未取值。请核对原件后更正。`,
    en: (f) =>
      `${whereEn(f)}: “${f.raw}” is not a date that can be read for certain; no value was taken. Check the original and correct it.`,
  },
  'grade-unreadable': {
    zh: (f) => `评价等次“${f.raw}”不是优、良、中、差之一，未取值。请核对原件后更正。`,
    en: (f) => `The grade “${f.raw}” is none of 优, 良, 中, 差; no value was taken. Check the original and correct it.`,
  },
  'ambiguous-column': {
    zh: (f) =>
      `“${f.row}”行的数字 ${f.values.join('、')} 无法确定各属哪一栏（${f.labels.join('、')}）：文件丢失了空白单元格，合计关系也不能唯一确定。请对照原件录入，或请报送 Word 原件。`,
    en: (f) =>
      `Row “${f.row}”: it cannot be told which columns (${f.labels.join(', ')}) the figures ${f.values.join(', ')} belong to; the file lost its empty cells and the sums do not settle it. Enter them from the original, or ask for the Word file.`,
  },
  'ambiguous-line': {
    zh: (f) => `“${f.label}”：“${f.raw}”是内容还是完成情况无法确定（文件丢失了单元格边界）。请对照原件更正。`,
    en: (f) =>
      `${f.label}: it cannot be told whether “${f.raw}” is the content or its completion (the file lost its cell borders). Correct it from the original.`,
  },
  'ambiguous-people': {
    zh: (f) => `评价人员一栏的 ${f.count} 项文字无法确定如何对应姓名、职务、单位。请对照原件更正。`,
    en: (f) =>
      `The ${f.count} entries under evaluators cannot be matched with name, title and unit for certain. Correct them from the original.`,
  },
  'unknown-column': {
    zh: (f) => `${f.table}：栏目“${f.label}”不在表样中，该栏内容未读取，保留在剩余文本里。如为新式样，请增加表样。`,
    en: (f) =>
      `${f.table}: the column “${f.label}” is not in the template; its cells were left in the residue. If the form is new, add a template.`,
  },
  'number-repeated': {
    zh: (f) => `${f.label}：序号 ${f.number} 重复出现，第二次按 ${f.used} 记录。`,
    en: (f) => `${f.key}: number ${f.number} is printed twice; the second was recorded as ${f.used}.`,
  },
  // `surface` is the numeral as the source has it.
  'quantity-unreadable': {
    zh: (f) =>
      f.surface.includes('\n')
        ? `数字“${f.surface.replace(LINE_END, '')}”在文中断在两处，无法确定数值，未采用。请对照原件核对。`
        : `数字“${f.surface}”无法确定数值，未采用。请对照原件核对；原文写法有误的，请更正。`,
    en: (f) =>
      f.surface.includes('\n')
        ? `The number "${f.surface.replace(LINE_END, ' ')}" is broken in two in the text, cannot be read for certain and was not taken. Compare the original.`
        : `The number "${f.surface}" cannot be read for certain and was not taken. Compare the original, and correct it there if it is mistyped.`,
  },
} as const satisfies MessagesFor<FormFacts>;
