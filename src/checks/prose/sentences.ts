import type { FormRecord, Quantity } from '../../model/form-record.js';
import type { Place } from '../../model/place.js';
import { withoutSpaces } from '../../text/spaces.js';
import { halfWidthWords } from '../../text/width.js';
import { numbersIn, type ProseNumber } from './numbers.js';
import { quantitiesOfFields, quantitiesOfParts } from './own-quantities.js';

/** A sentence of the form's prose, without white space, digits at half width, 其中 joined to what it breaks down. */
export interface Sentence {
  readonly section: number;
  /** Key of the field it stands in, null in the narrative. */
  readonly field: string | null;
  readonly heading: string;
  readonly text: string;
  /** The field or paragraph it stands in. */
  readonly place: Place | null;
  /** The quantities read in it. */
  readonly numbers: readonly ProseNumber[];
}

const PROSE_FIELD = /^(?:profile\.(?:duties|achievements|tasks\[\d+\])|performance\.(?:goals|indicators\.))/;

/** All prose in form order: the long answers of 一 and 三, then 五. */
export function sentencesOf(record: FormRecord): readonly Sentence[] {
  const ofField = quantitiesOfFields(record);
  const ofPart = quantitiesOfParts(record);
  const answers = record.fields.flatMap(({ key, state, value, place }) => {
    const section = proseSection(key);
    if (section === null || state !== 'read') return [];
    return sentencesIn({ section, field: key, heading: '', place }, value ?? '', ofField.get(key) ?? []);
  });
  const narrative = record.narrative.flatMap(({ heading, text, place }, index) =>
    sentencesIn({ section: 5, field: null, heading, place }, text, ofPart[index] ?? []),
  );
  return [...answers, ...narrative];
}

/** The section of a field that holds prose, null for any other. */
export function proseSection(key: string): 1 | 3 | null {
  if (!PROSE_FIELD.test(key)) return null;
  return key.startsWith('profile.') ? 1 : 3;
}

function sentencesIn(
  prose: Omit<Sentence, 'text' | 'numbers'>,
  text: string,
  quantities: readonly Quantity[],
): readonly Sentence[] {
  const sentences = splitSentences(text);
  const numbers = numbersIn(sentences, quantities);
  return sentences.map((sentence, index) => ({ ...prose, text: sentence, numbers: numbers[index] ?? [] }));
}

const END_OF_SENTENCE = /(?<=[。！？!?])|\n/;
/** A half-width comma between words; not that of 1,234. */
const COMMA = /(?<!\d),|,(?!\d{3})/g;
const BREAK_IN_SENTENCE = /([^。！？；：!?;:\s])[^\S\n]*\n\s*/g; // real forms break lines in mid-sentence

const SPACES_IN_LINE = /[^\S\n]/gu;
/** 。其中： */
const AMONG_THEM = /[。；，]?\n?其中[：:，]?/gu;
const COLON_BEFORE_FIGURE = /[：:](?=\d|，其中)/gu;
const BEGINS_AMONG_THEM = /^，其中/u;

/** Sentences end at 。！？ or at a line that ends in punctuation; a colon before a number or 其中 says nothing. */
export function splitSentences(text: string): readonly string[] {
  return halfWidthWords(text)
    .replace(COMMA, '，')
    .replaceAll(';', '；')
    .replace(BREAK_IN_SENTENCE, '$1')
    .replace(SPACES_IN_LINE, '')
    .replace(AMONG_THEM, '，其中')
    .replace(COLON_BEFORE_FIGURE, '')
    .split(END_OF_SENTENCE)
    .map((sentence) => withoutSpaces(sentence).replace(BEGINS_AMONG_THEM, '其中'))
    .filter((sentence) => sentence !== '');
}
