import { type LabelCode, type Lang, say } from '../../../messages/index.js';
import { type countReviews, FORM_TRAITS, type FormTrait } from '../../../store/queries/form-list.js';
import { REVIEW_STATES } from '../../../store/records/review.js';
import { type OverviewQuery, overviewAddress, toggled } from '../../query/form-filter.js';
import { ReviewState } from './review-state.js';

interface FiltersProps {
  readonly lang: Lang;
  readonly read: OverviewQuery;
  readonly codes: readonly { readonly code: string; readonly forms: number }[];
  readonly reviews: ReturnType<typeof countReviews>;
}

/** What the overview may be narrowed by; each is a link that asks for it, or no longer. */
export function OverviewFilters({ lang, read, codes, reviews }: FiltersProps) {
  const { filter } = read;
  const here = (more: Partial<typeof filter>) => overviewAddress({ filter: { ...filter, ...more }, page: 1 });
  return (
    <aside class="filters" aria-label={say(lang, 'desk-filter')}>
      <form method="get">
        {[...conditionsOf(read)].map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <label>
          {say(lang, 'desk-filter-name')} <input name="q" value={filter.name ?? ''} />
        </label>
        <button type="submit">{say(lang, 'desk-filter-go')}</button>
      </form>
      <section>
        <h2>{say(lang, 'review-state')}</h2>
        <ul>
          {REVIEW_STATES.map((state) => (
            <li>
              <a
                href={here({ review: toggled(filter.review ?? [], state) })}
                aria-current={filter.review?.includes(state) === true ? 'true' : undefined}
              >
                <ReviewState lang={lang} state={state} /> <span class="count">{reviews[state] ?? 0}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      {(['has', 'not'] as const).map((side) => (
        <section>
          <h2>{say(lang, `desk-filter-${side}`)}</h2>
          <ul>
            {FORM_TRAITS.map((trait) => (
              <li>
                <a href={here({ [side]: toggled(filter[side], trait) })} aria-current={isOn(filter[side], trait)}>
                  {say(lang, traitLabel(trait))}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h2>{say(lang, 'desk-filter-code')}</h2>
        <ul>
          {codes.slice(0, 20).map(({ code, forms }) => (
            <li>
              <a
                href={here({ code: filter.code === code ? undefined : code })}
                aria-current={filter.code === code ? 'true' : undefined}
              >
                {code} <span class="count">{forms}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}

/** What is asked for besides the name, so that typing one keeps it. */
function conditionsOf({ filter }: OverviewQuery): URLSearchParams {
  const [, query = ''] = overviewAddress({ filter: { ...filter, name: undefined }, page: 1 }).split('?');
  return new URLSearchParams(query);
}

function isOn(list: readonly FormTrait[], trait: FormTrait): 'true' | undefined {
  return list.includes(trait) ? 'true' : undefined;
}

function traitLabel(trait: FormTrait): LabelCode {
  return `desk-trait-${trait}`;
}
