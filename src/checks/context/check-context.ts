import type { Field, FormRecord, Quantity } from '../../model/form-record.js';
import type { MoneyTable } from '../../model/template.js';
import type { Decimal } from '../../text/decimal.js';
import type { ThresholdName } from '../config.js';
import type { ProseNumber } from '../prose/numbers.js';
import type { Sentence } from '../prose/sentences.js';
import type { MainFigure } from './main-figures.js';
import type { MoneyContext } from './money.js';
import type { ReadRelations } from './relations.js';

/** What every rule looks at: the input, indexed once. */
export interface CheckContext extends MoneyContext {
  readonly record: FormRecord;
  readonly tables: readonly MoneyTable[];
  /** Ids of the tables that were not read whole: a column the template does not have, or rows that lost their empty cells. */
  readonly doubtful: ReadonlySet<string>;
  /** So much of the document was not taken that what seems blank may stand there. */
  readonly muchLeftOver: boolean;
  /** Rows of the money tables in form order: `consolidated`, `bureau`, `sub_agency_1` … */
  readonly entities: readonly string[];
  /** The rows whose sum the consolidated row is: the bureau and its sub-agencies. */
  readonly agencies: readonly string[];
  /** The field, undefined where the form has no such cell at all. */
  readonly cell: (key: string, entity?: string | null) => Field | undefined;
  /** The template's sums in every row, and every column's sum over the agencies. */
  readonly sums: ReadRelations;
  readonly previousCell: ((key: string, entity?: string | null) => Field | undefined) | null;
  readonly threshold: (name: ThresholdName) => Decimal;
  readonly sentences: readonly Sentence[];
  /** Where in the prose a quantity stands. */
  readonly inSentence: ReadonlyMap<Quantity, InSentence>;
  /** What section 五 says of the year's spending. */
  readonly figures: readonly MainFigure[];
}

/** What is read from the prose once and does not change when a cell does. */
export type Prose = Pick<CheckContext, 'sentences' | 'inSentence' | 'figures'>;

export interface InSentence {
  readonly sentence: Sentence;
  readonly number: ProseNumber;
}
