/** What was decided, for the page that shows it and offers to take it back. */
interface Decided {
  readonly batch: number | null;
  readonly decided: readonly number[];
  readonly refused: readonly { readonly formId: number }[];
}

/** After one form the page one goes on to, which names it; after several the page of what came of each. */
export function decidedAt({ batch, decided, refused }: Decided, back: string): string {
  if (decided.length + refused.length > 1 || refused.length > 0) {
    const query = new URLSearchParams({ back });
    if (refused.length > 0) query.set('refused', refused.map(({ formId }) => formId).join(','));
    return `/reviews/${batch ?? 0}?${query}`;
  }
  const url = new URL(back, 'http://desk');
  if (batch !== null && url.pathname.startsWith('/forms/')) url.searchParams.set('decided', String(batch));
  return `${url.pathname}${url.search}${url.hash}`;
}
