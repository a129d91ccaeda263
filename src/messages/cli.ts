import type { TemplateProblem } from '../model/template-problem.js';
import { causeEn, causeZh } from './causes.js';
import { label, type Message } from './message.js';

/** What the command line itself says: options of every command, wrong usage, faults. */
export const cli = {
  'help-huibiao': label(
    '汇表：把部门（单位）整体支出绩效自评报告读成可核对、可比较的数据。',
    'Reads self-evaluation reports of departments into checked, comparable data.',
  ),
  'help-title-usage': label('用法：', 'Usage:'),
  'help-title-arguments': label('参数：', 'Arguments:'),
  'help-title-options': label('选项：', 'Options:'),
  'help-title-global-options': label('通用选项：', 'Global Options:'),
  'help-title-commands': label('命令：', 'Commands:'),
  'help-title-examples': label('示例：', 'Examples:'),
  'help-word-options': label('选项', 'options'),
  'help-word-command': label('命令', 'command'),
  'help-exit-codes': label(
    '结束时返回：0 全部完成；1 程序无法工作（用法、数据库、磁盘）；2 已完成，但有文件未能导入或需要人工处理。',
    'Exit codes: 0 all done; 1 the program could not do its work (usage, database, disk); 2 done, but some files were rejected or need a person.',
  ),
  'option-help': label('显示帮助', 'show help'),
  'option-version': label('显示版本号', 'show the version'),
  'option-lang': label(
    '显示语言：zh 或 en（也可用环境变量 HUIBIAO_LANG；默认 zh）',
    'language: zh or en (or the variable HUIBIAO_LANG; zh by default)',
  ),
  'option-config': label(
    '配置文件（默认：当前文件夹的 huibiao.config.yaml，如有）',
    'configuration (huibiao.config.yaml in the current folder, if it is there)',
  ),
  'option-templates': label(
    '另加一个表样文件夹或表样文件，同名的覆盖自带的（可多次使用；“自带”表示只用自带的。不写时用数据库里保存的）',
    'one more folder of templates, or one template; equal ids override the bundled ones (repeatable; bundled: those alone; without it, those kept in the database)',
  ),
  'option-default': {
    zh: (f: { value: string }) => `（默认：${f.value}）`,
    en: (f: { value: string }) => ` (default: ${f.value})`,
  },
  'option-db': label('数据库文件', 'database file'),
  'option-json': label('以 JSON 输出，供其他程序使用', 'print JSON, for other programs'),
  'help-completion': label(
    '让终端按 Tab 键补全命令、选项和文件名',
    'complete commands, options and file names with the Tab key',
  ),
  'argument-shell': label(
    '所用的终端：powershell（Windows）、bash、zsh、fish',
    'your shell: powershell (Windows), bash, zsh, fish',
  ),
  'completion-install': label(
    [
      '安装（一次即可，新开的窗口里生效；升级后再做一次）：',
      '  PowerShell（Windows）：',
      '    New-Item -ItemType Directory -Force (Split-Path $PROFILE)',
      '    huibiao completion powershell | Add-Content $PROFILE',
      '  如新开的窗口提示“禁止运行脚本”，再运行：',
      '    Set-ExecutionPolicy -Scope CurrentUser RemoteSigned',
      '  bash：',
      '    huibiao completion bash >> ~/.bashrc',
      '  zsh：',
      '    huibiao completion zsh >> ~/.zshrc',
      '  fish：',
      '    huibiao completion fish > ~/.config/fish/completions/huibiao.fish',
    ].join('\n'),
    [
      'To install (once, for windows opened from then on; again after an upgrade):',
      '  PowerShell (Windows):',
      '    New-Item -ItemType Directory -Force (Split-Path $PROFILE)',
      '    huibiao completion powershell | Add-Content $PROFILE',
      '  Where a new window says that running scripts is disabled, also:',
      '    Set-ExecutionPolicy -Scope CurrentUser RemoteSigned',
      '  bash:',
      '    huibiao completion bash >> ~/.bashrc',
      '  zsh:',
      '    huibiao completion zsh >> ~/.zshrc',
      '  fish:',
      '    huibiao completion fish > ~/.config/fish/completions/huibiao.fish',
    ].join('\n'),
  ),
  'usage-huibiao': label('<命令> [选项]', '<command> [options]'),
  'usage-see-help': label('用 huibiao --help 查看用法。', 'See huibiao --help.'),
  'usage-unknown-option': {
    zh: (f: { what: string; suggestion: string | null }) =>
      `没有选项 ${f.what}。${f.suggestion ? `是否要用 ${f.suggestion}？` : ''}`,
    en: (f: { what: string; suggestion: string | null }) =>
      `There is no option ${f.what}.${f.suggestion ? ` Did you mean ${f.suggestion}?` : ''}`,
  },
  'usage-unknown-command': {
    zh: (f: { what: string; suggestion: string | null }) =>
      `没有命令 ${f.what}。${f.suggestion ? `是否要用 ${f.suggestion}？` : ''}`,
    en: (f: { what: string; suggestion: string | null }) =>
      `There is no command ${f.what}.${f.suggestion ? ` Did you mean ${f.suggestion}?` : ''}`,
  },
  'usage-missing-argument': {
    zh: (f: { what: string }) => `缺少参数 ${f.what}。`,
    en: (f: { what: string }) => `The argument ${f.what} is missing.`,
  },
  'usage-option-missing-argument': {
    zh: (f: { what: string }) => `选项 ${f.what} 后面缺少值。`,
    en: (f: { what: string }) => `The option ${f.what} needs a value.`,
  },
  'usage-excess-arguments': label('参数太多。', 'Too many arguments.'),
  'usage-invalid-argument': {
    zh: (f: { what: string; value: string }) => `${f.what} 的值不对：${f.value}。`,
    en: (f: { what: string; value: string }) => `${f.value} is no value for ${f.what}.`,
  },
  'usage-not-a-number': {
    zh: (f: { option: string; value: string }) => `${f.option} 应为不小于 0 的整数，而不是 ${f.value}。`,
    en: (f: { option: string; value: string }) => `${f.option} takes a whole number from 0, not ${f.value}.`,
  },
  'program-fault': label(
    '程序内部出错。已提交的数据不受影响；请把以下信息告知维护人员：',
    'The program itself failed. What was committed is safe; please give this to the maintainers:',
  ),
  'template-invalid': {
    zh: (f: { file: string; line: number; problem: TemplateProblem }) =>
      `表样 ${f.file} 第 ${f.line} 行有误：${templateZh(f.problem)}。`,
    en: (f: { file: string; line: number; problem: TemplateProblem }) =>
      `Template ${f.file}, line ${f.line}: ${templateEn(f.problem)}.`,
  },
  'templates-empty': {
    zh: (f: { path: string }) => `文件夹 ${f.path} 中没有表样（.yaml）。请检查 --templates。`,
    en: (f: { path: string }) => `The folder ${f.path} holds no template (.yaml). Check --templates.`,
  },
  'no-such-path': {
    zh: (f: { path: string }) => `找不到 ${f.path}。请检查路径。`,
    en: (f: { path: string }) => `${f.path} does not exist. Check the path.`,
  },
  'no-such-folder': {
    zh: (f: { path: string }) => `${f.path} 不是文件夹。`,
    en: (f: { path: string }) => `${f.path} is not a folder.`,
  },
  'folder-missing': {
    zh: (f: { path: string }) => `没有文件夹 ${f.path}。请先建立，或检查路径。`,
    en: (f: { path: string }) => `There is no folder ${f.path}. Make it first, or check the path.`,
  },
  'cannot-read': {
    zh: (f: { path: string; cause: string }) => `无法读取 ${f.path}：${causeZh(f.cause)}。`,
    en: (f: { path: string; cause: string }) => `${f.path} cannot be read: ${causeEn(f.cause)}.`,
  },
  'finding-of-another-version': {
    zh: (f: { code: string; facts: string }) => `另一版本的汇表记录的问题，本版本没有它的说明：${f.code} ${f.facts}`,
    en: (f: { code: string; facts: string }) =>
      `Recorded by another version of huibiao; this one has no sentence for it: ${f.code} ${f.facts}`,
  },
} as const satisfies Record<string, Message>;

