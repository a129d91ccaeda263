/**
 * Symbol fonts show other shapes for ordinary codes: 0xFE of Wingdings is a ticked box. The characters are those of the Unicode
 * mapping of these fonts (L2/12-368 for Wingdings and Webdings, MAPPINGS/VENDORS/ADOBE/symbol.txt for Symbol), checked against
 * two tables made independently: dingbat-to-unicode 1.0.1 and pandoc's `Readers/Docx/Symbols.hs`. Where Unicode has several
 * characters for weights or styles of one shape, the one people type and search for is given: ☑ ☒ ✓ ✗ □ ■ ○ ● ① ❶ →.
 */
export type SymbolFont = 'wingdings' | 'wingdings-2' | 'wingdings-3' | 'webdings' | 'symbol';

export function symbolFontOf(name: string): SymbolFont | null {
  if (!LIKE_A_SYMBOL_FONT.test(name)) return null;
  const plain = name.toLowerCase().replaceAll(NOT_OF_A_NAME, '');
  if (plain === 'wingdings2') return 'wingdings-2';
  if (plain === 'wingdings3') return 'wingdings-3';
  if (plain.startsWith('wingdings')) return 'wingdings';
  if (plain.startsWith('webdings')) return 'webdings';
  if (plain.startsWith('symbol')) return 'symbol';
  return null;
}

/** Most fonts are none, and pages name one for every few words. */
const LIKE_A_SYMBOL_FONT = /dings|symbol/iu;
/** Spaces, hyphens and the `@` of a font for vertical text. */
const NOT_OF_A_NAME = /[^a-z0-9]/gu;

/**
 * What `code` shows in a font: the byte, or the private-use character U+F020 … U+F0FF that Word writes for it. A shape that
 * has no character is that private-use character; in any other font the code is a character already.
 */
export function symbolCharacter(font: SymbolFont | null, code: number): string {
  const byte = code >= PRIVATE_USE ? code - PRIVATE_USE : code;
  if (font === null || byte > 0xff) return String.fromCodePoint(code);
  return SYMBOLS[font].get(byte) ?? String.fromCharCode(PRIVATE_USE + byte);
}

/** Word's private-use characters for the bytes of a symbol font begin here. */
export const PRIVATE_USE = 0xf000;

/**
 * Text typed in a font: in a symbol font its characters are codes (Wingdings has no letters). Spaces stay spaces, no-break
 * spaces too, with which pages fill the gap after a bullet; Word writes the shape at 0xA0 as U+F0A0.
 */
export function typedText(font: SymbolFont | null, text: string): string {
  if (font === null) return text;
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return isSymbolCode(code) ? symbolCharacter(font, code) : character;
  }).join('');
}

export function isSymbolCode(code: number): boolean {
  return (code > 0x20 && code <= 0xff && code !== 0xa0) || (code >= 0xf020 && code <= 0xf0ff);
}

/** The bullet of a list; `•` where no table knows the shape. */
export function bulletText(font: SymbolFont | null, text: string): string {
  const shown = typedText(font, text);
  return UNKNOWN_SHAPE.test(shown) ? '•' : shown;
}

const UNKNOWN_SHAPE = /[\uE000-\uF8FF]/u;

/** Characters from a code on. */
function table(...runs: readonly (readonly [from: number, characters: string])[]): ReadonlyMap<number, string> {
  return new Map(
    runs.flatMap(([from, characters]) => Array.from(characters, (character, i) => [from + i, character] as const)),
  );
}

