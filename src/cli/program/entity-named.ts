import { LANGS } from '../../messages/index.js';
import { entityLabel } from '../../present/names.js';
import type { Store } from '../../store/open-store.js';
import { entitiesCalled, readEntities } from '../../store/queries/keys.js';
import { type CliContext, CliError } from './context.js';
import { nearest } from './nearest.js';

/** The row of the money tables meant by its id, by its name here or by what every form that names a row so means. */
export function entityNamed(store: Store, name: string, { lang }: CliContext): string {
  const wanted = name.trim();
  const entities = readEntities(store);
  if (entities.length === 0) return wanted;
  const called = entities.find((id) => id === wanted || LANGS.some((one) => entityLabel(id, one) === wanted));
  if (called !== undefined) return called;
  const [only, another] = entitiesCalled(store, wanted);
  if (only !== undefined && another === undefined) return only;
  const labels = entities.map((id) => entityLabel(id, lang));
  const near = nearest(wanted, labels);
  throw new CliError('entity-unknown', { name: wanted, near: near.length > 0 ? near : labels.slice(0, 3) });
}
