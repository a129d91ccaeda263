import { adopt, fetchPage, say } from './adopt.js';
import { select, selected } from './light.js';
import { rove } from './walk.js';

const TYPING_PAUSE = 300;

/** The form that corrects a value, beside it, and those of findings; what they send and show is what their own page would. */
export function startEditor(): void {
  let pause = 0;
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.closest('#side') === null) return;
    event.preventDefault();
    const asks = event.submitter?.matches('.ask') === true;
    void (asks ? ask(form) : send(form));
  });
  document.addEventListener('input', ({ target }) => {
    const form = target instanceof Element ? target.closest<HTMLFormElement>('#side #editor form.edit') : null;
    if (form === null) return;
    clearTimeout(pause);
    pause = setTimeout(() => void ask(form), TYPING_PAUSE);
  });
  document.addEventListener('keydown', (event) => {
    const form = event.target instanceof Element ? event.target.closest<HTMLFormElement>('#side #editor form') : null;
    if (form === null || event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    if (event.key === 'Escape') leave();
  });
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const fill = target?.closest<HTMLAnchorElement>('#side a.fill');
    if (fill != null) void openEditor(valueFor(fill), fill.href);
    if (fill == null && target?.closest('#side #editor a.leave') == null) return;
    event.preventDefault();
    if (fill == null) leave();
  });
  document.addEventListener('dblclick', ({ target }) => {
    const value = target instanceof Element ? target.closest<HTMLAnchorElement>('#side a.value') : null;
    if (value !== null) void openEditor(value);
  });
}

/** Opens the editor of a value; `address` may fill in what is proposed. */
export async function openEditor(value: HTMLAnchorElement | null, address = value?.href ?? ''): Promise<void> {
  const { page } = await reached(fetchPage(address));
  if (value !== null) select(document, value);
  show(page, value);
}

function show(page: Document, value: HTMLElement | null): void {
  const editor = page.getElementById('editor');
  if (editor === null) {
    say({ ready: 'impossible' });
    return;
  }
  document.getElementById('editor')?.remove();
  const beside = value?.closest('.scroll') ?? value?.closest('dl > div') ?? null;
  if (beside === null) document.getElementById('record')?.prepend(editor);
  else beside.after(editor);
  editor.scrollIntoView({ block: 'nearest' });
  const box = editor.querySelector<HTMLInputElement>('[name=value]');
  box?.focus();
  box?.select();
}

function leave(): void {
  document.getElementById('editor')?.remove();
  const value = selected();
  if (value !== null) select(document, value);
}

let asked = 0;

/** What would come of what is typed so far. */
async function ask(form: HTMLFormElement): Promise<void> {
  const turn = ++asked;
  const { page } = await reached(fetchPage('/api/commands/preview', boxesOf(form)));
  if (turn !== asked || !form.isConnected) return;
  const shown = page.querySelector('#editor .problem') ?? page.querySelector('#editor .what-if');
  form.querySelector('.what-if')?.replaceChildren(shown?.textContent ?? '');
}

/** Does what a form says. Where it could not be done the form is shown again with all that was typed. */
export async function send(form: HTMLFormElement): Promise<void> {
  asked++;
  const { page, isDone } = await reached(fetchPage(form.action, boxesOf(form)));
  const id = selected()?.id ?? '';
  if (!isDone) {
    if (page.getElementById('editor') === null) return say(page.querySelector('.refused p')?.textContent ?? '');
    return show(page, document.getElementById(id));
  }
  adopt(page);
  rove();
  const value = document.getElementById(id);
  if (value !== null) select(document, value);
}

function boxesOf(form: HTMLFormElement): URLSearchParams {
  const boxes = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') boxes.append(name, value);
  return boxes;
}

/** A server that does not answer is said; what was typed stays. */
async function reached<Page>(answer: Promise<Page>): Promise<Page> {
  try {
    return await answer;
  } catch (error) {
    say({ ready: 'offline' });
    throw error;
  }
}

/** The value a proposal is about. */
function valueFor(fill: HTMLAnchorElement): HTMLAnchorElement | null {
  const { pathname } = fill;
  return (
    [...document.querySelectorAll<HTMLAnchorElement>('#record a.value')].find((one) => one.pathname === pathname) ??
    null
  );
}

/** Does a command on the selected value by the form its own page has for it; not where the form has changed since. */
export async function command(kind: 'confirm' | 'undo'): Promise<void> {
  const value = selected();
  if (!(value instanceof HTMLAnchorElement)) return say({ ready: 'impossible' });
  const { page } = await reached(fetchPage(value.href));
  const form = page.querySelector<HTMLFormElement>(`form[action="/api/commands/${kind}"]`);
  if (form === null) return say({ ready: 'impossible' });
  if (page.getElementById('editor')?.dataset.stamp === document.getElementById('panes')?.dataset.stamp)
    return send(form);
  adopt((await reached(fetchPage(location.href))).page);
  rove();
  const again = document.getElementById(value.id);
  if (again !== null) select(document, again);
  say({ ready: 'changed' });
}
