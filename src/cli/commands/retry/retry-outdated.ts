import { stampOf } from '../../../ingest/intake/stamp.js';
import type { CheckSetup } from '../../../ingest/reread/recheck.js';
import type { RetryCandidate } from '../../../ingest/run-retry.js';
import { PARSER_VERSION } from '../../../parsers/index.js';
import type { Store } from '../../../store/open-store.js';

/** Files whose bytes are kept and which another parser, template or configuration refused: today's may read them. */
export function outdatedRefusals(store: Store, setup: CheckSetup): readonly RetryCandidate[] {
  return store
    .planReparse({ parser: PARSER_VERSION, ...stampOf(setup) })
    .flatMap(({ submissionId, name, path, sha256, outcome }) =>
      outcome === 'rejected' ? [{ submissionId, name, path, sha256 }] : [],
    );
}
