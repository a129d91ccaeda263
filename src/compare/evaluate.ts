import { Decimal } from '../text/decimal.js';
import { inUnit } from '../text/money-unit.js';
import type { CompareFigure, Measure } from './measure.js';

/** The value of a measure for one form. */
export interface Evaluated {
  readonly value: Decimal | null;
  /** One of the figures behind it was corrected. */
  readonly corrected: boolean;
  /**
   * `unreadable`: what stands there could not be read. `unit`: the figure is in a unit that cannot be compared. `twice`: the
   * form has two that differ.
   */
  readonly note: 'unreadable' | 'unit' | 'twice' | null;
}

const NOTHING: Evaluated = { value: null, corrected: false, note: null };

/** Figures by form and key, in one unit for each key. */
export class Figures {
  readonly #byCell = new Map<string, CompareFigure[]>();
  readonly #units = new Map<string, string | null>();

  constructor(figures: readonly CompareFigure[]) {
    const counts = new Map<string, Map<string | null, number>>();
    for (const figure of figures) {
      const cell = `${figure.formId} ${figure.key}`;
      const known = this.#byCell.get(cell);
      if (known === undefined) this.#byCell.set(cell, [figure]);
      else known.push(figure);
      if (figure.value === null) continue;
      const units = counts.get(figure.key) ?? new Map<string | null, number>();
      counts.set(figure.key, units.set(figure.unit, (units.get(figure.unit) ?? 0) + 1));
    }
    for (const [key, units] of counts) this.#units.set(key, mostFrequent(units));
  }

  /** The unit most figures of a key are in; the others are converted to it, or not compared. */
  unitOf(key: string): string | null {
    return this.#units.get(key) ?? null;
  }

  has(key: string): boolean {
    return this.#units.has(key);
  }

  at(formId: number | null, key: string): Evaluated {
    const figures = formId === null ? [] : (this.#byCell.get(`${formId} ${key}`) ?? []);
    const [first, ...more] = figures;
    if (first === undefined) return NOTHING;
    const { corrected } = first;
    if (more.some((other) => other.value !== first.value || other.unit !== first.unit))
      return { value: null, corrected, note: 'twice' };
    if (first.value === null) return { value: null, corrected, note: 'unreadable' };
    const value = inUnit(new Decimal(first.value), first.unit, this.unitOf(key));
    return { value, corrected, note: value === null ? 'unit' : null };
  }
}

function mostFrequent(units: ReadonlyMap<string | null, number>): string | null {
  return [...units].reduce((best, one) => (one[1] > best[1] ? one : best), [null, 0] as [string | null, number])[0];
}

/** Null if a figure is blank or the divisor is zero. */
export function evaluate(
  measure: Measure,
  figures: Figures,
  formId: number | null,
  previousId: number | null,
): Evaluated {
  switch (measure.kind) {
    case 'figure':
      return figures.at(formId, measure.key);
    case 'ratio':
      return quotient(
        figures.at(formId, measure.numerator),
        figures.at(formId, measure.denominator),
        measure.percent ? 100 : 1,
      );
    case 'growth':
      return growth(figures.at(formId, measure.key), figures.at(previousId, measure.key));
  }
}

function quotient(over: Evaluated, under: Evaluated, times: number): Evaluated {
  const isKnown = over.value !== null && under.value !== null && !under.value.isZero();
  return both(over, under, isKnown ? () => over.value?.times(times).div(under.value ?? 1) ?? null : () => null);
}

/** In %; null unless the base is positive. */
function growth(now: Evaluated, before: Evaluated): Evaluated {
  return both(now, before, () => growthRate(now.value, before.value));
}

export function growthRate(now: Decimal | null, before: Decimal | null): Decimal | null {
  if (now === null || before === null || before.lte(0)) return null;
  return now.minus(before).times(100).div(before);
}

function both(one: Evaluated, other: Evaluated, value: () => Decimal | null): Evaluated {
  return { value: value(), corrected: one.corrected || other.corrected, note: one.note ?? other.note };
}

/** The unit of a measure's values. */
export function unitOf(measure: Measure, figures: Figures): string | null {
  switch (measure.kind) {
    case 'figure':
      return figures.unitOf(measure.key);
    case 'ratio': {
      if (measure.percent) return '%';
      const [over, under] = [figures.unitOf(measure.numerator), figures.unitOf(measure.denominator)];
      return over === under ? null : `${over ?? ''}/${under ?? ''}`;
    }
    case 'growth':
      return '%';
  }
}
