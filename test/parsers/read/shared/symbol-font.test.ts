import { describe, expect, it } from 'vitest';
import { symbolCharacter, symbolFontOf } from '../../../../src/parsers/read/shared/symbol-font.js';

describe('text set in a symbol font', () => {
  it.each([
    ['Wingdings', 0xfe, '☑'],
    ['Wingdings', 0xf0fe, '☑'],
    ['wingdings', 0xa8, '□'],
    ['Wingdings 2', 0x52, '☑'],
    ['Webdings', 0x61, '✓'],
    ['Symbol', 0xb3, '≥'],
  ])('in %s, %x is %s', (name, code, character) => {
    const font = symbolFontOf(name);
    expect(font && symbolCharacter(font, code)).toBe(character);
  });

  it('is left alone where the shape has no character, or the font is an ordinary one', () => {
    expect(symbolCharacter('webdings', 0xfe)).toBeNull();
    expect(symbolFontOf('宋体')).toBeNull();
  });
});
