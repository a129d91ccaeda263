import type { Lang } from '../../messages/index.js';

/** What stands for a value in a command's usage: `--db <file>` reads `--db <文件>` in Chinese. */
const WORDS: Readonly<Record<string, string>> = {
  file: '文件',
  files: '文件',
  path: '路径',
  paths: '路径',
  dir: '文件夹',
  dirs: '文件夹',
  folder: '文件夹',
  form: '表单',
  forms: '表单',
  key: '字段',
  value: '值',
  words: '词',
  name: '名称',
  department: '部门',
  number: '编号',
  correction: '编号',
  run: '编号',
  n: '个数',
  ms: '毫秒',
  seconds: '秒',
  year: '年度',
  entity: '行',
  group: '分组',
  format: '格式',
  views: '视图',
  version: '版本',
  text: '文字',
  code: '原因',
  step: '步骤',
  moment: '时刻',
  pattern: '样式',
  section: '部分',
  port: '端口',
  shell: '终端',
};

/** `<path...>`, `[form]`, `<keep|move:DIR>` */
const PLACEHOLDER = /([<[])([a-z]+)(\.{3})?([>\]])/gu;

export function placeholdersIn(lang: Lang, usage: string): string {
  if (lang === 'en') return usage;
  const worded = usage.replace('move:DIR', 'move:文件夹');
  return worded.replaceAll(PLACEHOLDER, (whole, open: string, word: string, more: string | undefined, close: string) =>
    Object.hasOwn(WORDS, word) ? `${open}${WORDS[word]}${more ?? ''}${close}` : whole,
  );
}
