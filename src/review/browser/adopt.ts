/** A page of the desk as the server gives it, and where a redirect led to. */
export interface FetchedPage {
  readonly page: Document;
  readonly status: number;
  /** Whether what was sent was done: the server then leads on to another page. */
  readonly isDone: boolean;
}

/** Asks for a page, or sends a form of one; the answer is the page that would be shown without script. */
export async function fetchPage(address: string, form?: URLSearchParams): Promise<FetchedPage> {
  const response = await fetch(address, form === undefined ? {} : { method: 'POST', body: form });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return { page, status: response.status, isDone: response.redirected };
}

/** What changes with a command. The way through the list stays as it was: what was put right moves no form under the hand. */
const PARTS = ['said', 'state', 'review', 'paper', 'findings', 'record'] as const;

/** Shows what another page of the same form says; the panes keep where they were scrolled to. */
export function adopt(page: Document): void {
  for (const id of PARTS) {
    const [here, there] = [document.getElementById(id), page.getElementById(id)];
    if (here !== null && there !== null) here.replaceChildren(...there.childNodes);
  }
  const stamp = page.getElementById('panes')?.dataset.stamp;
  const panes = document.getElementById('panes');
  if (panes !== null && stamp !== undefined) panes.dataset.stamp = stamp;
}

/** Says something aloud and on the page: a sentence the page has ready, or one of the server's. */
export function say(
  sentence: { readonly ready: 'lost' | 'changed' | 'impossible' | 'offline' | 'none' } | string,
): void {
  const said = document.getElementById('said');
  if (said !== null) said.textContent = typeof sentence === 'string' ? sentence : (said.dataset[sentence.ready] ?? '');
}
