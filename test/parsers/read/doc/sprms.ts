/** Property modifiers as bytes, by the names the specification gives them; [MS-DOC] 2.6. */

export type Bytes = readonly number[];

export function word(value: number): Bytes {
  return [value & 0xff, (value >> 8) & 0xff];
}

export function long(value: number): Bytes {
  return [...word(value & 0xffff), ...word((value >>> 16) & 0xffff)];
}

export function sprm(code: number, ...operand: Bytes): Bytes {
  return [...word(code), ...operand];
}

export const inTable = sprm(0x2416, 1);
export const rowEnd = sprm(0x2417, 1);
export const innerCell = sprm(0x244b, 1);
export const innerRowEnd = sprm(0x244c, 1);
export const deleted = sprm(0x0800, 1);
export const inserted = sprm(0x0801, 1);
export const hidden = sprm(0x083c, 1);

export function depth(value: number): Bytes {
  return sprm(0x6649, ...long(value));
}

export function listNumber(list: number, level: number): Bytes {
  return [...sprm(0x260a, level), ...sprm(0x460b, ...word(list))];
}

export function symbol(font: number, code: number): Bytes {
  return sprm(0x6a09, ...word(font), ...word(code));
}

/** Merge bits of a TC80. */
export const VERTICAL_RESTART = 0x60;
export const VERTICAL_CONTINUE = 0x20;

/** sprmTDefTable: edges in twips, the first flags word of each cell. */
export function defineTable(edges: readonly number[], flags: readonly number[] = []): Bytes {
  const cells = edges.length - 1;
  const operand = [
    cells,
    ...edges.flatMap(word),
    ...Array.from({ length: cells }, (_, i) => [...word(flags[i] ?? 0), ...new Array<number>(18).fill(0)]).flat(),
  ];
  return [...word(0xd608), ...word(operand.length + 1), ...operand];
}

/** SttbfFfn with the names only; [MS-DOC] 2.9.286. */
export function fonts(names: readonly string[]): Bytes {
  const entries = names.map((name) => [
    ...new Array<number>(39).fill(0),
    ...`${name}\0`.split('').flatMap((one) => word(one.charCodeAt(0))),
  ]);
  return [...word(names.length), ...word(0), ...entries.flatMap((entry) => [entry.length, ...entry])];
}
