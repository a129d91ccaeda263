import { label, type Message } from './message.js';

/** One form as it stands today, and the sheet to fill in for it. */
export const show = {
  'help-show': label(
    '显示一份表单：各部分的值、未能识别的格、更正、问题及其位置',
    'show one form: its values by section, cells that could not be read, corrections, findings with their places',
  ),
  'option-section': label('只看一个部分：一、二、三、四、五或封面', 'only one section: 1 to 5, or cover'),
  'option-findings': label('只列问题', 'list only the findings'),
  'option-unreadable': label('只列未能识别的格', 'list only the cells that could not be read'),
  'show-no-section': {
    zh: (f: { name: string }) => `没有“${f.name}”这个部分。请写 一、二、三、四、五 或 封面。`,
    en: (f: { name: string }) => `There is no section "${f.name}". Give 1 to 5, or cover.`,
  },
  'show-title': {
    zh: (f: { form: number; name: string; file: string; at: string; versions: number }) =>
      `${f.name}（表单 ${f.form}）　${f.file}　${f.at} 收到${f.versions > 1 ? `，共 ${f.versions} 个版本` : ''}`,
    en: (f: { form: number; name: string; file: string; at: string; versions: number }) =>
      `${f.name} (form ${f.form})  ${f.file}  received ${f.at}${f.versions > 1 ? `, ${f.versions} versions` : ''}`,
  },
  'show-to-do': {
    zh: (f: { why: readonly string[] }) => `需要人工处理：${f.why.join('；')}`,
    en: (f: { why: readonly string[] }) => `Needs a person: ${f.why.join('; ')}`,
  },
  'show-no-template': {
    zh: (f: { template: string }) => `没有读这份表单时用的模板 ${f.template}，以下按字段名列出（请加 --templates）。`,
    en: (f: { template: string }) =>
      `The template ${f.template} this form was read with is not here; its fields follow by key (give --templates).`,
  },
  'show-marks': label(
    '* 人工更正后的值；? 未能识别，后面是原文',
    '* corrected by a person; ? could not be read, the text follows',
  ),
  'show-all-readable': label('没有未能识别的格。', 'Every cell could be read.'),
  'show-unreadable': {
    zh: (f: { count: number }) => `未能识别的格 ${f.count} 个（“?”后面是原文）：`,
    en: (f: { count: number }) => `Cells that could not be read, ${f.count} (the text stands behind "?"):`,
  },
} as const satisfies Record<string, Message>;
