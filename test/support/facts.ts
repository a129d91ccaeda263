import type { StoredFinding } from '../../src/model/finding.js';

/** The facts of a finding by name, whatever its code. */
export function factsOf({ facts }: Pick<StoredFinding, 'facts'>): { readonly [name: string]: unknown } {
  return { ...facts };
}
