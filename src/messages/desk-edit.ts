import { label } from './message.js';

/** Correcting at the desk: the editor of a value, keys, the way through a form and a list. */
export const deskEdit = {
  'edit-title': {
    zh: (f: { cell: string }) => `改 ${f.cell}`,
    en: (f: { cell: string }) => `Correct ${f.cell}`,
  },
  'edit-raw': { zh: (f: { raw: string }) => `原文“${f.raw}”`, en: (f: { raw: string }) => `Printed: "${f.raw}"` },
  'edit-shown': label('现在的值', 'Value now'),
  'edit-value': label('值', 'Value'),
  'edit-unit': label('单位', 'Unit'),
  'edit-blank': label('空白（此格没有填写）', 'Blank (nothing was filled in)'),
  'edit-reason': label('理由', 'Reason'),
  'edit-reason-1': label('原件笔误', 'Mistake in the original'),
  'edit-reason-2': label('与附表核对', 'Checked against the annex'),
  'edit-reason-3': label('部门来电更正', 'The department called to correct it'),
  'edit-reason-4': label('识读有误', 'Misread'),
  'edit-save': label('保存', 'Save'),
  'edit-what-if': label('先看改后', 'What would change'),
  'edit-leave': label('不改了', 'Leave as it is'),
  'edit-undo': label('撤销这次更正', 'Take the correction back'),
  'edit-undo-reason': label('撤销更正', 'Correction taken back'),
  'edit-nothing-said': label('没有保存：请填写值，或勾选“空白”。', 'Nothing was saved: give a value, or tick "Blank".'),
  'edit-clash': label(
    '没有保存：这一格在您打开之后已被改动。您填的都还在，请看过现在的值再决定。',
    'Nothing was saved: this value was changed after you opened it. What you typed is still here; look at the value as it is now and decide.',
  ),
  'edit-clash-seen': label('您打开时', 'When you opened it'),
  'edit-clash-now': label('现在', 'Now'),
  'edit-clash-yours': label('您填的', 'Yours'),
  'edit-by': {
    zh: (f: { by: string; reason: string }) => `${f.by}：${f.reason}`,
    en: (f: { by: string; reason: string }) => `${f.by}: ${f.reason}`,
  },
  'edit-preview': {
    zh: (f: { gone: readonly string[]; came: readonly string[]; before: number; after: number }) =>
      `改后：消除 ${f.gone.join('、') || '0'} · 新增 ${f.came.join('、') || '0'} · 错误 ${f.before} → ${f.after}`,
    en: (f: { gone: readonly string[]; came: readonly string[]; before: number; after: number }) =>
      `With this: gone ${f.gone.join(', ') || '0'} · new ${f.came.join(', ') || '0'} · errors ${f.before} → ${f.after}`,
  },
  'edit-fill': {
    zh: (f: { cell: string; value: string; count: number }) => `填入 ${f.cell} ${f.value}（可消除 ${f.count} 条）`,
    en: (f: { cell: string; value: string; count: number }) => `Fill in ${f.cell} ${f.value} (settles ${f.count})`,
  },
  'desk-saved': {
    zh: (f: { before: number; after: number }) =>
      f.before === f.after ? `已保存，错误仍为 ${f.after}` : `已保存，错误 ${f.before} 变为 ${f.after}`,
    en: (f: { before: number; after: number }) =>
      f.before === f.after ? `Saved; still ${f.after} error(s)` : `Saved; errors ${f.before} → ${f.after}`,
  },
  'desk-place-lost': label(
    '这一处的位置已失效，请重读此表。',
    'The place of this value is lost; have the form read again.',
  ),
  'desk-changed-meanwhile': label(
    '数据有更新，已换成现在的内容；请看过再按一次。',
    'The data changed; the page now shows it as it is. Look and press the key once more.',
  ),
  'desk-not-possible': label('这里不能这样做。', 'This cannot be done here.'),
  'desk-nothing-open': label('没有需要核对的地方了。', 'Nothing is left to look at.'),
  'desk-offline': label(
    '连不上审核台，没有保存；您填的都还在。请看运行 huibiao serve 的窗口，再试一次。',
    'The desk does not answer; nothing was saved and what you typed is still here. Look at the window that runs huibiao serve and try again.',
  ),
  'keys-title': label('按键', 'Keys'),
  'keys-close': label('关闭', 'Close'),
  'keys-single': label('用单个字母键操作', 'Single letters are keys'),
  'keys-j-k': label('下一个、上一个值', 'next, previous value'),
  'keys-row': label('同一行左右相邻的值（表格中）', 'value to the left, to the right (in a table)'),
  'keys-n': label('下一处、上一处需要核对的', 'next, previous place that needs a person'),
  'keys-edit': label('更正选中的值（也可双击）', 'correct the selected value (or click it twice)'),
  'keys-save': label('保存更正；不改了', 'save the correction; leave it'),
  'keys-c': label('核对无误', 'confirm as read'),
  'keys-u': label('撤销这个值最近的更正', 'take back the last correction of this value'),
  'keys-w': label('免核选中的问题', 'waive the selected finding'),
  'keys-a': label('审核通过，到下一份', 'accept and go on to the next form'),
  'keys-forms': label('列表中的上一份、下一份', 'previous, next form of the list'),
  'keys-o': label('在原件与记录之间切换', 'change between original and record'),
  'keys-search': label('搜索', 'search'),
  'keys-help': label('显示本表', 'show this table'),
  'desk-position': {
    zh: (f: { position: number; total: number }) => `列表 ${f.total} 份中第 ${f.position}`,
    en: (f: { position: number; total: number }) => `${f.position} of ${f.total} in the list`,
  },
  'desk-form-before': label('‹ 上一份', '‹ Previous form'),
  'desk-form-after': label('下一份 ›', 'Next form ›'),
  'desk-divider': label('分隔线：用左右方向键移动', 'Divider: move it with the left and right arrow keys'),
  'desk-see-original': label('看原件', 'See the original'),
  'desk-parts': label('本页内容', 'Parts of this page'),
  'desk-findings-tab': label('问题', 'Findings'),
} as const;
