import { expect, it } from 'vitest';
import { factsOf } from '../../support/facts.js';
import { parseBytes, print } from './judge.js';
import { neighbourCases } from './neighbours.js';

it.each(['docx', 'L1', 'L2-tight', 'L3', 'L5', 'L6'] as const)(
  '%s: neighbours in ten wordings each are refused by their names',
  async (as) => {
    const wrong: string[] = [];
    for (const { id, name, pieces } of neighbourCases()) {
      const { record, rejected } = await parseBytes(print(pieces, as));
      const got = record.form ?? `${rejected?.code} ${(rejected && factsOf(rejected).id) ?? ''}`;
      if (got !== `neighbour-form ${id}`) wrong.push(`${name}: ${got}`);
    }
    expect(wrong).toEqual([]);
  },
);
