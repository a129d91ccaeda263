import { describe, expect, it } from 'vitest';
import { DEFAULT_CHECK_CONFIG } from '../../../src/checks/config.js';
import { runChecks } from '../../../src/checks/run-checks.js';
import { withQuantitiesOf } from '../../../src/ingest/reread/corrected-quantities.js';
import type { FormRecord } from '../../../src/model/form-record.js';
import { formRecord, SOUND, withChanges } from '../../checks/record-builder.js';
import { TEMPLATE } from '../../checks/template.js';

const KEY = 'profile.achievements';
const WRONG = '创建文明单位25个，其中省级3个、市级12个、区级9个。';
const RIGHT = '创建文明单位25个，其中省级3个、市级12个、区级10个。';

function corrected(from: string, to: string): FormRecord {
  const record = formRecord(withChanges(SOUND, { fields: { [KEY]: from } }));
  const fields = record.fields.map((field) => (field.key === KEY ? { ...field, value: to } : field));
  return withQuantitiesOf(
    { ...record, fields },
    fields.filter(({ key }) => key === KEY),
  );
}

function partsIn(record: FormRecord) {
  const outcomes = runChecks({ record, template: TEMPLATE, previous: null }, DEFAULT_CHECK_CONFIG);
  return outcomes.filter(({ code, subject }) => code === 'N21' && subject.startsWith(KEY)).map(({ result }) => result);
}

describe('a corrected answer', () => {
  it('is checked by the numbers it holds now', () => {
    expect(partsIn(corrected(WRONG, RIGHT))).toEqual(['pass']);
    expect(partsIn(corrected(RIGHT, WRONG))).toEqual(['fail']);
  });

  it('keeps its numbers in their place among the others', () => {
    const before = formRecord(withChanges(SOUND, { fields: { [KEY]: WRONG } }));
    const surfaces = (record: FormRecord) => record.quantities.map(({ surface }) => surface);
    expect(surfaces(corrected(WRONG, RIGHT))).toEqual(
      surfaces(before).map((surface) => (surface === '9个' ? '10个' : surface)),
    );
  });

  it('may hold numbers where there were none', () => {
    expect(corrected('全面完成。', '培训12人。').quantities.at(-1)).toMatchObject({
      field: KEY,
      section: 1,
      value: '12',
    });
  });
});

describe('a corrected figure', () => {
  it('is no prose', () => {
    const record = formRecord(SOUND);
    expect(
      withQuantitiesOf(
        record,
        record.fields.filter(({ key }) => key === 'income.total'),
      ),
    ).toBe(record);
  });
});
