import { describe, expect, it } from 'vitest';
import { formWith, MONEY_HEADER, readingOf } from './build.js';

describe('characters that could not be decoded', () => {
  const { fields } = readingOf(
    formWith([
      ...MONEY_HEADER.income,
      ['局机关及二���机构汇总', '8', '', '8', '', '', ''],
      ['1、局机关', '5', '', '5', '', '', ''],
      ['2、茶���所', '3', '', '3', '', '', ''],
    ]),
  );
  const field = (key: string, entity: string) => fields.find((one) => one.key === key && one.entity === entity);

  it('leave a known row what it is', () => {
    expect(field('income.total', 'consolidated')).toMatchObject({ state: 'read', value: '8' });
    expect(field('income.total', 'sub_agency_2')).toBeUndefined();
  });

  it('make a text unreadable', () => {
    expect(field('finance.entity_name', 'sub_agency_1')).toMatchObject({ state: 'unreadable', value: null });
    expect(field('income.total', 'sub_agency_1')).toMatchObject({ state: 'read', value: '3' });
  });
});
