import { label, type Message, near } from './message.js';

/** The roster of departments. */
export const departments = {
  'help-departments': label('部门名册：导入、查看、认定名称', 'the roster of departments: import, list, link names'),
  'help-departments-import': label(
    '从 Excel 或 CSV 文件导入或更新名册',
    'import or update the roster from a workbook or CSV',
  ),
  'help-departments-list': label('列出名册', 'list the roster'),
  'help-departments-unresolved': label(
    '列出未匹配到名册的名称和建议',
    'names the roster does not know, with suggestions',
  ),
  'help-departments-link': label('认定一个名称属于哪个部门', 'say whose name this is'),
  'help-departments-unlink': label('撤销认定', 'take a link back'),
  'help-departments-remove': label(
    '从名册删除一个部门（表单保留）',
    'take a department off the roster (its forms stay)',
  ),
  'argument-roster': label(
    '名册文件（.xlsx 或 CSV）：预算编码、部门名称、简称、分组、应报年度',
    'roster (.xlsx or CSV): budget code, name, short names, group, expected years',
  ),
  'argument-name': label('表上所写的部门名称', 'the name as forms have it'),
  'argument-department': label('名册中的预算编码或部门名称', 'budget code or name on the roster'),
  'departments-imported': {
    zh: (f: { count: number; forms: number }) => `已导入 ${f.count} 个部门；${f.forms} 份表单的归属有变。`,
    en: (f: { count: number; forms: number }) => `${f.count} departments imported; ${f.forms} forms changed hands.`,
  },
  'departments-none': label(
    '名册是空的。用 huibiao departments import 导入。',
    'The roster is empty. Import one with huibiao departments import.',
  ),
  'departments-head-code': label('预算编码', 'Budget code'),
  'departments-head-name': label('部门名称', 'Name'),
  'departments-head-short': label('简称', 'Short names'),
  'departments-head-links': label('认定的名称', 'Linked names'),
  'departments-head-group': label('分组', 'Group'),
  'departments-head-years': label('应报年度', 'Expected years'),
  'departments-all-known': label('所有部门名称都已匹配到名册。', 'Every name is known.'),
  'departments-unknown': {
    zh: (f: { name: string; forms: readonly number[] }) => `${f.name}　不在名册中（表单 ${f.forms.join('、')}）`,
    en: (f: { name: string; forms: readonly number[] }) =>
      `${f.name}  is not on the roster (forms ${f.forms.join(', ')})`,
  },
  'departments-code-conflict': {
    zh: (f: { name: string; forms: readonly number[] }) =>
      `${f.name}　名称与预算编码不属同一部门（表单 ${f.forms.join('、')}）`,
    en: (f: { name: string; forms: readonly number[] }) =>
      `${f.name}  name and budget code are of different departments (forms ${f.forms.join(', ')})`,
  },
  'departments-suggestion': {
    zh: (f: { name: string; likeness: number }) => `    可能是：${f.name}（相似度 ${f.likeness}）`,
    en: (f: { name: string; likeness: number }) => `    perhaps ${f.name} (likeness ${f.likeness})`,
  },
  'departments-how-link': label(
    '认定：huibiao departments link 名称 预算编码或部门名称',
    'Settle with: huibiao departments link NAME CODE-OR-NAME',
  ),
  'departments-linked': {
    zh: (f: { name: string; department: string; forms: number }) =>
      `已认定“${f.name}”为${f.department}；${f.forms} 份表单的归属有变。`,
    en: (f: { name: string; department: string; forms: number }) =>
      `"${f.name}" is ${f.department} from now on; ${f.forms} forms changed hands.`,
  },
  'departments-unlinked': {
    zh: (f: { name: string; forms: number }) => `已撤销“${f.name}”的认定；${f.forms} 份表单的归属有变。`,
    en: (f: { name: string; forms: number }) =>
      `The link of "${f.name}" is taken back; ${f.forms} forms changed hands.`,
  },
  'departments-removed': {
    zh: (f: { department: string; forms: number }) =>
      `已从名册删除 ${f.department}；${f.forms} 份表单的归属有变，表单本身保留。`,
    en: (f: { department: string; forms: number }) =>
      `${f.department} is off the roster; ${f.forms} forms changed hands, and none was removed.`,
  },
  'departments-no-link': {
    zh: (f: { name: string }) => `没有对“${f.name}”作过认定。`,
    en: (f: { name: string }) => `There is no link of "${f.name}".`,
  },
  'departments-not-on-roster': {
    zh: (f: { name: string; near: readonly string[] }) => `名册中没有“${f.name}”。${near.zh(f.near)}`,
    en: (f: { name: string; near: readonly string[] }) => `"${f.name}" is not on the roster.${near.en(f.near)}`,
  },
  'roster-columns': {
    zh: (f: { file: string }) =>
      `${f.file} 第一行应为栏名，至少要有“部门名称”（还可有：预算编码、简称、分组、应报年度）。`,
    en: (f: { file: string }) =>
      `The first line of ${f.file} must name the columns: name at least (and budget code, short names, group, expected years).`,
  },
  'roster-year': {
    zh: (f: { row: number; value: string }) =>
      `部门名册第 ${f.row} 行的应报年度“${f.value}”无法识别；请写成 2019-2021 或 2019；2021。名册未作任何改动。`,
    en: (f: { row: number; value: string }) =>
      `Row ${f.row} of the roster: the years "${f.value}" are not understood; write 2019-2021 or 2019;2021. The roster was not changed.`,
  },
  'csv-invalid': {
    zh: (f: { file: string; line: number }) => `${f.file} 第 ${f.line} 行的引号不成对。`,
    en: (f: { file: string; line: number }) => `${f.file}, line ${f.line}: a quotation mark is not closed.`,
  },
} as const satisfies Record<string, Message>;
