import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TemporaryStore, temporaryStore } from '../support/temporary-store.js';
import { deskOver, HOST, KEY } from './support/desk.js';

let temporary: TemporaryStore;
beforeEach(() => {
  temporary = temporaryStore();
});
afterEach(() => temporary.remove());
const open = () => temporary.store;

describe('the door of the desk', () => {
  it.each(['evil.example', `${HOST}.`, 'localhost:8765.evil.example', ''])(
    'does not answer to the name “%s”',
    async (host) => {
      const { ask } = deskOver(open());
      expect((await ask('/', { headers: { host } })).status).toBe(421);
    },
  );

  it('lets nobody in without the start key', async () => {
    const { ask } = deskOver(open());
    const answer = await ask('/');
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('huibiao serve');
  });

  it('gives no cookie for a wrong key', async () => {
    const { ask } = deskOver(open());
    const answer = await ask(`/start?key=${KEY.replace(/^./u, 'x')}`);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('lets in who holds the cookie of the start link, and nobody with a forged one', async () => {
    const { ask, cookie } = deskOver(open());
    const held = await cookie();
    expect((await ask('/', { headers: { cookie: held } })).status).toBe(200);
    expect((await ask('/', { headers: { cookie: 'huibiao=in.forged' } })).status).toBe(401);
  });

  it.each([
    ['another site', { origin: 'http://evil.example' }],
    ['no origin', {}],
    ['another port', { origin: 'http://127.0.0.1:9999' }],
    ['a page that was opened across sites', { origin: `http://${HOST}`, 'sec-fetch-site': 'cross-site' }],
  ])('refuses a write from %s, whatever its type', async (_, headers) => {
    const { ask, cookie } = deskOver(open());
    const types = ['application/json', 'text/plain', 'application/octet-stream', 'application/x-www-form-urlencoded'];
    for (const type of types) {
      const init = { method: 'POST', headers: { cookie: await cookie(), 'content-type': type, ...headers } };
      expect((await ask('/', init)).status).toBe(403);
    }
  });

  it('lets no page run, load or send anything that is not its own', async () => {
    const { ask, cookie } = deskOver(open());
    const { headers } = await ask('/', { headers: { cookie: await cookie() } });
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('says what to do where a page does not exist or breaks', async () => {
    const desk = deskOver(open());
    const cookie = await desk.cookie();
    expect((await desk.ask('/nowhere', { headers: { cookie } })).status).toBe(404);
    const answer = await desk.ask('/years/2020?has=nothing&x=1', { headers: { cookie } });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('has、x');
    expect(desk.faults).toEqual([]);
  });
});
