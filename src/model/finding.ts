import type { CheckFacts } from './check-facts.js';
import type { FormFacts, IngestFacts, ReadingFacts } from './finding-facts.js';
import type { Place } from './place.js';

export type Severity = 'error' | 'warning' | 'info';

/** Every finding there is: its code, and the facts it carries. */
export interface FindingFacts extends ReadingFacts, FormFacts, IngestFacts, CheckFacts {}

export type FindingCode = keyof FindingFacts;

/** What is wrong, where, and the facts. `src/messages` turns code and facts into a sentence. */
export type Finding = {
  [Code in FindingCode]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly facts: FindingFacts[Code];
    readonly places: readonly Place[];
  };
}[FindingCode];

/** A finding read back from the database: its code and facts may be those of another version of huibiao. */
export interface StoredFinding extends Pick<Finding, 'severity' | 'places'> {
  readonly code: string;
  readonly facts: object;
}

/** What follows code and severity; facts may be left out where the code needs none. */
export type FactsAndPlaces<Code extends FindingCode> =
  Record<never, never> extends FindingFacts[Code]
    ? [facts?: FindingFacts[Code], places?: readonly Place[]]
    : [facts: FindingFacts[Code], places?: readonly Place[]];

export function finding<Code extends FindingCode>(
  code: Code,
  severity: Severity,
  ...[facts, places = []]: FactsAndPlaces<Code>
): Finding {
  return { code, severity, facts: facts ?? {}, places } as Finding;
}
