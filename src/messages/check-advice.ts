import type { AdviceFacts } from '../model/check-facts.js';
import type { MessagesFor } from './message.js';

/** What the advice rules say; they are off by default and never more than information. */
export const adviceChecks = {
  A1: {
    zh: (f) => `实有 ${f.actual} 人超过编制 ${f.authorized} 人，人员控制率为 ${f.rate}%。请说明原因。`,
    en: (f) => `${f.actual} staff exceed the ${f.authorized} authorised: 人员控制率 is ${f.rate} %. Say why.`,
  },
  A2: {
    zh: (f) => `年度任务“${f.text}”在绩效目标中没有相应的内容。请核对目标是否漏列。`,
    en: (f) => `No goal takes up the task “${f.text}”. Check whether a goal was left out.`,
  },
  A3: {
    zh: (f) => `${f.name}第 ${f.row} 项填了“${f.text}”，但全文没有提到问卷或调查。请说明依据。`,
    en: (f) => `${f.name}, item ${f.row} says “${f.text}”, but the form mentions no survey. Say what it rests on.`,
  },
  A4: {
    zh: (f) => `${f.name}第 ${f.row} 项“${f.text}”没有金额。建议写明成本金额。`,
    en: (f) => `${f.name}, item ${f.row} (“${f.text}”) names no amount. Give the cost.`,
  },
  A5: {
    zh: (f) =>
      `“${f.name}”${f.value} 万元按实有 ${f.staff} 人计算，人均 ${f.each} 万元，不在 ${f.min}–${f.max} 万元之间。请核对金额与人数。`,
    en: (f) =>
      `${f.name} of ${f.value} 万元 for ${f.staff} staff is ${f.each} 万元 a head, outside ${f.min}–${f.max}. Check amount and headcount.`,
  },
  A6: {
    zh: (f) => `“${f.row}”行的支出与收入同为 ${f.value} 万元，执行率恰为 100%。请确认。`,
    en: (f) =>
      `Expenditure and income of row ${f.row} are both ${f.value} 万元: executed exactly to 100 %. Confirm it.`,
  },
  A7: {
    zh: (f) => `“${f.name}”的编号缺 ${f.absent.join('、')}。请核对是否漏项。`,
    en: (f) => `The numbering of ${f.name} skips ${f.absent.join(', ')}. Check whether an item is missing.`,
  },
  A8: {
    zh: (f) => `“${f.text}”与前面的一项几乎相同（${f.other}）。请核对是否重复填写。`,
    en: (f) => `“${f.text}” (${f.key}) nearly repeats ${f.other}. Check whether it was entered twice.`,
  },
  A9: {
    zh: (f) => `“${f.subject}”中上级的 ${f.higher} 多于下级的 ${f.lower}。请核对。`,
    en: (f) => `Of “${f.subject}”, the higher level has ${f.higher}, more than the lower level's ${f.lower}. Check it.`,
  },
} as const satisfies MessagesFor<AdviceFacts>;
