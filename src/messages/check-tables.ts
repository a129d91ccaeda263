import type { TableFacts } from '../model/check-facts.js';
import { addition, cellEn, cellZh, namesEn, namesZh, settlesEn, settlesZh, unsigned } from './check-phrases.js';
import type { Message, MessagesFor } from './message.js';

/** T1–T5 and T10: a total and its parts in one row. */
const rowSum: Message<TableFacts['T1']> = {
  zh: (f) => {
    const parts = f.parts.map((part) => `“${part.name}”`).join(' + ');
    const blank = f.blank.length === 0 ? '' : `（${namesZh(f.blank)}空白，未计入）`;
    if (f.problem === 'no-parts') {
      return `${cellZh(f.total)}填了 ${f.total.value} ${f.unit}，但其构成（${namesZh(f.blank)}）全部空白，无法核对。如有数据请补填。`;
    }
    if (f.problem === 'blank-total') {
      return `${cellZh(f.total)}空白，但其构成已填：${parts} = ${addition(f.parts, f.sum)} ${f.unit}。请补填合计。`;
    }
    return `${cellZh(f.total)}为 ${f.total.value} ${f.unit}，而 ${parts} = ${addition(f.parts, f.sum)} ${f.unit}${blank}，相差 ${unsigned(f.difference)} ${f.unit}，超出四舍五入的误差。请核对这几格。`;
  },
  en: (f) => {
    const parts = f.parts.map((part) => part.name).join(' + ');
    const blank = f.blank.length === 0 ? '' : ` (blank and not counted: ${namesEn(f.blank)})`;
    if (f.problem === 'no-parts') {
      return `${cellEn(f.total)} is ${f.total.value} ${f.unit}, but its parts (${namesEn(f.blank)}) are all blank, so it cannot be checked. Fill them in if there are figures.`;
    }
    if (f.problem === 'blank-total') {
      return `${cellEn(f.total)} is blank, but its parts are filled: ${parts} = ${addition(f.parts, f.sum)} ${f.unit}. Fill in the total.`;
    }
    return `${cellEn(f.total)} is ${f.total.value} ${f.unit}, but ${parts} = ${addition(f.parts, f.sum)} ${f.unit}${blank}: a difference of ${unsigned(f.difference)} ${f.unit}, more than rounding explains. Check these cells.`;
  },
};

