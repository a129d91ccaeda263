import type { ProseFacts } from '../model/check-facts.js';
import { cellEn, cellZh } from './check-phrases.js';
import type { Message, MessagesFor } from './message.js';

/** N1–N5: a figure of the table and of the prose. */
const figure: Message<ProseFacts['N1']> = {
  zh: (f) => {
    const stated = f.stated.map(
      (one) => `“${one.heading}”中写的是“${one.surface}”（相差 ${one.difference.replace(/^-/, '')} ${f.unit}）`,
    );
    return `${cellZh(f.cell)}为 ${f.cell.value} ${f.unit}，而第五部分${stated.join('，')}。请核对表格与文字。`;
  },
  en: (f) => {
    const stated = f.stated.map(
      (one) => `${one.surface} under “${one.heading}” (a difference of ${one.difference.replace(/^-/, '')} ${f.unit})`,
    );
    return `${cellEn(f.cell)} is ${f.cell.value} ${f.unit}, but part 五 says ${stated.join(' and ')}. Check the table against the prose.`;
  },
};

function partsZh(f: ProseFacts['N6']): string {
  return f.parts.map((part) => `${part.label}${part.surface}`).join('、');
}

/** N6, N13, N21: a total of the prose and the parts it names. */
const parts: Message<ProseFacts['N6']> = {
  zh: (f) =>
    `文中“${f.label}${f.total}”与其构成（${partsZh(f)}）之和 ${f.sum} ${f.unit}不符，相差 ${f.difference.replace(/^-/, '')} ${f.unit}。请核对这句话中的数字。`,
  en: (f) =>
    `The prose gives “${f.label}${f.total}”, but the parts it names (${partsZh(f)}) add up to ${f.sum} ${f.unit}: a difference of ${f.difference.replace(/^-/, '')} ${f.unit}. Check the numbers of that sentence.`,
};

const DEFINITIONS_ZH: Readonly<Record<string, string>> = {
  stated: '文中编制',
  sum: '各类编制之和',
  'on-payroll': '在职',
  present: '现有',
  'payroll-and-retired': '在职加离退休',
  'present-without-retired': '现有减离退休',
};

const DEFINITIONS_EN: Readonly<Record<string, string>> = {
  stated: 'authorised in the prose',
  sum: 'sum of the kinds of posts',
  'on-payroll': 'on payroll',
  present: 'present',
  'payroll-and-retired': 'on payroll and retired',
  'present-without-retired': 'present without retired',
};

const staff: Message<ProseFacts['N11']> = {
  zh: (f) => {
    const definitions = f.definitions
      .map((one) => `${DEFINITIONS_ZH[one.name] ?? one.name} ${one.value} 人`)
      .join('，');
    return `“${f.name}”填的是 ${f.value} 人，与第五部分的任何一种口径都不符（${definitions}）。请核对人数。`;
  },
  en: (f) => {
    const definitions = f.definitions.map((one) => `${DEFINITIONS_EN[one.name] ?? one.name}: ${one.value}`).join('; ');
    return `${f.name} is ${f.value}, which fits no definition the prose gives (${definitions}). Check the headcount.`;
  },
};

/** What the checks between table and prose, and within the prose, say. */
export const proseChecks = {
  N1: figure,
  N2: figure,
  N3: figure,
  N4: figure,
  N5: figure,
  N6: parts,
  N10: {
    zh: (f) =>
      `第五部分写有 ${f.stated.join('、')} 个二级机构，而收支表中填了数的二级机构有 ${f.rows} 行。请核对是否漏填二级机构，或数据已并入局机关。`,
    en: (f) =>
      `Part 五 speaks of ${f.stated.join(' or ')} sub-agencies (二级机构), but ${f.rows} sub-agency rows hold figures. Check whether rows were left out, or the figures are part of the bureau's.`,
  },
  N11: staff,
  N12: staff,
  N13: parts,
  N18: {
    zh: (f) =>
      `“${f.subject}”前后不一致：${f.values.map((one) => `第${SECTIONS[one.section] ?? one.section}部分为“${one.surface}”`).join('，')}。请统一。`,
    en: (f) =>
      `“${f.subject}” is not the same everywhere: ${f.values.map((one) => `${one.surface} in part ${SECTIONS[one.section] ?? one.section}`).join(', ')}. Make them agree.`,
  },
  N21: parts,
  N22: {
    zh: (f) =>
      `文中写“${f.word}”，但由 ${f.from} 到 ${f.to} ${f.direction === 'up' ? '并没有增加' : '并没有减少'}。请核对这两个数字。`,
    en: (f) =>
      `The prose says “${f.word}” (${f.direction === 'up' ? 'a rise' : 'a fall'}), but from ${f.from} to ${f.to} is none. Check both numbers.`,
  },
} as const satisfies MessagesFor<ProseFacts>;

const SECTIONS: Readonly<Record<number, string>> = { 1: '一', 2: '二', 3: '三', 4: '四', 5: '五' };
