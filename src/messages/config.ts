import { causeEn, causeZh } from './causes.js';
import type { Message } from './message.js';

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
  'config-invalid': {
    zh: (f: { file: string; problems: readonly Problem[] }) =>
      `配置文件 ${f.file} 有误：${f.problems.map((one) => `第 ${one.line} 行${problemZh(one)}`).join('；')}。请对照 docs/config.md 修改。`,
    en: (f: { file: string; problems: readonly Problem[] }) =>
      `The configuration ${f.file} cannot be used: ${f.problems.map((one) => `line ${one.line}: ${problemEn(one)}`).join('; ')}. See docs/config.md.`,
  },
} as const satisfies Record<string, Message>;

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
