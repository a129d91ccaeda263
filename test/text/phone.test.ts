import { expect, it } from 'vitest';
import { noPhones } from '../../src/text/phone.js';

it.each([
  '13800000000',
  '+86 138 0000 0000',
  '0730-8888888',
  '（0730）8888888',
  '8888888转801',
  '办公室0730-8888888 / 13800000000',
])('%s has the shape of telephone numbers', (text) => expect(noPhones(text)).toEqual([]));

it.each([
  ['138', ['138']],
  ['23800000000', ['23800000000']],
  ['13800000000、12', ['12']],
  ['待定', ['待定']],
])('%s does not: %j', (text, wrong) => expect(noPhones(text)).toEqual(wrong));
