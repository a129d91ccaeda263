import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { LANGS, type Lang, say } from '../messages/index.js';
import { commanded } from './commanded.js';
import type { Desk } from './desk.js';
import { strictHeaders } from './gate/headers.js';
import { ourHost } from './gate/host.js';
import { ourOrigin } from './gate/origin.js';
import { session, start } from './gate/session.js';
import { type ListFormat, listFile } from './list/list-file.js';
import { Layout } from './pages/layout.js';
import { RefusedPage } from './pages/refused.js';
import { addressesOf, ROUTES, type Route } from './routes.js';
import { type Answer, refused, type Visit } from './visit.js';

/** The desk as a web application: every request passes the same gates, in this order, then its route. */
export function deskApp(desk: Desk): Hono {
  const app = new Hono();
  const toDoor = (c: Context) => answered(c, desk, refused(401, say(langOf(c, desk), 'desk-refused-401')));
  app.use(strictHeaders, ourHost(desk.access), ourOrigin);
  app.get('/assets/:folder/:name', (c) => asset(c, desk));
  app.get('/start', start(desk.access, toDoor));
  app.use(session(desk.access, toDoor));
  app.post('/api/commands/:kind', async (c) => answered(c, desk, await commanded(c, desk, langOf(c, desk))));
  for (const route of ROUTES)
    for (const { path, format } of addressesOf(route))
      app.on(route.method, path, (c) => visited(c, desk, route, format));
  app.notFound((c) => answered(c, desk, refused(404, say(langOf(c, desk), 'desk-refused-404'))));
  app.onError((error, c) => {
    const id = desk.report(error);
    return answered(c, desk, refused(500, say(langOf(c, desk), 'desk-refused-500', { id })));
  });
  return app;
}

async function visited(c: Context, desk: Desk, route: Route, format: ListFormat | null): Promise<Response> {
  const url = new URL(c.req.url);
  const lang = langOf(c, desk);
  const params = withoutEnding(c.req.param(), format);
  const answer = await route.answer({ desk, lang, path: url.pathname, params, query: url.searchParams });
  if (answer.kind !== 'list' || format === null) return answered(c, desk, answer);
  return answered(c, desk, await listFile(answer.list, format, { lang, now: new Date(desk.store.now()) }));
}

/** The year of `/years/2020.csv` is 2020. */
function withoutEnding(params: Visit['params'], format: ListFormat | null): Visit['params'] {
  if (format === null) return params;
  const bare = (value: string) => (value.endsWith(`.${format}`) ? value.slice(0, -format.length - 1) : value);
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, bare(value)]));
}

async function answered(c: Context, desk: Desk, answer: Answer): Promise<Response> {
  const lang = langOf(c, desk);
  switch (answer.kind) {
    case 'redirect':
      return c.redirect(answer.to, 303);
    case 'data':
      return c.json(answer.data as object, answer.status ?? 200);
    case 'file':
      return fileAnswer(c, answer);
    case 'refused':
      c.status(answer.status);
      return page(c, desk, { title: String(answer.status), year: null, body: <RefusedPage lang={lang} {...answer} /> });
    case 'list':
      return page(c, desk, { ...answer, body: answer.body() });
    case 'page':
      c.status(answer.status ?? 200);
      return page(c, desk, answer);
  }
}

async function page(
  c: Context,
  { person }: Desk,
  { title, body, year = null }: Pick<Answer & { kind: 'page' }, 'title' | 'body' | 'year'>,
): Promise<Response> {
  const lang = c.get('lang') as Lang;
  const other = new URL(c.req.url);
  other.searchParams.set('lang', lang === 'zh' ? 'en' : 'zh');
  const frame = { lang, title, person, year, otherLanguage: `${other.pathname}${other.search}` };
  const html = await (<Layout {...frame}>{body}</Layout>);
  return c.html(`<!DOCTYPE html>${html}`);
}

/** A download: never shown in the browser, whatever is in it. */
function fileAnswer(c: Context, { name, type, bytes }: Answer & { kind: 'file' }): Response {
  c.header('Content-Type', type);
  c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  c.header('Content-Security-Policy', 'sandbox');
  return c.body(bytes as Uint8Array<ArrayBuffer>);
}

const LANGUAGE_COOKIE = 'huibiao-lang';

/** `?lang=` decides and is remembered; then what was chosen before; then the language of the command. */
function langOf(c: Context, desk: Desk): Lang {
  const known = c.get('lang') as Lang | undefined;
  if (known !== undefined) return known;
  const asked = langNamed(c.req.query('lang'));
  if (asked !== null) setCookie(c, LANGUAGE_COOKIE, asked, { path: '/', sameSite: 'Strict', httpOnly: true });
  const lang = asked ?? langNamed(getCookie(c, LANGUAGE_COOKIE)) ?? desk.lang;
  c.set('lang', lang);
  return lang;
}

function langNamed(name: string | undefined): Lang | null {
  return LANGS.find((lang) => lang === name) ?? null;
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

function asset(c: Context, desk: Desk): Response {
  const { folder = '', name = '' } = c.req.param();
  const text = desk.asset(`${folder}/${name}`);
  const type = TYPES[name.split('.').at(-1) ?? ''];
  if (text === null || type === undefined) return c.text('404', 404);
  c.header('Content-Type', type);
  c.header('Cache-Control', 'no-cache');
  return c.body(text);
}
