/**
 * Symbol fonts give ordinary codes other shapes: 0xFE of Wingdings is a ticked box. Each shape that stands for something in
 * a form is told here by the Unicode character nearest to it; the published mappings' own choices for ticks and crosses
 * (U+1F5F5 … U+1F5F9) are given as the common ☑ ☒ ✓ ✗, which is what people type and search for.
 */
export type SymbolFont = 'wingdings' | 'wingdings-2' | 'wingdings-3' | 'webdings' | 'symbol';

export function symbolFontOf(name: string): SymbolFont | null {
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  if (plain === 'wingdings2') return 'wingdings-2';
  if (plain === 'wingdings3') return 'wingdings-3';
  if (plain.startsWith('wingdings')) return 'wingdings';
  if (plain.startsWith('webdings')) return 'webdings';
  if (plain.startsWith('symbol')) return 'symbol';
  return null;
}

/**
 * `code` is the byte, or the private-use character U+F020 … U+F0FF that Word writes for it. Null: the shape has no
 * character here, and the caller keeps what it has.
 */
export function symbolCharacter(font: SymbolFont, code: number): string | null {
  return SYMBOLS[font].get(code >= 0xf000 ? code - 0xf000 : code) ?? null;
}

/** `at`, then the characters of the codes from there on; a space is a code without a character. */
function table(...runs: readonly (readonly [at: number, characters: string])[]): ReadonlyMap<number, string> {
  const map = new Map<number, string>([[0x20, ' ']]);
  for (const [at, characters] of runs) {
    Array.from(characters).forEach((character, i) => {
      if (character !== ' ') map.set(at + i, character);
    });
  }
  return map;
}

const SYMBOLS: Readonly<Record<SymbolFont, ReadonlyMap<number, string>>> = {
  wingdings: table(
    [0x22, '✂✁'],
    [0x28, '☎✆✉'],
    [0x36, '⌛⌨'],
    [0x3e, '✇✍'],
    [0x41, '✌'],
    [0x45, '☜☞☝☟'],
    [0x4a, '☺☺☹'],
    [0x4f, '⚐⚐✈☼'],
    [0x54, '❄'],
    [0x58, '✠✡☪☯'],
    [0x6c, '●❍■□❐❑❒⬧⧫◆❖⬥☒'],
    [0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
    [0x9e, '·•'],
    [0xa1, '○○○◉◎'],
    [0xa7, '▪□'],
    [0xab, '★'],
    [0xd8, '➢'],
    [0xdf, '←→↑↓↖↗↙↘'],
    [0xe8, '➔'],
    [0xef, '⇦⇨⇧⇩⬄⇳'],
    [0xfb, '✗✓☒☑'],
  ),
  'wingdings-2': table([0x4f, '✗✓☒☑☒☒'], [0x6a, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'], [0x97, '●'], [0xa2, '■□']),
  'wingdings-3': table([0x66, '←→↑↓↖↗↙↘'], [0x70, '▲▼△▽◀▶◁▷']),
  webdings: table([0x34, '◀▶▲▼'], [0x61, '✓'], [0x63, '□'], [0x67, '■'], [0x6e, '●'], [0x72, '✗']),
  // The Adobe Symbol encoding, which the Symbol font follows.
  symbol: table(
    [0x21, '!∀#∃%&∋()∗+,−./0123456789:;<=>?'],
    [0x40, '≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_'],
    [0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'],
    [0xa0, '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…'],
    [0xbf, '↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑'],
    [0xf1, '〉∫'],
  ),
};
