import { type SettlesFact, settlesEn, settlesZh } from './check-phrases.js';
import type { Message } from './message.js';

const SOURCES_ZH: Readonly<Record<string, string>> = { title: '标题', 'file-name': '文件名', narrative: '正文' };
const SOURCES_EN: Readonly<Record<string, string>> = {
  title: 'the title',
  'file-name': 'the file name',
  narrative: 'the prose',
};

interface YearsFacts {
  readonly year: number;
  readonly differing: readonly { readonly source: string; readonly years: readonly number[] }[];
}

interface IndicatorFacts {
  readonly name: string;
  readonly row: string;
  readonly blank?: 'content' | 'completion';
  readonly text?: string | null;
}

interface ChangeFacts {
  readonly name: string;
  readonly row: string | null;
  readonly now: string;
  readonly before: string;
  readonly factor: string;
  readonly direction: 'up' | 'down';
}

/** What the checks of indicators, score, dates, completeness and last year say. */
export const answerChecks = {
  G2: {
    zh: (f: IndicatorFacts) =>
      f.blank === 'completion'
        ? `${f.name}第 ${f.row} 项“${excerpt(f.text)}”没有填写完成情况。请补填。`
        : `${f.name}第 ${f.row} 项填了完成情况“${excerpt(f.text)}”，却没有指标内容。请补填内容或删去完成情况。`,
    en: (f: IndicatorFacts) =>
      f.blank === 'completion'
        ? `${f.name}, item ${f.row} (“${excerpt(f.text)}”) has no completion. Fill it in.`
        : `${f.name}, item ${f.row} has a completion (“${excerpt(f.text)}”) but no content. Give the content or remove the completion.`,
  },
  G3: {
    zh: (f: { name: string }) => `“${f.name}”没有填写任何指标。请补填；确实没有的，请写“无”或“不适用”。`,
    en: (f: { name: string }) => `${f.name} has no indicator. Fill it in, or write 无 or 不适用 if there is none.`,
  },
  G4: {
    zh: (f: IndicatorFacts) => `${f.name}第 ${f.row} 项“${excerpt(f.text)}”没有数字。请写明数量。`,
    en: (f: IndicatorFacts) => `${f.name}, item ${f.row} (“${excerpt(f.text)}”) holds no number. Say how many.`,
  },
  G8: {
    zh: (f: { surface: string; subject: string | null; value: string }) =>
      `${f.subject === null ? '' : `“${f.subject}”`}写为 ${f.surface}，比率应在 0–100% 之间。请核对；超额完成的请说明。`,
    en: (f: { surface: string; subject: string | null; value: string }) =>
      `${f.subject === null ? 'A rate' : f.subject} is given as ${f.surface}; a rate lies between 0 and 100 %. Check it, and say so if a target was exceeded.`,
  },
  S1: {
    zh: (f: { score: string; max: string }) => `绩效自评综合得分 ${f.score} 分不在 0–${f.max} 分之间。请核对得分。`,
    en: (f: { score: string; max: string }) => `The score ${f.score} does not lie between 0 and ${f.max}. Check it.`,
  },
  S2: {
    zh: (f: GradeFacts) =>
      `得分 ${f.score} 分对应的等次是“${f.fitting}”，表中写的是“${f.grade}”（${f.excellent} 分及以上为优，${f.good} 分及以上为良，${f.fair} 分及以上为中，其余为差）。请核对得分与等次。`,
    en: (f: GradeFacts) =>
      `A score of ${f.score} makes the grade ${f.fitting}, but the form says ${f.grade} (优 from ${f.excellent}, 良 from ${f.good}, 中 from ${f.fair}, else 差). Check score and grade.`,
  },
  D1: {
    zh: (f: YearsFacts) =>
      `本表的年度是 ${f.year} 年，但${f.differing.map((one) => `${SOURCES_ZH[one.source] ?? one.source}写的是 ${one.years.join('、')} 年`).join('，')}。请核对年度。`,
    en: (f: YearsFacts) =>
      `The form is for ${f.year}, but ${f.differing.map((one) => `${SOURCES_EN[one.source] ?? one.source} names ${one.years.join(', ')}`).join(' and ')}. Check the year.`,
  },
  D4: {
    zh: (f: { date: string; year: number }) =>
      `报告日期 ${f.date} 不晚于 ${f.year} 年年末；年度结束后才能自评。请核对报告日期或年度。`,
    en: (f: { date: string; year: number }) =>
      `The report date ${f.date} is not after the end of ${f.year}; a year is evaluated once it is over. Check the date or the year.`,
  },
  F1: {
    zh: (f: { name: string; state: string }) => `缺少“${f.name}”${f.state === 'blank' ? '（该栏空白）' : ''}。请补填。`,
    en: (f: { name: string; state: string; key: string }) =>
      `${f.name} (${f.key}) is ${f.state === 'blank' ? 'blank' : 'not there'}. Fill it in.`,
  },
  F2: {
    zh: (f: { name: string; state: string }) =>
      f.state === 'blank'
        ? `“${f.name}”没有填写。这一栏必填，请补填。`
        : `表中没有“${f.name}”一栏。这一栏必填，请用完整的表格填报。`,
    en: (f: { name: string; state: string; key: string }) =>
      f.state === 'blank'
        ? `${f.name} (${f.key}) is blank. It is required; fill it in.`
        : `The form has no ${f.name} (${f.key}). It is required; use the complete form.`,
  },
  F3: {
    zh: (f: { name: string; wrong: readonly string[] }) =>
      `“${f.name}”中的 ${f.wrong.join('、')} 不像电话号码（应为 1 开头的 11 位手机号，或区号加 7–8 位，或 7–8 位）。请核对。`,
    en: (f: { name: string; wrong: readonly string[] }) =>
      `${f.wrong.join(', ')} in ${f.name} does not look like a telephone number (11 digits beginning with 1, an area code and 7–8 digits, or 7–8 digits). Check it.`,
  },
  F4: {
    zh: (f: { blank: readonly { name: string }[]; count: number }) =>
      `有 ${f.count} 处签字或日期空白：${f.blank.map((one) => one.name).join('、')}。纸质件已签的可不理会。`,
    en: (f: { blank: readonly { name: string }[]; count: number }) =>
      `${f.count} signatures or dates are blank: ${f.blank.map((one) => one.name).join(', ')}. Ignore this if the paper copy is signed.`,
  },
  F7: {
    zh: (f: { texts: readonly string[] }) =>
      `表中还留有模板的说明或未改的占位文字：${f.texts.map((text) => `“${excerpt(text)}”`).join('、')}。请删去或改成实际内容。`,
    en: (f: { texts: readonly string[] }) =>
      `Instructions or placeholders of the blank form are still there: ${f.texts.map((text) => `“${excerpt(text)}”`).join(', ')}. Remove them or put the real text.`,
  },
  Y1: {
    zh: (f: CarriedFacts) =>
      `“${f.carried.row}”行本年“${f.carried.name}”为 ${f.carried.value} ${f.unit}，而上年表的“${f.left.name}”为 ${f.left.value} ${f.unit}，相差 ${f.difference.replace(/^-/, '')} ${f.unit}。请核对两年的数据。`,
    en: (f: CarriedFacts) =>
      `${f.carried.name} (${f.carried.key}) in row ${f.carried.row} is ${f.carried.value} ${f.unit}, but last year's form left ${f.left.name} of ${f.left.value} ${f.unit}: a difference of ${f.difference.replace(/^-/, '')} ${f.unit}. Check both years.`,
  },
  Y2: {
    zh: (f: ChangeFacts) =>
      `${f.row === null ? '' : `“${f.row}”行`}“${f.name}”由上年的 ${f.before} ${f.direction === 'up' ? '增' : '减'}至 ${f.now}（${f.direction === 'up' ? '' : '缩小到原来的 1/'}${f.factor}${f.direction === 'up' ? ' 倍' : ''}），变化很大。请确认。`,
    en: (f: ChangeFacts) =>
      `${f.name}${f.row === null ? '' : ` in row ${f.row}`} ${f.direction === 'up' ? 'rose' : 'fell'} from ${f.before} last year to ${f.now} (a factor of ${f.factor}). Confirm it.`,
  },
  X1: {
    zh: (f: SettlesFact) => `${settlesZh(f)}请先核对这一格；系统不会改动原值。`,
    en: (f: SettlesFact) => `${settlesEn(f).trim()} Check that cell first; the stated value is kept.`,
  },
} as const satisfies Record<string, Message>;

interface GradeFacts {
  readonly score: string;
  readonly grade: string;
  readonly fitting: string;
  readonly excellent: string;
  readonly good: string;
  readonly fair: string;
}

interface CarriedFacts {
  readonly carried: { readonly key: string; readonly name: string; readonly row: string; readonly value: string };
  readonly left: { readonly name: string; readonly value: string };
  readonly difference: string;
  readonly unit: string;
}

/** The beginning of a long text, so that a sentence stays readable. */
function excerpt(text: string | null | undefined): string {
  const flat = (text ?? '').replace(/\s+/g, '');
  return flat.length <= 24 ? flat : `${flat.slice(0, 23)}…`;
}
