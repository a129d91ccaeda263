import type { FormRecord } from '../../model/form-record.js';
import type { Place } from '../../model/place.js';
import { halfWidthWords } from '../../text/width.js';

/** A sentence of the form's prose, without white space, digits at half width, 其中 joined to what it breaks down. */
export interface Sentence {
  readonly section: number;
  /** Key of the field it stands in, null in the narrative. */
  readonly field: string | null;
  readonly heading: string;
  readonly text: string;
  /** The field or paragraph it stands in. */
  readonly place: Place | null;
}

const PROSE_FIELD = /^(?:profile\.(?:duties|achievements|tasks\[\d+\])|performance\.(?:goals|indicators\.))/;

/** All prose in form order: the long answers of 一 and 三, then 五. */
export function sentencesOf(record: FormRecord): readonly Sentence[] {
  const answers = record.fields
    .filter((field) => field.state === 'read' && PROSE_FIELD.test(field.key))
    .map((field) => ({
      section: field.key.startsWith('profile.') ? 1 : 3,
      field: field.key,
      heading: '',
      text: field.value ?? '',
      place: field.place,
    }));
  const narrative = record.narrative.map((part) => ({
    section: 5,
    field: null,
    heading: part.heading,
    text: part.text,
    place: part.place,
  }));
  return [...answers, ...narrative].flatMap((prose) => splitSentences(prose.text).map((text) => ({ ...prose, text })));
}

const END_OF_SENTENCE = /(?<=[。！？!?])|\n/;
const BREAK_IN_SENTENCE = /([^。！？；：!?;:\s])[^\S\n]*\n\s*/g; // real forms break lines in mid-sentence

/** Sentences end at 。！？ or at a line that ends in punctuation; a colon before a number or 其中 says nothing. */
export function splitSentences(text: string): readonly string[] {
  return halfWidthWords(text)
    .replace(BREAK_IN_SENTENCE, '$1')
    .replace(/[^\S\n]/g, '')
    .replace(/[。；，,]?\n?其中[：:，,]?/g, '，其中')
    .replace(/[：:](?=\d|，其中)/g, '')
    .split(END_OF_SENTENCE)
    .map((sentence) => sentence.replace(/\s/g, '').replace(/^，其中/, '其中'))
    .filter((sentence) => sentence !== '');
}
