import type { FormKey } from '../../store/queries/keys.js';
import { CliError } from './context.js';
import { nearest } from './nearest.js';

const LATIN_KEY = /^[a-z_.[\]\d]+$/u; // expenditure.total

/** The keys meant by a key or by what the form prints; several where it prints one name twice. Never none: that is refused. */
export function keysNamed(known: readonly FormKey[], name: string): readonly string[] {
  const wanted = name.trim();
  if (known.some(({ key }) => key === wanted)) return [wanted];
  const called = known.filter((one) => one.name === wanted || one.label === wanted).map(({ key }) => key);
  if (called.length === 0) throw new CliError('cell-unknown', { name: wanted, near: nearCells(known, wanted) });
  return called;
}

/** Keys for whoever writes keys, printed names for everybody else. */
function nearCells(known: readonly FormKey[], wanted: string): readonly string[] {
  const isKey = LATIN_KEY.test(wanted);
  return nearest(
    wanted,
    known.map(({ key, name }) => (isKey ? key : (name ?? key))),
  );
}
