import { describe, expect, it } from 'vitest';
import type { Document } from '../../../../src/model/document.js';
import { fieldIn, readingOf } from '../build.js';
import { linesForm } from './lines-form.js';

describe('the sign-off block in lines', () => {
  it('takes an unfilled date that is broken over two lines for no name', () => {
    const form: Document = linesForm({});
    const at = form.blocks.findIndex((block) => block.kind === 'paragraph' && block.text.startsWith('评价组组长'));
    const [label] = form.blocks.slice(at, at + 1);
    if (label?.kind !== 'paragraph') throw new Error('the label is a paragraph');
    const lines = ['部门（单位）负责人（签章）：', '         年', '月    日'].map((text) => ({ ...label, text }));
    const reading = readingOf({ ...form, blocks: form.blocks.toSpliced(at + 1, 0, ...lines) });
    expect(fieldIn(reading, 'sign_off.department_head')).toBe('blank');
  });
});
