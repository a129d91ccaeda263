import { describe, expect, it } from 'vitest';
import { blocksText } from '../../../../src/model/document.js';
import { read } from '../../../../src/parsers/read/index.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { fieldText } from '../../../../src/parsers/read/shared/field-text.js';
import { docx } from '../../../support/docx.js';
import { buildDoc, para } from '../doc/build-doc.js';

/** Fields that Word writes without a result, and what it shows for them (ECMA-376 Part 1, 17.16). */
const FIELDS = [
  ['SYMBOL 254 \\f "Wingdings" \\s 12', '☑'],
  ['SYMBOL 0xD7', '×'],
  ['eq \\o\\ac(□,√)', '☑'],
  ['eq \\o\\ac(□,×)', '☒'],
  ['eq \\o\\ac(○,3)', '③'],
  ['EQ \\f(1,2)', '1/2'],
  ['MACROBUTTON NoMacro [点此输入]', '[点此输入]'],
  ['PAGE', ''],
] as const;

const run = (content: string) => `<w:r>${content}</w:r>`;
const inRtf = (text: string) =>
  text.replaceAll('\\', '\\\\').replaceAll(/[^\0-\x7f]/gu, (character) => `\\u${character.codePointAt(0)}?`);

const WRITERS: Readonly<Record<string, (instruction: string) => Uint8Array>> = {
  '.doc': (instruction) => buildDoc({ paragraphs: [para(`选\u0013 ${instruction}\u0015`)] }),
  '.docx': (instruction) =>
    docx({
      body: `<w:p>${run('<w:t>选</w:t>')}${run('<w:fldChar w:fldCharType="begin"/>')}${run(`<w:instrText xml:space="preserve"> ${instruction}</w:instrText>`)}${run('<w:fldChar w:fldCharType="end"/>')}</w:p>`,
    }),
  '.rtf': (instruction) =>
    Buffer.from(
      `{\\rtf1\\ansi\\ansicpg936 \\u36873?{\\field{\\*\\fldinst ${inRtf(instruction)}}{\\fldrslt}}\\par}`,
      'latin1',
    ),
};

describe('a field without result', () => {
  it.each(Object.entries(WRITERS))('shows in a %s what Word shows', async (_, write) => {
    for (const [instruction, shown] of FIELDS) {
      const { document } = await read(write(instruction), DEFAULT_LIMITS);
      expect([instruction, blocksText(document?.blocks ?? []).trimEnd()]).toEqual([instruction, `选${shown}`]);
    }
  });
});

it('a field with a result shows that, but for a check box', () => {
  const formField = () => '☑';
  expect(fieldText(' eq \\o\\ac(□,√) ', true, formField)).toBeNull();
  expect(fieldText(' FORMDROPDOWN ', true, formField)).toBeNull();
  expect(fieldText(' FORMCHECKBOX ', true, formField)).toBe('☑');
});
