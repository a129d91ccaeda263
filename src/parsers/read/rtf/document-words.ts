import { type Action, type Actions, paragraphMark } from './action.js';
import { flushBytes } from './decode-text.js';
import { skipBinary } from './scanner.js';
import { hasText } from './story.js';

/** A page, column or section break ends a line of text without being a paragraph mark. */
const breakMark: Action = (context) => {
  flushBytes(context);
  if (hasText(context.state.story)) paragraphMark(context, null);
};

export const DOCUMENT_WORDS: Actions = {
  par: paragraphMark,
  sect: breakMark,
  page: breakMark,
  column: breakMark,
  ansicpg: (context, parameter) => {
    context.codePage = parameter;
  },
  deflang: (context, parameter) => {
    context.language ??= parameter;
  },
  deflangfe: (context, parameter) => {
    context.language = parameter;
  },
  mac: (context) => {
    context.codePage ??= 10000;
  },
  pc: (context) => {
    context.codePage ??= 437;
  },
  pca: (context) => {
    context.codePage ??= 850;
  },
  deff: (context, parameter) => {
    context.defaultFont = parameter ?? 0;
  },
  fcharset: ({ fontEntry }, parameter) => {
    if (fontEntry !== null) fontEntry.charset = parameter;
  },
  cpg: ({ fontEntry }, parameter) => {
    if (fontEntry !== null) fontEntry.codePage = parameter;
  },
  ffres: ({ state }, parameter) => {
    if (state.field !== null) state.field.result = parameter;
  },
  ffdefres: ({ state }, parameter) => {
    if (state.field !== null) state.field.defaultResult = parameter;
  },
  ftnalt: ({ state }) => {
    if (state.story.role === 'footnote') state.story.role = 'endnote';
  },
  bin: (context) => skipBinary(context.scanner),
};
