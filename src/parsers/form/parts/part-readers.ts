import type { Part } from '../../../model/template.js';
import type { PartReader } from '../layout/part.js';
import { moneyReader } from '../money/table.js';
import { goalsReader } from './goals.js';
import { indicatorsReader } from './indicators.js';
import { labelReader } from './label-part.js';
import { listReader } from './list-part.js';
import { narrativeReader } from './outline.js';
import { peopleReader } from './people.js';
import { signOffReader } from './sign-off.js';

/** How each kind of part is found and read. */
export const PART_READERS = {
  label: labelReader,
  list: listReader,
  money: moneyReader,
  goals: goalsReader,
  indicators: indicatorsReader,
  people: peopleReader,
  'sign-off': signOffReader,
  narrative: narrativeReader,
} satisfies { readonly [Kind in Part['kind']]: PartReader<Extract<Part, { kind: Kind }>> };

/** The reader of a part's kind. */
export function readerOf({ kind }: Part): PartReader {
  return PART_READERS[kind];
}