const SYMBOLS: Readonly<Record<SymbolFont, ReadonlyMap<number, string>>> = {
  wingdings: table(
    [0x20, ' 🖉✂✁👓🕭🕮🕯☎✆✉🖃📪📫📬📭🗀🗁🗎🗏🗐🗄⌛⌨🖰🖲🖳🖴🖫🖬✇✍'],
    [0x40, '🖎✌🖏👍👎☜☞☝☟🖐☺😐☹💣☠🏳🏱✈☼🌢❄🕆✞🕈✠✡☪☯🕉☸♈♉'],
    [0x60, '♊♋♌♍♎♏♐♑♒♓🙰🙵●❍■□□❑❒⬧⧫◆❖⬥☒⮹⌘🏵🏶🙶🙷'],
    [0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿🙢🙠🙡🙣🙞🙜🙝🙟·•'],
    [0xa0, '▪○○○◉◎🔿▪□🟁✦★✶✴✹✵⯐⌖⯎⯏⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘'],
    [0xc0, '🕙🕚🕛⮰⮱⮲⮳⮴⮵⮶⮷🙪🙫🙕🙔🙗🙖🙐🙑🙒🙓⌫⌦⮘➢⮙⮛⮈⮊⮉⮋←'],
    [0xe0, '→↑↓↖↗↙↘←➔↑↓↖↗↙↘⇦⇨⇧⇩⬄⇳⬁⬀⬃⬂🢬🢭✗✓☒☑'],
  ),
  'wingdings-2': table(
    [0x20, ' 🖊🖋🖌🖍✄✀🕾🕽🗅🗆🗇🗈🗉🗊🗋🗌🗍📋🗑🗔🖵🖶🖷🖸🖭🖯🖱🖒🖓🖘🖙'],
    [0x40, '🖚🖛👈👉🖜🖝🖞🖟🖠🖡👆👇🖢🖣🖑✗✓☒☑☒☒⮾⮿🛇⦸🙱🙴🙲🙳‽🙹🙺'],
    [0x60, '🙻🙦🙤🙥🙧🙚🙘🙙🙛⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
    [0x80, '☉🌕☽☾⸿✝🕇🕜🕝🕞🕟🕠🕡🕢🕣🕤🕥🕦🕧🙨🙩⋅••●○○○○⊙◉▪'],
    [0xa0, '▪◾■□□□□🞔▣🞕🞖🞗🞘⬩◆◇🞚◈🞛🞜🞝🞞⬪⬧◊🞠◖◗⯊⯋⯀⯁'],
    [0xc0, '⬟⯂⬣⬢⯃⯄🞡🞢🞣🞤🞥🞦🞧🞨🞩🞪🞫🞬🞭🞮🞯🞰🞱🞲🞳🞴🞵🞶🞷🞸🞹🞺'],
    [0xe0, '🞻🞼🞽🞾🞿🟀🟂🟄🟆🟉🟊✶🟌🟎🟐🟒✹🟃🟇✯🟍🟔⯌⯍※⁂'],
  ),
  'wingdings-3': table(
    [0x20, ' ⭠⭢⭡⭣⭦⭧⭩⭨⭰⭲⭱⭳⭶⭸⭻⭽⭤⭥⭪⭬⭫⭭⭍⮠⮡⮢⮣⮤⮥⮦⮧'],
    [0x40, '⮐⮑⮒⮓⮀⮃⭾⭿⮄⮆⮅⮇⮏⮍⮎⮌⭮⭯⎋⌤⌃⌥␣⍽⇪⮸🢠🢡🢢🢣🢤🢥'],
    [0x60, '🢦🢧🢨🢩🢪🢫←→↑↓↖↗↙↘🡘🡙▲▼△▽◀▶◁▷◣◢◤◥🞀🞂🞁'],
    [0x80, '🞃⯅⯆⯇⯈⮜⮞⮝⮟🠐🠒🠑🠓🠔🠖🠕🠗🠘🠚🠙🠛🠜🠞🠝🠟🠀🠂🠁🠃🠄🠆🠅'],
    [0xa0, '🠇🠈🠊🠉🠋🠠🠢🠤🠦🠨🠪🠬🢜🢝🢞🢟🠮🠰🠲🠴🠶🠸🠺🠹🠻🢘🢚🢙🢛🠼🠾🠽'],
    [0xc0, '🠿🡀🡂🡁🡃🡄🡆🡅🡇⮨⮩⮪⮫⮬⮭⮮⮯🡠🡢🡡🡣🡤🡥🡧🡦🡰🡲🡱🡳🡴🡵🡷'],
    [0xe0, '🡶🢀🢂🢁🢃🢄🢅🢇🢆🢐🢒🢑🢓🢔🢖🢕🢗'],
  ),
  webdings: table(
    [0x20, ' 🕷🕸🕲🕶🏆🎖🖇🗨🗩🗰🗱🌶🎗🙾🙼🗕🗖🗗◀▶▲▼⏪⏩⏮⏭⏸⏹⏺🗚🗳'],
    [0x40, '🛠🏗🏘🏙🏚🏜🏭🏛🏠🏖🏝🛣🔍🏔👁👂🏞🏕🛤🏟🛳🕬🕫🕨🔈🎔🎕🗬🙽🗭🗪🗫'],
    [0x60, '⮔✔🚲□🛡📦🛱■🚑🛈🛩🛰🟈🕴●🛥🚔🗘✗❓🛲🚇🚍⛳⦸⊖🚭🗮⏐🗯🗲'],
    [0x80, '🚹🚺🛉🛊🚼👽🏋⛷🏂🏌🏊🏄🏍🏎🚘🗠🛢💰🏷💳👪🗡🗢🗣✯🖄🖅🖃🖆🖹🖺🖻'],
    [0xa0, '🕵🕰🖽🖾📋🗒🗓🕮📚🗞🗟🗃🗂🖼🎭🎜🎘🎙🎧💿🎞📷🎟🎬📽📹📾📻🎚🎛📺💻'],
    [0xc0, '🖥🖦🖧🕹🎮🕻🕼📟🖁🖀🖨🖩🖿🖪🗜🔒🔓🗝📥📤🕳🌣🌤🌥🌦☁🌨🌧🌩🌪🌬🌫'],
    [0xe0, '🌜🌡🛋🛏🍽🍸🛎🛍Ⓟ♿🛆🖈🎓🗤🗥🗦🗧🛪🐿🐦🐟🐕🐈🙬🙮🙭🙯🗺🌍🌏🌎🕊'],
  ),
  symbol: table(
    [0x20, ' !∀#∃%&∋()∗+,−./0123456789:;<=>?'],
    [0x40, '≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_'],
    [0x60, '‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'],
    [0xa0, '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵'],
    [0xc0, 'ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓'],
    [0xe0, '◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭'],
  ),
};
