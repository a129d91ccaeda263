import { type Lang, say } from '../../../messages/index.js';
import type { ReviewState as State } from '../../../store/records/review.js';

const SIGNS = {
  pending: '○',
  accepted: '✓',
  returned: '↩',
  resubmitted: '↻',
  changed: '△',
} as const satisfies Record<State, string>;

/** Where a form stands with its reviewers, by sign and word. */
export function ReviewState({ lang, state }: { readonly lang: Lang; readonly state: State }) {
  return (
    <span class={`review ${state}`}>
      <span aria-hidden="true">{SIGNS[state]}</span> {say(lang, `review-${state}`)}
    </span>
  );
}
