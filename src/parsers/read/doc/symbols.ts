/**
 * Characters of the symbol fonts as Unicode. The fonts have no Unicode encoding of their own: Word stores a byte, or that
 * byte plus U+F000. Only what forms use is listed; the rest stays the private-use character it is in the source.
 */
export function symbolCharacter(font: string, code: number): string | null {
  const table = TABLES.get(font.trim().toLowerCase());
  if (table === undefined || (code > 0xff && (code < 0xf000 || code > 0xf0ff))) return null;
  return table.get(code & 0xff) ?? null;
}

export function isSymbolFont(font: string): boolean {
  return TABLES.has(font.trim().toLowerCase());
}

/** Runs of characters, each from the code its key names. */
function table(rows: { readonly [from: string]: string }): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (const [from, characters] of Object.entries(rows)) {
    let code = Number.parseInt(from, 16);
    for (const character of characters) map.set(code++, character);
  }
  return map;
}

const WINGDINGS = table({
  20: ' ',
  22: '✂✁',
  28: '☎✆✉',
  36: '⌛',
  41: '✌',
  45: '☜☞☝☟',
  '4a': '☺',
  '4c': '☹',
  '4e': '☠',
  51: '✈☼',
  54: '❄',
  56: '✞',
  58: '✠✡☪☯',
  '6c': '●❍■□◻❑❒⬧⧫◆❖⬥☒',
  80: '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿',
  '9e': '·•▪○◯◉◉◎',
  a7: '▪□',
  aa: '✦★✶✴✹✵',
  b5: '✪✰',
  d5: '⌫⌦',
  d8: '➢',
  df: '←→↑↓↖↗↙↘',
  e8: '➔',
  ef: '⇦⇨⇧⇩⬄⇳',
  fb: '✗✓☒☑',
});

const WINGDINGS_2 = table({
  20: ' ',
  '4f': '✗✓☒☑☒☒',
  69: '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿',
  95: '⋅',
  97: '•●○',
  '9d': '⊙◉',
  a0: '▪◾■□',
  a8: '▣',
  ae: '◆◇',
  b8: '◊',
  f8: '※⁂',
});

const WINGDINGS_3 = table({ 20: ' ', 70: '▲▼△▽◀▶◁▷◣◢◤◥' });

const WEBDINGS = table({ 20: ' ', 61: '✔', 63: '□', 67: '■', '6e': '●', 72: '✗' });

const SYMBOL = table({
  20: ' !∀#∃%&∍()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}~',
  a0: '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…',
  bf: '↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑',
  f1: '〉∫',
});

const TABLES: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ['wingdings', WINGDINGS],
  ['wingdings 2', WINGDINGS_2],
  ['wingdings 3', WINGDINGS_3],
  ['webdings', WEBDINGS],
  ['symbol', SYMBOL],
]);
