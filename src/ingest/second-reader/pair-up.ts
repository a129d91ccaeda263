/** Two lists side by side; null where one has nothing to set beside the other's. */
export type Pair<A, B> = readonly [A, B] | readonly [A, null] | readonly [null, B];

/** Longest common subsequences are looked for up to this many comparisons; beyond, what is between is paired in order. */
const MAX_COMPARISONS = 4_000_000;

/**
 * Sets two lists side by side: what has the same key is a pair wherever the order allows, and what lies between two such
 * pairs is paired in order with what is alike in `kind`.
 */
export function pairUp<A, B>(
  first: readonly A[],
  second: readonly B[],
  key: (item: A | B) => string,
  kind: (item: A | B) => string,
): readonly Pair<A, B>[] {
  const pairs: Pair<A, B>[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...anchors(first.map(key), second.map(key)), [first.length, second.length] as const]) {
    pairs.push(...inOrder(first.slice(i, nextI), second.slice(j, nextJ), kind));
    const [own, other] = [first[nextI], second[nextJ]];
    if (own !== undefined && other !== undefined) pairs.push([own, other]);
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return pairs;
}

function inOrder<A, B>(
  first: readonly A[],
  second: readonly B[],
  kind: (item: A | B) => string,
): readonly Pair<A, B>[] {
  const waiting = [...second];
  const pairs = first.map((own): Pair<A, B> => {
    const at = waiting.findIndex((other) => kind(other) === kind(own));
    const [other] = at < 0 ? [] : waiting.splice(at, 1);
    return other === undefined ? [own, null] : [own, other];
  });
  return [...pairs, ...waiting.map((other): Pair<A, B> => [null, other])];
}

/** Indexes of equal keys in both lists, ascending: the common beginning and end, and a longest common subsequence between. */
function anchors(first: readonly string[], second: readonly string[]): readonly (readonly [number, number])[] {
  const shorter = Math.min(first.length, second.length);
  let start = 0;
  while (start < shorter && first[start] === second[start]) start++;
  let end = 0;
  while (end < shorter - start && first.at(-1 - end) === second.at(-1 - end)) end++;
  const middle = common(first.slice(start, first.length - end), second.slice(start, second.length - end));
  return [
    ...Array.from({ length: start }, (_, n) => [n, n] as const),
    ...middle.map(([i, j]) => [start + i, start + j] as const),
    ...Array.from({ length: end }, (_, n) => [first.length - end + n, second.length - end + n] as const),
  ];
}

function common(first: readonly string[], second: readonly string[]): readonly (readonly [number, number])[] {
  if (first.length * second.length > MAX_COMPARISONS) return [];
  const width = second.length + 1;
  /** Length of the longest common subsequence from (i, j) on. */
  const lengths = new Uint32Array((first.length + 1) * width);
  const lengthAt = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = first.length - 1; i >= 0; i--)
    for (let j = second.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        first[i] === second[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
  const found: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < first.length && j < second.length; ) {
    if (first[i] === second[j]) found.push([i++, j++]);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++;
    else j++;
  }
  return found;
}
