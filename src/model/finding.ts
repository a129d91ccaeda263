import type { CheckFacts } from './check-facts.js';
import type { FormFacts, IngestFacts, ReadingFacts } from './finding-facts.js';
import type { Place } from './place.js';

export type Severity = 'error' | 'warning' | 'info';

/** Every finding there is: its code, and the facts it carries. */
export interface FindingFacts extends ReadingFacts, FormFacts, IngestFacts, CheckFacts {}

export type FindingCode = keyof FindingFacts;

/** What is wrong, where, with which facts. The sentence is made at the edge, from the catalogue in `src/messages`. */
export type Finding = {
  [Code in FindingCode]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly facts: FindingFacts[Code];
    readonly places: readonly Place[];
  };
}[FindingCode];

/** A finding as the database has it: another version of huibiao may have stored a code or facts this one does not know. */
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