/** What the checks of the money tables say, and the proposal that would settle several findings. */
export const tableChecks = {
  T1: rowSum,
  T2: rowSum,
  T3: rowSum,
  T4: rowSum,
  T5: rowSum,
  T6: {
    zh: (f) => {
      if (f.problem === 'blank-row') {
        return `${f.table}“${f.row}”一行全部空白，但各单位的行已填数（${f.parts.map((part) => `${cellZh(part)} ${part.value}`).join('、')}）。请补填汇总行。`;
      }
      const parts = f.parts.map((part) => `“${part.row}”${part.value}`).join(' + ');
      if (f.problem === 'blank-total') {
        return `${cellZh(f.total)}空白，但各单位已填：${parts}${f.parts.length === 1 ? '' : ` = ${f.sum}`} ${f.unit}。请补填汇总数。`;
      }
      return `${cellZh(f.total)}为 ${f.total.value} ${f.unit}，而各单位之和 ${parts}${f.parts.length === 1 ? '' : ` = ${f.sum}`} ${f.unit}，相差 ${unsigned(f.difference)} ${f.unit}。请核对汇总行与各单位的行。`;
    },
    en: (f) => {
      if (f.problem === 'blank-row') {
        return `Row ${f.row} of ${f.table} is wholly blank, but the units' rows hold figures (${f.parts.map((part) => `${cellEn(part)}: ${part.value}`).join('; ')}). Fill in the consolidated row.`;
      }
      const parts = f.parts.map((part) => `${part.row} ${part.value}`).join(' + ');
      if (f.problem === 'blank-total') {
        return `${cellEn(f.total)} is blank, but the units' rows are filled: ${parts}${f.parts.length === 1 ? '' : ` = ${f.sum}`} ${f.unit}. Fill in the consolidated figure.`;
      }
      return `${cellEn(f.total)} is ${f.total.value} ${f.unit}, but the units add up to ${parts}${f.parts.length === 1 ? '' : ` = ${f.sum}`} ${f.unit}: a difference of ${unsigned(f.difference)} ${f.unit}. Check the consolidated row against the units' rows.`;
    },
  },
  T7: {
    zh: (f) => `${cellZh(f.cell)}为 ${f.cell.value} ${f.unit}，除结余外金额不应为负数。请核对该格。`,
    en: (f) =>
      `${cellEn(f.cell)} is ${f.cell.value} ${f.unit}; apart from balances, amounts are not negative. Check the cell.`,
  },
  T8: {
    zh: (f) =>
      `${cellZh(f.part)}为 ${f.part.value} ${f.unit}，大于它所属的“${f.total.name}”${f.total.value} ${f.unit}，多出 ${f.difference} ${f.unit}。请核对这两格。`,
    en: (f) =>
      `${cellEn(f.part)} is ${f.part.value} ${f.unit}, more than the ${f.total.name} it is part of (${f.total.value} ${f.unit}), by ${f.difference} ${f.unit}. Check both cells.`,
  },
  T9: {
    zh: (f) => {
      if (f.problem === 'written') {
        return `${cellZh(f.cell)}写的是“${f.raw}”，单位“${f.written}”与本表的单位“${f.unit}”不一致。请按“${f.unit}”填写，只写数字。`;
      }
      if (f.problem === 'implausible') {
        return `${cellZh(f.cell)}为 ${f.cell.value} ${f.unit}，超过 ${f.limit} ${f.unit}，可能是按“元”填写的（若是，应为 ${f.expected} ${f.unit}）。请核对单位。`;
      }
      const beside = f.neighbours.map((cell) => `${cellZh(cell)} ${cell.value}`).join('、');
      return `${cellZh(f.cell)}为 ${f.cell.value} ${f.unit}，与 ${beside} 相差一万倍，单位可能填错（${f.expected} ${f.unit} 才相符）。请核对单位。`;
    },
    en: (f) => {
      if (f.problem === 'written') {
        return `${cellEn(f.cell)} reads “${f.raw}”: its unit ${f.written} contradicts the table's unit ${f.unit}. Give the figure in ${f.unit}, as a number only.`;
      }
      if (f.problem === 'implausible') {
        return `${cellEn(f.cell)} is ${f.cell.value} ${f.unit}, above ${f.limit} ${f.unit}; it may have been given in 元 (then it should be ${f.expected} ${f.unit}). Check the unit.`;
      }
      const beside = f.neighbours.map((cell) => `${cellEn(cell)}: ${cell.value}`).join('; ');
      return `${cellEn(f.cell)} is ${f.cell.value} ${f.unit}, ten thousand times off its neighbours (${beside}); ${f.expected} ${f.unit} would fit. Check the unit.`;
    },
  },
  T10: rowSum,
  B1: {
    zh: (f) => {
      const carried =
        f.carried === null
          ? ''
          : `；不计“${f.carried.name}”${f.carried.value} 则为 ${f.resultWithoutCarried}，两种口径都不成立`;
      return `${cellZh(f.balance)}为 ${f.balance.value} ${f.unit}，而“${f.income.name}”${f.income.value} − “${f.expenditure.name}”${f.expenditure.value} = ${f.result} ${f.unit}${carried}，相差 ${unsigned(f.difference)} ${f.unit}。请核对结余或说明口径。`;
    },
    en: (f) => {
      const carried =
        f.carried === null
          ? ''
          : `; without ${f.carried.name} ${f.carried.value} it would be ${f.resultWithoutCarried}, so neither reading holds`;
      return `${cellEn(f.balance)} is ${f.balance.value} ${f.unit}, but ${f.income.name} ${f.income.value} − ${f.expenditure.name} ${f.expenditure.value} = ${f.result} ${f.unit}${carried}: a difference of ${unsigned(f.difference)} ${f.unit}. Check the balance or explain how it was formed.`;
    },
  },
  B3: {
    zh: (f) =>
      `${cellZh(f.threePublic)}为 ${f.threePublic.value} ${f.unit}，大于“${f.operating.name}”${f.operating.value} ${f.unit}，多出 ${f.difference} ${f.unit}。请核对，如有项目资金列支请说明。`,
    en: (f) =>
      `${cellEn(f.threePublic)} is ${f.threePublic.value} ${f.unit}, more than ${f.operating.name} (${f.operating.value} ${f.unit}), by ${f.difference} ${f.unit}. Check it; say so if projects paid a part.`,
  },
  B5: {
    zh: (f) =>
      f.side === 'income'
        ? `“${f.row}”一行有收入而没有支出。请核对支出和结余情况表的这一行是否漏填。`
        : `“${f.row}”一行有支出而没有收入。请核对收入情况表的这一行是否漏填。`,
    en: (f) =>
      f.side === 'income'
        ? `Row ${f.row} has income but no expenditure. Check whether its row in the expenditure table was left out.`
        : `Row ${f.row} has expenditure but no income. Check whether its row in the income table was left out.`,
  },
  X1: {
    zh: (f) => `${settlesZh(f)}请先核对这一格；系统不会改动原值。`,
    en: (f) => `${settlesEn(f).trim()} Check that cell first; the stated value is kept.`,
  },
} as const satisfies MessagesFor<TableFacts>;
