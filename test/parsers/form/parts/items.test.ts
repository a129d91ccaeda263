import { describe, expect, it } from 'vitest';
import { paragraph } from '../../../../src/model/document.js';
import { slotsOf, spanText, wholeSpan } from '../../../../src/parsers/form/layout/slot.js';
import { splitItems } from '../../../../src/parsers/form/parts/items.js';
import { documentOf, table } from '../build.js';

const itemsOf = (text: string, words: readonly string[] = ['任务']) => {
  const [slot] = slotsOf(documentOf([table(1, [[text]])]));
  if (slot === undefined) throw new Error('one cell');
  return splitItems([wholeSpan(slot)], words).map(({ number, spans }) => `${number}:${spans.map(spanText).join('/')}`);
};

describe('numbered items of a cell', () => {
  it('reads two visual columns of one line by their printed numbers', () => {
    expect(itemsOf('任务1：修渠   任务3： 种树\n任务2：铺路     任务4：架桥')).toEqual([
      '1:修渠',
      '3:种树',
      '2:铺路',
      '4:架桥',
    ]);
  });
  it('keeps a number inside a sentence in its item', () => {
    expect(itemsOf('任务1：完成任务3项\n任务2：铺路')).toEqual(['1:完成任务3项', '2:铺路']);
  });
  it('reads numbers in Chinese and in traditional script', () => {
    expect(itemsOf('任務一、修渠\n任務二、鋪路')).toEqual(['1:修渠', '2:鋪路']);
  });
  it('reads numbers behind a word that has pinyin in it', () => {
    expect(itemsOf('任務(wù)1：修渠\n任(rèn)務(wù)3：種樹')).toEqual(['1:修渠', '3:種樹']);
  });
  it('reads plain lists of one style and leaves sub-lists in their item', () => {
    expect(itemsOf('1、修渠。（1）东渠；（2）西渠\n2、铺路')).toEqual(['1:修渠。（1）东渠；（2）西渠', '2:铺路']);
    expect(itemsOf('（一）修渠\n（二）铺路')).toEqual(['1:修渠', '2:铺路']);
  });
  it('cuts a list within one line where its numbers count on', () => {
    expect(itemsOf('1.办好消费节 2.培育电商企业 3.引进外来项目')).toEqual([
      '1:办好消费节',
      '2:培育电商企业',
      '3:引进外来项目',
    ]);
    expect(itemsOf('（一）建茶园 （二）修渠（三）办节')).toEqual(['1:建茶园', '2:修渠', '3:办节']);
  });
  it('leaves a number within a line that does not count on, or has a figure behind it', () => {
    expect(itemsOf('1、巡查河段 4、5次\n2、护林')).toEqual(['1:巡查河段 4、5次', '2:护林']);
    expect(itemsOf('1、新建泵站2、3座')).toEqual(['1:新建泵站2、3座']);
  });
  it('takes a decimal for a number of the text, not for a mark', () => {
    expect(itemsOf('1.5公里渠道完工')).toEqual(['null:1.5公里渠道完工']);
  });
  it('continues an item over paragraphs without a mark', () => {
    expect(itemsOf('任务1：修渠，\n全长五里\n任务2：铺路')).toEqual(['1:修渠，/全长五里'.replace('/', '\n'), '2:铺路']);
  });
  it('numbers items by automatic numbers that are not in the text', () => {
    const cell = paragraph('修渠', { listLabel: '1.' });
    const next = paragraph('铺路', { listLabel: '2.' });
    const slots = slotsOf(documentOf([cell, next]));
    expect(splitItems(slots.map(wholeSpan), ['任务']).map(({ number }) => number)).toEqual([1, 2]);
  });
});
