import { say } from './adopt.js';
import { command, openEditor } from './editor.js';
import { selected } from './light.js';
import { step, stepInRow, stepToOpen } from './walk.js';

const SWITCH = 'huibiao-single-keys';

/** Keys that are no characters; they work whatever the switch says. */
const ALWAYS: Readonly<Record<string, () => boolean>> = {
  ArrowDown: () => done(step(1)),
  ArrowUp: () => done(step(-1)),
  ArrowRight: () => stepInRow(1),
  ArrowLeft: () => stepInRow(-1),
  Enter: edit,
  F2: edit,
};

const SINGLE: Readonly<Record<string, () => boolean>> = {
  j: () => done(step(1)),
  k: () => done(step(-1)),
  n: () => stepToOpen(1) || done(say({ ready: 'none' })),
  N: () => stepToOpen(-1) || done(say({ ready: 'none' })),
  c: () => done(void command('confirm')),
  u: () => done(void command('undo')),
  w: () => reveal(selected()?.querySelector<HTMLFormElement>('form[action="/api/commands/waive"]') ?? null),
  a: () => submit('form[action="/api/commands/accept"]'),
  '[': () => follow('a[rel="prev"]'),
  ']': () => follow('a[rel="next"]'),
  o: otherPane,
  '/': () => done(location.assign('/search')),
  '?': () => done(openHelp()),
};

/** Keys of the desk: never while something is typed or composed, nor with Ctrl, Alt or the system's key. */
export function startKeys(): void {
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.isComposing || key === 'Process' || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!(target instanceof Element) || isTyped(target) || document.querySelector('dialog[open]') !== null) return;
    const action = ALWAYS[key] ?? (isOn() ? SINGLE[key] : undefined);
    if (action === undefined || (key === 'Enter' && !isOurs(target))) return;
    if (document.getElementById('panes') === null && key !== '/' && key !== '?') return;
    if (action()) event.preventDefault();
  });
  const box = document.querySelector<HTMLInputElement>('#single-keys');
  if (box === null) return;
  box.checked = isOn();
  box.addEventListener('change', () => localStorage.setItem(SWITCH, box.checked ? 'on' : 'off'));
}

function isOn(): boolean {
  return localStorage.getItem(SWITCH) !== 'off';
}

function isTyped(target: Element): boolean {
  return target.closest('input, textarea, select, [contenteditable], [role=separator], hr') !== null;
}

/** Enter on a link or button is theirs. */
function isOurs(target: Element): boolean {
  return target.closest('a:not(.value), button, summary') === null;
}

function edit(): boolean {
  const value = selected();
  if (!(value instanceof HTMLAnchorElement)) return false;
  void openEditor(value);
  return true;
}

function follow(link: string): boolean {
  document.querySelector<HTMLAnchorElement>(link)?.click();
  return true;
}

function submit(form: string): boolean {
  const found = document.querySelector<HTMLFormElement>(form);
  if (found === null) say({ ready: 'impossible' });
  found?.requestSubmit();
  return true;
}

function reveal(form: HTMLFormElement | null): boolean {
  if (form === null) say({ ready: 'impossible' });
  const folded = form?.closest('details');
  if (folded != null) folded.open = true;
  form?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, button')?.focus();
  return true;
}

function otherPane(): boolean {
  const paper = document.getElementById('paper');
  if (document.activeElement?.closest('#original') == null) paper?.focus();
  else (selected() ?? document.querySelector<HTMLElement>('#record .value'))?.focus();
  return true;
}

function openHelp(): void {
  const help = document.querySelector<HTMLDialogElement>('dialog#keys');
  if (help === null) location.assign('/help');
  else help.showModal();
}

function done(_: unknown): true {
  return true;
}
