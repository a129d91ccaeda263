// What tests run inside a page of the desk.

/** Clicks each value that has a place; gives its id and the characters that light. */
export function clickEach() {
  const lit = [];
  for (const value of document.querySelectorAll('.value[data-light]')) {
    value.click();
    const ranges = [...(CSS.highlights.get('selected') ?? [])];
    lit.push([value.id, ranges.map(String).join('')]);
  }
  return lit;
}

/** What axe finds on the page, each rule with the elements that break it. */
export async function accessProblems() {
  const { violations } = await window.axe.run();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
