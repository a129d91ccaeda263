/** Remembers what was worked out from a template or a part of it: templates never change while a process runs. */
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
