import { countNonBlank } from '../../../model/document.js';
import type { Line } from './lines.js';

/**
 * Lines of a Markdown text without what its writer added to the words: escapes (`1184\.36`), character references
 * (`&nbsp;`), `<br>` and tags of single words, emphasis. `\|` is left for `withPipes`. Other texts, and lines already `taken`, stay as they are.
 */
export function withoutMarkup(lines: readonly Line[], taken: readonly boolean[]): Marked {
  const free = lines.filter((_, index) => !taken[index]);
  if (!isMarkdown(free, taken.includes(true))) return { lines, furniture: 0, held: false };
  // A text that has the mark itself keeps its escaped pipes as they stand.
  const held = !lines.some(({ text }) => text.includes(HELD_PIPE));
  let furniture = 0;
  const cleaned = lines.map((line, index) => {
    const text = taken[index] ? line.text : plain(line.text, held);
    if (text === line.text || text.trim() === '') return line;
    furniture += countNonBlank(line.text) - countNonBlank(text);
    return { ...line, text };
  });
  return { lines: cleaned, furniture, held };
}

interface Marked {
  readonly lines: readonly Line[];
  /** Non-blank characters left out. */
  readonly furniture: number;
  /** Whether `\|` was left for `withPipes`. */
  readonly held: boolean;
}

/** A writer of Markdown puts a backslash before punctuation only; tags and references are signs of one, too. */
function isMarkdown(lines: readonly Line[], tables: boolean): boolean {
  let signs = tables ? 1 : 0;
  for (const { text } of lines) {
    if (STRAY_BACKSLASH.test(text)) return false;
    if ([ESCAPE, TAG, REFERENCE, DELIMITER_ROW, BOLD_LINE].some((sign) => sign.test(text))) signs++;
  }
  return signs > 0;
}

/** `C:\用户`, not `1184\.36` and not the hard line break at the end. */
const STRAY_BACKSLASH = /(?:^|[^\\])(?:\\\\)*\\[^!-/:-@[-`{-~\s]/u;
/** `1184\.36`, `12\. 任务`, `\_\_`, `办班 \| 培训` */
const ESCAPE = /\d\\\.\d|^\s*\d{1,3}\\[.)]\s|\\_\\_|\\\|/u;
/** `**整体支出绩效自评表**` */
const BOLD_LINE = /^\s*\*\*[^\s*][^*]*\*\*\s*$/u;
const TAG = /<br\s*\/?>|<u>/iu;
const REFERENCE = /&(?:nbsp|amp|lt|gt|quot|emsp|ensp|#\d{1,6}|#x[\da-f]{1,5});/iu;
/** `| --- | :---: |` */
const DELIMITER_ROW = /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?$/u;

const ESCAPES = /\\([!-/:-@[-`{-~])/gu;
const LINE_BREAKS = /<br\s*\/?>/giu;
const WORD_TAGS = /<\/?(?:u|b|i|p|strong|em|span|sup|sub|font)(?:\s[^<>]*)?>/giu;
const REFERENCES = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(nbsp|amp|lt|gt|quot|emsp|ensp));/giu;
/** `**合计**`, `__合计__`; not a blank line to sign on: `____`. */
const EMPHASIS = /(?<!\\)(\*\*|__)(?=[^\s*_])(.+?)(?<=[^\s*_])\1/gu;
/** `*合计*`, and `_合计_` where no word goes on beside it; not `3*4*5`. */
const LIGHT_EMPHASIS =
  /(?<![\\*\p{L}\p{N}_])\*(?=[^\s*])([^*\n]{1,200})(?<=[^\s*\\])\*(?![*\p{N}])|(?<![\\_\p{L}\p{N}])_(?=[^\s_])([^_\n]{1,200})(?<=[^\s_\\])_(?![_\p{L}\p{N}])/gu;
const ESCAPED_PIPE = /\\\|/gu;

/** Stands for `\|`, which ends no cell, until the cells are known: a character that no text may have. */
const HELD_PIPE = '\ufdd0';

/** The text of a line or a cell with the pipes that were escaped in it. */
export function withPipes(text: string): string {
  return text.replaceAll(HELD_PIPE, '|');
}

const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
};

function plain(text: string, held: boolean): string {
  return text
    .replaceAll(EMPHASIS, '$2')
    .replaceAll(LIGHT_EMPHASIS, '$1$2')
    .replaceAll(ESCAPED_PIPE, held ? HELD_PIPE : '\\|')
    .replaceAll(LINE_BREAKS, '\n')
    .replaceAll(WORD_TAGS, '')
    .replaceAll(REFERENCES, (_, decimal?: string, hex?: string, name = '') => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return NAMED[name.toLowerCase()] ?? '';
    })
    .replaceAll(ESCAPES, '$1');
}
