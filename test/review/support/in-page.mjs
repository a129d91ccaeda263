// What tests run inside a page of the desk.

/** Clicks each value, number and rest that has a place; gives its id and the characters that light. */
export function clickEach() {
  const lit = [];
  for (const value of document.querySelectorAll('.value[data-light], .stretch[data-light]')) {
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

/** How wide the page is, whatever it shows of it. */
export function pageWidth() {
  return document.documentElement.scrollWidth;
}

/** Milliseconds from the click on each value until it is lit and laid out. */
export function selectTimes() {
  return [...document.querySelectorAll('.value[data-light]')].map((value) => {
    const start = performance.now();
    value.click();
    document.body.getBoundingClientRect();
    return performance.now() - start;
  });
}
