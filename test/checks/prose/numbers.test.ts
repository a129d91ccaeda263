import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../../src/checks/prose/numbers.js';
import { sentencesOf } from '../../../src/checks/prose/sentences.js';
import type { Quantity } from '../../../src/model/form-record.js';
import { formRecord } from '../record-builder.js';

function sentences(text: string) {
  return sentencesOf(formRecord({ prose: text }));
}

function numbers(text: string) {
  return sentences(text).map((sentence) => sentence.numbers.map(({ surface, start }) => `${surface} ${start}`));
}

describe('the numbers of a sentence', () => {
  it('stand where they were read, in their own sentence', () => {
    expect(numbers('检查企业486家次。整改隐患1032处，罚款12.5万元。')).toEqual([
      ['486家次 4'],
      ['1032处 4', '12.5万元 12'],
    ]);
  });

  it('are not looked for inside longer numbers or in what is no quantity', () => {
    expect(numbers('第3个村有23个组、3个社区。')).toEqual([['23个 5', '3个 10']]);
  });

  it('are found behind line breaks, white space and full width', () => {
    expect(numbers('支出 １２．５ 万元，\n  培训\n３次。')).toEqual([['12.5万元 2', '3次 11']]);
  });

  it('carry the word that makes them approximate', () => {
    const [sentence] = sentences('培训400余人次，走访20户以上。');
    expect(sentence?.numbers.map(({ surface }) => surface)).toEqual(['400余人次', '20户以上']);
    expect(sentence?.numbers.map(({ interval }) => interval.low.toFixed())).toEqual(['400', '20']);
  });

  it('are as exact as they are written', () => {
    const [sentence] = sentences('参加6.1万人次，发放25份，支出12.6万元。');
    const low = sentence?.numbers.map(({ interval }) => interval.low.toFixed());
    expect(low).toEqual(['60500', '25', '125500']);
  });
});

const TEXT = '共有5个组，另有5个组，又有5个组。';
const quantities = sentences(TEXT).flatMap((sentence) => sentence.numbers.map(({ quantity }) => quantity));

function starts(text: string, among: readonly Quantity[]) {
  return numbersIn([text], among).flatMap((own) => own.map(({ start }) => start));
}

describe('equal numbers', () => {
  it('are told apart by their distance in the source', () => {
    expect(starts(TEXT, quantities)).toEqual([2, 8, 14]);
    expect(
      starts(
        TEXT,
        quantities.filter((_, index) => index !== 1),
      ),
    ).toEqual([2, 14]);
  });

  it('that a correction took away are not found elsewhere', () => {
    expect(starts('共有6个组，另有4个组，又有5个组。', quantities.slice(2))).toEqual([14]);
    expect(starts('共有6个组，另有4个组，又有3个组。', quantities)).toEqual([]);
  });
});
