import { causeEn, causeZh } from './causes.js';
import { label, type Message } from './message.js';

interface Problem {
  readonly line: number;
  readonly kind: 'syntax' | 'unknown-key' | 'wrong-value';
  readonly path: string;
  readonly allowed: readonly string[];
}

/** What is wrong with `huibiao.config.yaml`. */
export const config = {
  'config-unreadable': {
    zh: (f: { file: string; cause: string }) => `无法读取配置文件 ${f.file}：${causeZh(f.cause)}。请核对路径与权限。`,
    en: (f: { file: string; cause: string }) =>
      `Cannot read the configuration ${f.file}: ${causeEn(f.cause)}. Check path and permissions.`,
  },
  'setup-own-templates': {
    zh: (f: { names: readonly string[] }) =>
      `使用数据库里保存的表样：${f.names.join('、')}。要换用别的表样请加 --templates（只用自带的：--templates 自带）。`,
    en: (f: { names: readonly string[] }) =>
      `Using the templates kept in the database: ${f.names.join(', ')}. --templates takes others (--templates bundled: only those that come with huibiao).`,
  },
  'setup-own-checks': label(
    '使用数据库里保存的检查设置。要改请在 huibiao.config.yaml 中写 checks: 一段。',
    'Using the check settings kept in the database. To change them, write checks in huibiao.config.yaml.',
  ),
  'setup-other-templates': {
    zh: (f: Templates) =>
      `注意：数据库里的表单是按${namesZh(f.before)}读的，这次用的是${namesZh(f.now)}。同一数据库宜只用一套表样。`,
    en: (f: Templates) =>
      `Note: the forms in the database were read with ${namesEn(f.before)}; this time it is ${namesEn(f.now)}. One database should have one set of templates.`,
  },
  'config-invalid': {
    zh: (f: { file: string; problems: readonly Problem[] }) =>
      `配置文件 ${f.file} 有误：${f.problems.map((one) => `第 ${one.line} 行${problemZh(one)}`).join('；')}。请对照 docs/zh/config.md 修改。`,
    en: (f: { file: string; problems: readonly Problem[] }) =>
      `The configuration ${f.file} cannot be used: ${f.problems.map((one) => `line ${one.line}: ${problemEn(one)}`).join('; ')}. See docs/config.md.`,
  },
} as const satisfies Record<string, Message>;

/** Names of a bureau's own templates, none for those that come with the program. */
interface Templates {
  readonly before: readonly string[];
  readonly now: readonly string[];
}

function namesZh(names: readonly string[]): string {
  return names.length === 0 ? '自带的表样' : `表样 ${names.join('、')} `;
}

function namesEn(names: readonly string[]): string {
  return names.length === 0 ? 'the bundled templates' : names.join(', ');
}

/** What a setting may hold, where it is no closed list of words. */
const KINDS_ZH: Readonly<Record<string, string>> = {
  decimal: '数字',
  number: '数字',
  int: '整数',
  string: '文字',
  boolean: 'true 或 false',
  array: '列表',
  object: '下一级设置',
  record: '下一级设置',
};

function kindZh(kind: string): string {
  return KINDS_ZH[kind] ?? kind;
}

function problemZh({ kind, path, allowed }: Problem): string {
  if (kind === 'syntax') return '格式有误（请检查缩进、冒号和引号）';
  const choices = allowed.length === 0 ? '' : `（可用：${allowed.map(kindZh).join('、')}）`;
  return kind === 'unknown-key' ? `没有“${path}”这一设置${choices}` : `“${path}”的值不对${choices}`;
}

function problemEn({ kind, path, allowed }: Problem): string {
  if (kind === 'syntax') return `not valid YAML (${allowed.join('')})`;
  const choices = allowed.length === 0 ? '' : ` (allowed: ${allowed.join(', ')})`;
  return kind === 'unknown-key' ? `there is no setting ${path}${choices}` : `wrong value for ${path}${choices}`;
}