function templateZh(problem: TemplateProblem): string {
  switch (problem.kind) {
    case 'syntax':
      return '格式有误（请检查缩进、冒号和引号）';
    case 'missing':
      return `缺少“${problem.at}”`;
    case 'unknown-setting':
      return `没有“${problem.names.join('、')}”这一项`;
    case 'wrong-value':
      return `“${problem.at}”的值不对${problem.allowed.length === 0 ? '' : `，可用：${problem.allowed.join('、')}`}`;
    case 'sum-over-nothing':
      return `合计所用的“${problem.key}”不是“${problem.table}”的栏`;
    case 'key-twice':
      return `键“${problem.key}”用了两次`;
    case 'label-twice':
      return `栏名“${problem.label}”属于两栏：${problem.keys.join('、')}`;
  }
}

function templateEn(problem: TemplateProblem): string {
  switch (problem.kind) {
    case 'syntax':
      return 'not valid YAML';
    case 'missing':
      return `${problem.at} is missing`;
    case 'unknown-setting':
      return `there is no setting ${problem.names.join(', ')}`;
    case 'wrong-value':
      return `wrong value for ${problem.at}${problem.allowed.length === 0 ? '' : `, allowed: ${problem.allowed.join(', ')}`}`;
    case 'sum-over-nothing':
      return `the sum names ${problem.key}, which is no column of ${problem.table}`;
    case 'key-twice':
      return `the key ${problem.key} is used twice`;
    case 'label-twice':
      return `the label ${problem.label} belongs to two columns: ${problem.keys.join(', ')}`;
  }
}
