import type { Lang } from '../messages/index.js';
import type { FormKey } from '../store/queries/keys.js';

/** What the keys of a database are called, and which key a name means. */
export interface KeyNames {
  readonly lang: Lang;
  /** The name of a key where it has one in this language, else the key. */
  readonly label: (key: string) => string;
  /** Printed names of everything that holds a number. */
  readonly figures: readonly string[];
  /** The figure meant by a key, by its column in the view `finance`, by its printed name or by its last part (`score`). */
  readonly figureNamed: (name: string) => string | null;
}

const FIGURES: ReadonlySet<string | null> = new Set(['money', 'count', 'score']);
const OUTSIDE_TABLES = /^(?:profile|performance)\./u;

export function keyNames(keys: readonly FormKey[], lang: Lang): KeyNames {
  const named = new Map(keys.map(({ key, name, english }) => [key, lang === 'zh' ? name : english]));
  const figures = keys.filter(({ kind }) => FIGURES.has(kind));
  const only = (fits: (key: FormKey) => boolean) => {
    const [one, another] = figures.filter(fits);
    return another === undefined ? (one?.key ?? null) : null;
  };
  return {
    lang,
    figures: figures.map(({ key, name, english }) => (lang === 'zh' ? name : english) ?? key),
    label: (key) => named.get(key) ?? key,
    figureNamed: (text) => {
      const wanted = text.trim();
      return (
        only(({ key }) => key === wanted) ??
        only(({ key }) => key.replaceAll('.', '_') === wanted) ??
        only(({ name }) => name === wanted) ??
        only(({ label }) => label === wanted) ??
        only(({ key }) => OUTSIDE_TABLES.test(key) && key.endsWith(`.${wanted}`))
      );
    },
  };
}
