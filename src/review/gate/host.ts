import type { MiddlewareHandler } from 'hono';
import type { Access } from '../desk.js';

/**
 * Answers only under the desk's own names: a page of another site whose name was made to point here (DNS rebinding) asks
 * under that site's name and gets 421.
 */
export function ourHost({ hosts }: Access): MiddlewareHandler {
  return async (c, next) => {
    const asked = c.req.header('host')?.toLowerCase() ?? '';
    if (!hosts.has(asked) || new URL(c.req.url).host.toLowerCase() !== asked) return c.text('421', 421);
    return next();
  };
}
