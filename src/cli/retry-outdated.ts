import type { RetryCandidate } from '../ingest/run-retry.js';
import { PARSER_VERSION } from '../parsers/index.js';
import type { Store } from '../store/open-store.js';

/** Files whose bytes are kept and which another version of the parser refused: today's may read them. */
export function outdatedRefusals(store: Store): readonly RetryCandidate[] {
  return store.pathRows().flatMap(({ id, name, path, sha256, outcome, parser }) => {
    const isOutdated = outcome === 'rejected' && sha256 !== null && parser !== null && parser !== PARSER_VERSION;
    return isOutdated ? [{ submissionId: id, name, path, sha256 }] : [];
  });
}
