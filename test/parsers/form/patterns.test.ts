import { describe, expect, it } from 'vitest';
import type { FormPattern } from '../../../src/parsers/form/layout/pattern.js';
import { LAYOUT } from '../../../src/parsers/form/layout/patterns.js';
import { MONEY } from '../../../src/parsers/form/money/patterns.js';
import {
  COMPLETION,
  COVER,
  HEADING_STYLES,
  ITEMS,
  PEOPLE,
  PROSE,
  SIGN_OFF,
  STANDING,
} from '../../../src/parsers/form/parts/patterns.js';
import { DAMAGE, DATE, IDENTITY, NUMBER, VALUE } from '../../../src/parsers/form/values/patterns.js';

const TABLES = {
  LAYOUT,
  MONEY,
  COMPLETION,
  COVER,
  HEADING_STYLES,
  ITEMS,
  PEOPLE,
  PROSE,
  SIGN_OFF,
  STANDING,
  DAMAGE,
  DATE,
  IDENTITY,
  NUMBER,
  VALUE,
};

const rows = Object.entries(TABLES).flatMap(([table, patterns]) =>
  Object.entries<FormPattern>(patterns as Record<string, FormPattern>).map(([name, row]) => ({
    name: `${table}.${name}`,
    ...row,
  })),
);

describe('every pattern of the form stage', () => {
  it.each(rows)('$name finds its example and not its counter-example', ({ pattern, example, not }) => {
    expect(example.search(pattern)).toBeGreaterThanOrEqual(0);
    expect(not.search(pattern)).toBe(-1);
  });
});
