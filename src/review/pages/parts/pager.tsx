import { type Lang, say } from '../../../messages/index.js';

interface PagerProps {
  readonly lang: Lang;
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly size: number;
  readonly address: (page: number) => string;
}

/** How many rows there are, and the pages before and behind this one. */
export function Pager({ lang, total, page, size, address }: PagerProps) {
  const pages = Math.max(1, Math.ceil(total / size));
  return (
    <nav class="pager" aria-label={say(lang, 'desk-pages')}>
      <span>{say(lang, 'desk-total', { total, size })}</span>
      {page > 1 ? <a href={address(page - 1)}>{say(lang, 'desk-page-before')}</a> : ''}
      <span>{`${page} / ${pages}`}</span>
      {page < pages ? <a href={address(page + 1)}>{say(lang, 'desk-page-after')}</a> : ''}
    </nav>
  );
}
