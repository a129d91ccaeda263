import { describe, expect, it } from 'vitest';
import { indexLabels } from '../../../../src/parsers/form/layout/label-index.js';
import { findLabels } from '../../../../src/parsers/form/layout/labels.js';
import { slotsOf } from '../../../../src/parsers/form/layout/slot.js';
import { lines } from '../build.js';

const index = indexLabels(['数量指标', '质量指标', '时效指标'].map((label) => ({ id: label, labels: [label] })));
const found = (...texts: readonly string[]) =>
  findLabels(slotsOf(lines(...texts)), index).map(({ id, from }) => [from, id]);

describe('a label of which a character could not be decoded', () => {
  it('is the one of two that is printed nowhere else', () => {
    expect(found('���量指标', '甲', '数量指标', '乙')).toEqual([
      [0, '质量指标'],
      [2, '数量指标'],
    ]);
  });

  it.each([
    ['neither of the two is printed', ['���量指标', '甲', '时效指标'], [[2, '时效指标']]],
    ['both are lost', ['���量指标', '���量指标'], []],
    [
      'the other is printed in each of its rows',
      ['数量指标', '数量指标', '���量指标'],
      [
        [0, '数量指标'],
        [1, '数量指标'],
      ],
    ],
    ['no character is lost', ['量指标', '数量指标'], [[1, '数量指标']]],
  ])('is none where %s', (_, texts, expected) => {
    expect(found(...texts)).toEqual(expected);
  });
});
