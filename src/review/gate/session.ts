import { timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getSignedCookie, setSignedCookie } from 'hono/cookie';
import type { Access } from '../desk.js';

const COOKIE = 'huibiao';
const LET_IN = 'in';
const HOURS_12 = 12 * 60 * 60;

/** Lets in who holds the signed cookie; the start link gives it. */
export function session(access: Access, refuse: (c: Context) => Response | Promise<Response>): MiddlewareHandler {
  return async (c, next) => {
    if (access.startKey === null) return next();
    const cookie = await getSignedCookie(c, access.secret, COOKIE);
    return cookie === LET_IN ? next() : refuse(c);
  };
}

/** `/start?key=…`: gives the cookie to who has the key that was printed where the desk was started. */
export function start(access: Access, refuse: (c: Context) => Response | Promise<Response>) {
  return async (c: Context): Promise<Response> => {
    if (access.startKey !== null && !isSame(c.req.query('key') ?? '', access.startKey)) return refuse(c);
    const secure = new URL(c.req.url).protocol === 'https:';
    const rules = { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: HOURS_12, secure } as const;
    await setSignedCookie(c, COOKIE, LET_IN, access.secret, rules);
    return c.redirect('/', 303);
  };
}

function isSame(given: string, key: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(key)];
  return one.length === other.length && timingSafeEqual(one, other);
}
