import type { Context } from 'hono';
import { type Lang, say, sayFinding, sentenceOf } from '../messages/index.js';
import { StoreError } from '../store/open-store.js';
import { COMMANDS, type CommandAnswer, type DeskCommand, isCommandKind } from './commands/command.js';
import { WHAT_IF } from './commands/what-if.js';
import type { Desk } from './desk.js';
import { cellAgain } from './pages/cell.js';
import { decidedAt } from './query/decided-address.js';
import { localPath } from './query/local-path.js';
import { type Answer, refused } from './visit.js';

/**
 * `POST /api/commands/<kind>`: a form of a page, answered with the page it came from, or JSON, answered with JSON. What is
 * wrong is answered with a sentence and its status, a correction with its form again; then nothing was written.
 */
export async function commanded(c: Context, desk: Desk, lang: Lang): Promise<Answer> {
  const kind = c.req.param('kind') ?? '';
  const isJson = c.req.header('content-type')?.startsWith('application/json') === true;
  const sent: unknown = isJson ? await c.req.json().catch(() => null) : nested(await c.req.parseBody({ all: true }));
  const body = typeof sent === 'object' && sent !== null ? (sent as Readonly<Record<string, unknown>>) : {};
  if (kind === 'preview') return isJson ? whatIf(desk, lang, body) : cellAgain(desk, lang, said(body), null);
  if (!isCommandKind(kind)) return refused(404, say(lang, 'desk-refused-404'));
  const wrong = (status: 409 | 422 | 503, code: string, sentence: string): Answer => {
    if (isJson) return { kind: 'data', status, data: { ok: false, code, sentence } };
    return kind === 'correct' ? cellAgain(desk, lang, body, { status, problem: sentence }) : refused(status, sentence);
  };
  if (!isJson && kind === 'correct' && body.value === '' && body.blank !== 'on')
    return wrong(422, 'desk-incomplete', say(lang, 'edit-nothing-said'));
  const read = COMMANDS[kind].safeParse(isJson ? body : said(body));
  if (!read.success) {
    const names = [...new Set(read.error.issues.map(({ path }) => path.join('.')))];
    return wrong(422, 'desk-incomplete', say(lang, 'desk-incomplete', { names }));
  }
  const answer = await desk.send({ kind, by: desk.person, ...read.data } as DeskCommand);
  if (!answer.ok) return wrong(statusOf(answer), answer.code, sentenceOf(lang, answer.code, answer.facts) ?? '');
  if (isJson) return { kind: 'data', data: answer };
  const back = localPath(typeof body.back === 'string' ? body.back : null) ?? `/forms/${answer.formId}`;
  return { kind: 'redirect', to: 'batch' in answer ? decidedAt(answer, back) : savedAt(back, answer.errorsBefore) };
}

/** What would come of a correction, for a program. */
function whatIf(desk: Desk, lang: Lang, body: unknown): Answer {
  const read = WHAT_IF.safeParse(body);
  if (!read.success) return { kind: 'data', status: 422, data: { ok: false, code: 'desk-incomplete' } };
  try {
    const { errors, gone, came } = desk.preview(read.data);
    const shown = (findings: typeof gone) =>
      findings.map((finding) => ({ code: finding.code, sentence: sayFinding(lang, finding) }));
    return { kind: 'data', data: { ok: true, errors, gone: shown(gone), came: shown(came) } };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const { code, facts } = error;
    return { kind: 'data', status: 422, data: { ok: false, code, sentence: sentenceOf(lang, code, facts) } };
  }
}

/** Blank is what was ticked, whatever stands in the box of the value. */
function said(body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return body.blank === 'on' ? { ...body, value: '' } : body;
}

/** The page one came from, which then says how many errors there were before. */
function savedAt(back: string, before: number): string {
  const url = new URL(back, 'http://desk');
  if (url.pathname.startsWith('/forms/')) url.searchParams.set('saved', String(before));
  return `${url.pathname}${url.search}${url.hash}`;
}

/** What a person saw is no longer so. */
const STALE: ReadonlySet<string> = new Set(['correction-stale', 'no-such-conflict', 'finding-gone', 'no-such-review']);

function statusOf({ code }: CommandAnswer & { readonly ok: false }): 409 | 422 | 503 {
  if (code === 'database-locked') return 503;
  return STALE.has(code) ? 409 : 422;
}

/** `reason`, `seen.state` */
const FIELD_NAME = /^([a-z]+[a-zA-Z]*)(?:\.([a-z]+))?$/u;

/** `seen.state` of a form's fields as `{ seen: { state } }`. */
function nested(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const body: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const [, outer, inner] = FIELD_NAME.exec(name) ?? [];
    if (outer === undefined) continue;
    if (inner === undefined) body[outer] = value;
    else body[outer] = { ...(body[outer] as object | undefined), [inner]: value };
  }
  return body;
}
