import type { Child } from 'hono/jsx';
import { type LabelCode, type Lang, say } from '../../messages/index.js';

export interface Frame {
  readonly lang: Lang;
  readonly title: string;
  readonly person: string;
  /** Address of this page in the other language. */
  readonly otherLanguage: string;
  /** The year the links of the head lead to. */
  readonly year: number | null;
  readonly children?: Child;
}

/** What every page has: the head with its links, and the styles and scripts of the desk. */
export function Layout({ lang, title, person, otherLanguage, year, children }: Frame) {
  const t = (code: LabelCode) => say(lang, code);
  return (
    <html lang={lang === 'zh' ? 'zh-CN' : 'en'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${t('desk-name')}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/style/desk.css" />
        <script type="module" src="/assets/browser/desk.js"></script>
      </head>
      <body>
        <a class="skip" href="#content">
          {t('desk-skip')}
        </a>
        <header class="head">
          <strong class="brand">{t('desk-name')}</strong>
          <nav aria-label={t('desk-nav')}>
            <a href={year === null ? '/' : `/years/${year}`}>{t('desk-overview')}</a>
            <a href={year === null ? '/findings' : `/findings?year=${year}`}>{t('desk-findings')}</a>
            <a href="/conflicts">{t('desk-conflicts')}</a>
            <a href="/search">{t('desk-search')}</a>
          </nav>
          <span class="person">{say(lang, 'desk-reviewer', { name: person })}</span>
          <a href={otherLanguage} lang={lang === 'zh' ? 'en' : 'zh-CN'}>
            {t('desk-other-language')}
          </a>
        </header>
        <main id="content">
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  );
}
