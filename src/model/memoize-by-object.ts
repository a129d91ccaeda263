/** Remembers what was worked out from an object that never changes: a template, a part of one, a slot. */
export function memoizeByObject<K extends object, V>(work: (object: K) => V): (object: K) => V {
  const known = new WeakMap<K, V>();
  return (object) => {
    const found = known.get(object);
    if (found !== undefined) return found;
    const value = work(object);
    known.set(object, value);
    return value;
  };
}
