import type { AnswerFacts } from '../model/check-facts.js';
import type { MessagesFor } from './message.js';

const SOURCES_ZH: Readonly<Record<string, string>> = { title: '标题', 'file-name': '文件名', narrative: '正文' };
const SOURCES_EN: Readonly<Record<string, string>> = {
  title: 'the title',
  'file-name': 'the file name',
  narrative: 'the prose',
};

/** What the checks of indicators, score, dates, completeness and last year say. */
export const answerChecks = {
  G2: {
    zh: (f) =>
      f.blank === 'completion'
        ? `${f.name}第 ${f.row} 项“${excerpt(f.text)}”没有填写完成情况。请补填。`
        : `${f.name}第 ${f.row} 项填了完成情况“${excerpt(f.text)}”，却没有指标内容。请补填内容或删去完成情况。`,
    en: (f) =>
      f.blank === 'completion'
        ? `${f.name}, item ${f.row} (“${excerpt(f.text)}”) has no completion. Fill it in.`
        : `${f.name}, item ${f.row} has a completion (“${excerpt(f.text)}”) but no content. Give the content or remove the completion.`,
  },
  G3: {
    zh: (f) => `“${f.name}”没有填写任何指标。请补填；确实没有的，请写“无”或“不适用”。`,
    en: (f) => `${f.name} has no indicator. Fill it in, or write 无 or 不适用 if there is none.`,
  },
  G4: {
    zh: (f) => `${f.name}第 ${f.row} 项“${excerpt(f.text)}”没有数字。请写明数量。`,
    en: (f) => `${f.name}, item ${f.row} (“${excerpt(f.text)}”) holds no number. Say how many.`,
  },
  G8: {
    zh: (f) => {
      const stated = `${f.subject === null ? '' : `“${f.subject}”`}写为 ${f.surface}`;
      return f.exceedable === true
        ? `${stated}，超过 100%。属于超额完成的，请说明；否则请更正。`
        : `${stated}，而这样的比率不会超过 100%。请更正。`;
    },
    en: (f) => {
      const stated = `${f.subject === null ? 'A rate' : f.subject} is given as ${f.surface}`;
      return f.exceedable === true
        ? `${stated}, above 100 %. If a target was exceeded, say so; else correct it.`
        : `${stated}; such a rate is 100 % at most. Correct it.`;
    },
  },
  S1: {
    zh: (f) => `绩效自评综合得分 ${f.score} 分不在 0–${f.max} 分之间。请核对得分。`,
    en: (f) => `The score ${f.score} does not lie between 0 and ${f.max}. Check it.`,
  },
  S2: {
    zh: (f) =>
      `得分 ${f.score} 分对应的等次是“${f.fitting}”，表中写的是“${f.grade}”（${f.excellent} 分及以上为优，${f.good} 分及以上为良，${f.fair} 分及以上为中，其余为差）。请核对得分与等次。`,
    en: (f) =>
      `A score of ${f.score} makes the grade ${f.fitting}, but the form says ${f.grade} (优 from ${f.excellent}, 良 from ${f.good}, 中 from ${f.fair}, else 差). Check score and grade.`,
  },
  D1: {
    zh: (f) =>
      `本表的年度是 ${f.year} 年，但${f.differing.map((one) => `${SOURCES_ZH[one.source] ?? one.source}写的是 ${one.years.join('、')} 年`).join('，')}。请核对年度。`,
    en: (f) =>
      `The form is for ${f.year}, but ${f.differing.map((one) => `${SOURCES_EN[one.source] ?? one.source} names ${one.years.join(', ')}`).join(' and ')}. Check the year.`,
  },
  D4: {
    zh: (f) => `报告日期 ${f.date} 不晚于 ${f.year} 年年末；年度结束后才能自评。请核对报告日期或年度。`,
    en: (f) =>
      `The report date ${f.date} is not after the end of ${f.year}; a year is evaluated once it is over. Check the date or the year.`,
  },
  F1: {
    zh: (f) => `缺少“${f.name}”${f.state === 'blank' ? '（该栏空白）' : ''}。请补填。`,
    en: (f) => `${f.name} (${f.key}) is ${f.state === 'blank' ? 'blank' : 'not there'}. Fill it in.`,
  },
  F2: {
    zh: (f) =>
      f.state === 'blank'
        ? `“${f.name}”没有填写。这一栏必填，请补填。`
        : `表中没有“${f.name}”一栏。这一栏必填，请用完整的表格填报。`,
    en: (f) =>
      f.state === 'blank'
        ? `${f.name} (${f.key}) is blank. It is required; fill it in.`
        : `The form has no ${f.name} (${f.key}). It is required; use the complete form.`,
  },
  F3: {
    zh: (f) =>
      `“${f.name}”中的 ${f.wrong.join('、')} 不像电话号码（应为 1 开头的 11 位手机号，或区号加 7–8 位，或 7–8 位）。请核对。`,
    en: (f) =>
      `${f.wrong.join(', ')} in ${f.name} does not look like a telephone number (11 digits beginning with 1, an area code and 7–8 digits, or 7–8 digits). Check it.`,
  },
  F4: {
    zh: (f) => `有 ${f.count} 处签字或日期空白：${f.blank.map((one) => one.name).join('、')}。纸质件已签的可不理会。`,
    en: (f) =>
      `${f.count} signatures or dates are blank: ${f.blank.map((one) => one.name).join(', ')}. Ignore this if the paper copy is signed.`,
  },
  F7: {
    zh: (f) =>
      `表中还留有模板的说明或未改的占位文字：${f.texts.map((text) => `“${excerpt(text)}”`).join('、')}。请删去或改成实际内容。`,
    en: (f) =>
      `Instructions or placeholders of the blank form are still there: ${f.texts.map((text) => `“${excerpt(text)}”`).join(', ')}. Remove them or put the real text.`,
  },
  Y1: {
    zh: (f) =>
      `“${f.carried.row}”行本年“${f.carried.name}”为 ${f.carried.value} ${f.unit}，而上年表的“${f.left.name}”为 ${f.left.value} ${f.unit}，相差 ${f.difference.replace(/^-/, '')} ${f.unit}。请核对两年的数据。`,
    en: (f) =>
      `${f.carried.name} (${f.carried.key}) in row ${f.carried.row} is ${f.carried.value} ${f.unit}, but last year's form left ${f.left.name} of ${f.left.value} ${f.unit}: a difference of ${f.difference.replace(/^-/, '')} ${f.unit}. Check both years.`,
  },
  Y2: {
    zh: (f) =>
      `${f.row === null ? '' : `“${f.row}”行`}“${f.name}”由上年的 ${f.before} ${f.direction === 'up' ? '增' : '减'}至 ${f.now}（${f.direction === 'up' ? '' : '缩小到原来的 1/'}${f.factor}${f.direction === 'up' ? ' 倍' : ''}），变化很大。请确认。`,
    en: (f) =>
      `${f.name}${f.row === null ? '' : ` in row ${f.row}`} ${f.direction === 'up' ? 'rose' : 'fell'} from ${f.before} last year to ${f.now} (a factor of ${f.factor}). Confirm it.`,
  },
} as const satisfies MessagesFor<AnswerFacts>;

/** The beginning of a long text, so that a sentence stays readable. */
function excerpt(text: string | null | undefined): string {
  const flat = (text ?? '').replace(/\s+/g, '');
  return flat.length <= 24 ? flat : `${flat.slice(0, 23)}…`;
}
