import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/text/display-width.js';

describe('the width of a text in a grid of characters', () => {
  it('counts two columns for a Chinese character and for full-width punctuation', () => {
    expect(displayWidth('水利局')).toBe(6);
    expect(displayWidth('（12.5）')).toBe(8);
    expect(displayWidth('a b')).toBe(3);
  });

  it('counts quotation marks and circled numbers as the writer thought', () => {
    expect(displayWidth('“①”')).toBe(3);
    expect(displayWidth('“①”', 2)).toBe(6);
  });
});
