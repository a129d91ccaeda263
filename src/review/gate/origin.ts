import type { MiddlewareHandler } from 'hono';

const READS = new Set(['GET', 'HEAD']);

/**
 * What changes something must come from a page of the desk, whatever its content type: the browser says so in `Origin`,
 * and another site cannot make it say otherwise.
 */
export const ourOrigin: MiddlewareHandler = async (c, next) => {
  if (READS.has(c.req.method)) return next();
  const { protocol, host } = new URL(c.req.url);
  const site = c.req.header('sec-fetch-site');
  const isOurs = c.req.header('origin') === `${protocol}//${host}` && (site === undefined || site === 'same-origin');
  return isOurs ? next() : c.text('403', 403);
};
