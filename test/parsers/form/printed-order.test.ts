import { describe, expect, it } from 'vitest';
import { formWith, readingOf } from './build.js';

describe('tables behind all paragraphs', () => {
  const form = formWith([], {
    after: ['填报人（签名）：林小满', '五、评价报告综述（文字部分）', '一、部门（单位）概况', '本局管茶。'],
  });
  const tables = form.blocks.filter(({ kind }) => kind === 'table');
  const paragraphs = form.blocks.filter(({ kind }) => kind === 'paragraph');
  const usual = readingOf(form);
  const moved = readingOf({ ...form, blocks: [...paragraphs, ...tables] });

  it('are read as if they stood before the signatures and the report', () => {
    const answers = ({ fields }: typeof usual) =>
      fields.map(({ key, entity, state, value }) => [key, entity, state, value]);
    expect(answers(moved)).toEqual(answers(usual));
    expect(moved.narrative.map(({ heading }) => heading)).toEqual(usual.narrative.map(({ heading }) => heading));
    expect(moved.fields.find(({ key }) => key === 'sign_off.filler')).toMatchObject({ value: '林小满' });
  });
});
