import { nameLikeness } from '../../store/forms/department-name.js';

const LIKE_ENOUGH = 0.4;
const AT_MOST = 3;

/** Known names most like one that is not known, the best first: for a person to choose from. */
export function nearest(name: string, known: Iterable<string>): readonly string[] {
  return [...new Set(known)]
    .map((one) => ({ one, likeness: Math.max(nameLikeness(name, one), letterLikeness(name, one)) }))
    .filter(({ likeness }) => likeness >= LIKE_ENOUGH)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, AT_MOST)
    .map(({ one }) => one);
}

/** For slips of the pen, 支出共计: the share of letters that need not be changed, put in or left out. */
function letterLikeness(one: string, other: string): number {
  let row = [...other].map((_, i) => i + 1);
  [...one].forEach((letter, i) => {
    let [corner, left] = [i, i + 1];
    row = [...other].map((wanted, j) => {
      const above = row[j] ?? 0;
      left = Math.min(left + 1, above + 1, corner + (letter === wanted ? 0 : 1));
      corner = above;
      return left;
    });
  });
  return 1 - (row.at(-1) ?? 0) / Math.max(one.length, other.length, 1);
}
