import { describe, expect, it } from 'vitest';
import { maskerOf } from '../../src/export/mask.js';
import type { Row } from '../../src/export/table.js';

const cell = (key: string, value: string, raw = value): Row => ({ key, value, raw, observed: value, number: null });
const cells = [
  cell('profile.contact_person', '欧阳甲', '欧阳 甲'),
  cell('profile.contact_phone', '0730-8000000', '0730－8000000'),
  cell('evaluators[1].name', '孙乙'),
  cell('sign_off.leader_signature', '签章'),
  cell('cover.filler', '档案馆'),
];
const masker = maskerOf([...cells, { made_by: '审核员丙' }], ['星河市档案馆']);
const text = (value: string) => masker.mask({ text: value }).text;

describe('masking', () => {
  it('hides the cells made for names and telephone numbers wholly', () => {
    for (const row of cells)
      expect(masker.mask(row)).toMatchObject({ key: row.key, value: '***', raw: '***', observed: '***' });
    expect(masker.mask({ made_by: '审核员丙', undone_by: null })).toEqual({ made_by: '***', undone_by: null });
  });

  it('hides the same names in prose, in file names, and with white space between their letters', () => {
    expect(text('由欧阳甲、孙　乙负责，审核员丙复核。')).toBe('由***、***负责，***复核。');
    expect(masker.mask({ file_name: '自评报告（欧阳甲）.doc' }).file_name).toBe('自评报告（***）.doc');
  });

  it('hides telephone numbers in prose, known and unknown ones', () => {
    expect(text('电话0730-8000000，手机13800000001；传真（0731）82223333')).toBe('电话***，手机***；传真（***');
  });

  it('leaves money, counts, codes, hashes and departments as they are', () => {
    const row = {
      value: '13800000001',
      sha256: '13800000001a',
      department: '星河市档案馆',
      budget_code: '888001',
      number: 5,
    };
    expect(masker.mask(row)).toEqual(row);
    expect(text('共投入13800000001元，服务138000000012人次')).toBe('共投入13800000001元，服务138000000012人次');
  });

  it('hides what could not be read in its own cell, and nowhere else', () => {
    const raw = '孙乙\n财务股\n总工程师\n党组成员';
    const unread = { ...cell('evaluators[2].name', raw), state: 'unreadable', value: null, observed: null };
    const some = maskerOf([unread, { ...cell('evaluators[1].name', '孙乙'), state: 'read' }], []);
    expect(some.names).toBe(1);
    expect(some.mask(unread)).toMatchObject({ raw: '***' });
    expect(some.mask({ text: '计划财务股由孙乙和总工程师负责，党组成员参加。' }).text).toBe(
      '计划财务股由***和总工程师负责，党组成员参加。',
    );
  });

  it.each(['财务股', '党组成员', '总工程师', '高级会计师', '妇联', '副局长'])('leaves %s in prose', (word) => {
    const some = maskerOf([{ ...cell('evaluators[1].name', word), state: 'read' }], []);
    expect(some.names).toBe(0);
    expect(some.mask({ text: `计划${word}和基层${word}干部。` }).text).toBe(`计划${word}和基层${word}干部。`);
  });

  it('counts each person and each number once, however they are written', () => {
    const some = maskerOf(
      [
        cell('evaluators[1].name', '白晓岸', '白曉岸'),
        cell('evaluators[1].signature', '白 晓岸'),
        cell('sign_off.leader_signature', '钱甲 周乙'),
        cell('cover.filler', '欧阳 建国'),
        cell('profile.contact_phone', '0730-8000000', '0730—8000000'),
        cell('cover.filler_phone', '07308000000'),
      ],
      [],
    );
    expect([some.names, some.phones]).toEqual([4, 1]);
    expect(some.mask({ text: '白曉岸、欧阳建国与钱甲谈建国以来的档案。' }).text).toBe(
      '***、***与***谈建国以来的档案。',
    );
  });

  it('hides a telephone number that is all a text holds', () => {
    expect(text('13800000001')).toBe('***');
    expect(text('0730-8000000')).toBe('***');
  });

  it('does not hide words that are no names: 签章, or part of a department', () => {
    expect(text('请在签章处盖章。星河市档案馆整理档案馆藏。')).toBe('请在签章处盖章。星河市档案馆整理档案馆藏。');
  });
});
