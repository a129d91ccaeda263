import { select, selected } from './light.js';

const PLACE = 'huibiao-divider';
const [LEAST, MOST] = [20, 80];

/** The divider between original and record, moved by mouse and keys and remembered; tabs where there is no room for both. */
export function startPanes(): void {
  const panes = document.getElementById('panes');
  const divider = document.getElementById('divider');
  if (panes === null || divider === null) return;
  startDivider(panes, divider);
  startTabs(panes);
}

function startDivider(panes: HTMLElement, divider: HTMLElement): void {
  const now = () => Number(divider.getAttribute('aria-valuenow'));
  const move = (to: number) => {
    const place = Math.round(Math.min(MOST, Math.max(LEAST, to)));
    panes.style.setProperty('--left', `${place}%`);
    divider.setAttribute('aria-valuenow', String(place));
    localStorage.setItem(PLACE, String(place));
  };
  const remembered = Number(localStorage.getItem(PLACE) ?? Number.NaN);
  if (remembered >= LEAST && remembered <= MOST) move(remembered);
  divider.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    divider.focus();
    divider.setPointerCapture(event.pointerId);
  });
  divider.addEventListener('pointermove', (event) => {
    if (!divider.hasPointerCapture(event.pointerId)) return;
    const { left, width } = panes.getBoundingClientRect();
    move(((event.clientX - left) / width) * 100);
  });
  divider.addEventListener('keydown', (event) => {
    const by = { ArrowLeft: -2, ArrowRight: 2 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    move(now() + by);
  });
}

function startTabs(panes: HTMLElement): void {
  const tabs = [...document.querySelectorAll<HTMLAnchorElement>('.tabs a')];
  const see = document.getElementById('see');
  const show = (name: string) => {
    panes.dataset.tab = name;
    for (const tab of tabs) tab.setAttribute('aria-current', String(tab.hash === `#${name}`));
    if (see !== null) see.hidden = true;
  };
  show('findings');
  for (const tab of tabs)
    tab.addEventListener('click', (event) => {
      event.preventDefault();
      show(tab.hash.slice(1));
    });
  document.addEventListener('selected', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const part = target.closest('#findings') === null ? 'record' : 'findings';
    if (panes.dataset.tab !== part) show(part);
    if (see !== null) see.hidden = target.dataset.light === undefined;
  });
  see?.addEventListener('click', () => {
    show('original');
    const value = selected();
    if (value !== null) select(document, value, { quiet: true });
  });
}
