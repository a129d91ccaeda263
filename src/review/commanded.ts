import type { Context } from 'hono';
import { type Lang, say, sentenceOf } from '../messages/index.js';
import { COMMANDS, type CommandAnswer, type DeskCommand, isCommandKind } from './commands/command.js';
import type { Desk } from './desk.js';
import { localPath } from './query/local-path.js';
import { type Answer, refused } from './visit.js';

/**
 * `POST /api/commands/<kind>`: a form of a page, answered with the page it came from, or JSON, answered with JSON. What is
 * wrong is answered with a sentence and its status; then nothing was written.
 */
export async function commanded(c: Context, desk: Desk, lang: Lang): Promise<Answer> {
  const kind = c.req.param('kind') ?? '';
  if (!isCommandKind(kind)) return refused(404, say(lang, 'desk-refused-404'));
  const isJson = c.req.header('content-type')?.startsWith('application/json') === true;
  const body: unknown = isJson ? await c.req.json().catch(() => null) : nested(await c.req.parseBody());
  const read = COMMANDS[kind].safeParse(body);
  if (!read.success) {
    const names = [...new Set(read.error.issues.map(({ path }) => path.join('.')))];
    return said(isJson, 422, 'desk-incomplete', say(lang, 'desk-incomplete', { names }));
  }
  const answer = await desk.send({ kind, by: desk.person, ...read.data } as DeskCommand);
  if (!answer.ok) return said(isJson, statusOf(answer), answer.code, sentenceOf(lang, answer.code, answer.facts) ?? '');
  if (isJson) return { kind: 'data', data: answer };
  return { kind: 'redirect', to: localPath(backIn(body)) ?? `/forms/${answer.formId}` };
}

function said(isJson: boolean, status: 409 | 422 | 503, code: string, sentence: string): Answer {
  return isJson ? { kind: 'data', status, data: { ok: false, code, sentence } } : refused(status, sentence);
}

function statusOf({ code }: CommandAnswer & { readonly ok: false }): 409 | 422 | 503 {
  if (code === 'database-locked') return 503;
  return code === 'correction-stale' || code === 'no-such-conflict' ? 409 : 422;
}

function backIn(body: unknown): string | null {
  return typeof body === 'object' && body !== null && 'back' in body && typeof body.back === 'string'
    ? body.back
    : null;
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
