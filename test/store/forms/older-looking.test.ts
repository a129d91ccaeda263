import { describe, expect, it } from 'vitest';
import { olderBy } from '../../../src/store/forms/older-looking.js';
import { field, formRecord } from '../../support/record.js';

const dated = (fileName: string, reportDate: string | null = null, modifiedAt: string | null = null) => ({
  fileName,
  record: formRecord({ fields: reportDate === null ? [] : [field('cover.report_date', reportDate)] }),
  modifiedAt,
});

describe('a document looks older than another', () => {
  it.each([
    ['老版本.docx', '终稿.docx'],
    ['自评报告初稿.doc', '自评报告.doc'],
    ['自评（修改前）.docx', '自评（修改后）.docx'],
    ['草稿.txt', '定稿.txt'],
    ['自评v1.docx', '自评V2.docx'],
    ['自评 v1.docx', '自评 终稿.docx'],
    ['第一稿.docx', '第二稿.docx'],
    ['自评_版本2.docx', '自评_版本10.docx'],
    ['自评20210305.docx', '自评20210401.docx'],
    ['自评2021-3-5.docx', '自评2021.12.1.docx'],
    ['县局.zip!/旧版/自评.docx', '自评.docx'],
    ['report_old.docx', 'report_final.docx'],
  ])('by its name: %s than %s, and not the other way round', (older, newer) => {
    expect(olderBy(dated(older), dated(newer))).toBe('older-name');
    expect(olderBy(dated(newer), dated(older))).toBe(null);
  });

  it.each([
    ['自评.docx', '自评.docx'],
    ['1 改.docx', '2 改.docx'],
    ['自评.docx', '自评终稿.docx'],
    ['2020年度自评.docx', '2021年度自评.docx'],
    ['household.docx', 'finale.docx'],
    ['202112自评.docx', '202201自评.docx'],
  ])('not by names that say nothing of it: %s, %s', (one, other) => {
    expect(olderBy(dated(one), dated(other))).toBe(null);
    expect(olderBy(dated(other), dated(one))).toBe(null);
  });

  it('by the date on the cover, else by when it was last saved; a name that says otherwise is believed', () => {
    const [march, april] = ['2021-03-05', '2021-04-01'];
    expect(olderBy(dated('a.docx', march), dated('b.docx', april))).toBe('older-date');
    expect(olderBy(dated('b.docx', april), dated('a.docx', march))).toBe(null);
    expect(
      olderBy(dated('a.docx', april, '2021-04-01T08:00:00Z'), dated('b.docx', april, '2021-04-02T08:00:00Z')),
    ).toBe('older-date');
    expect(olderBy(dated('a.docx', null, '2021-04-01T08:00:00Z'), dated('b.docx'))).toBe(null);
    expect(olderBy(dated('终稿.docx', march), dated('初稿.docx', april))).toBe(null);
  });
});
