import type { BlockRole } from '../../../model/document.js';
import type { Action, Actions } from './action.js';
import type { Context } from './context.js';
import { fieldAt } from './field.js';
import { beginStory } from './groups.js';
import { skipGroup } from './scanner.js';
import type { Destination } from './state.js';

/** The rest of the current group means nothing to this reader. */
export function skipDestination(context: Context): void {
  if (!skipGroup(context.scanner)) context.damage.add('rtf-groups');
}

const into =
  (destination: Destination): Action =>
  (context) => {
    context.state.destination = destination;
  };

const story =
  (role: BlockRole): Action =>
  (context) => {
    if (context.state.destination === 'instruction' || context.state.destination === 'label') skipDestination(context);
    else beginStory(context, role);
  };

const keep: Action = () => {};

const beginShape: Action = ({ state }) => {
  state.shape = { hasText: false, group: state.shape };
};

/** RTF 1.9.1: destinations, by what becomes of their text. */
export const DESTINATIONS: Actions = {
  fonttbl: into('font-table'),
  listtext: into('label'),
  pntext: into('label'),
  field: (context) => {
    context.state.field = fieldAt(context.state.story.characters);
  },
  fldinst: into('instruction'),
  fldrslt: keep,
  formfield: into('nothing'),
  ffl: (context) => {
    context.state.destination = 'choice';
    context.state.field?.choices.push('');
  },
  shp: beginShape,
  shpinst: into('nothing'),
  shpgrp: beginShape,
  shptxt: (context) => {
    for (let shape = context.state.shape; shape !== null; shape = shape.group) shape.hasText = true;
    beginStory(context, 'text-box');
  },
  // The same shape once more, for readers that know none: read only when the shape itself gave no text.
  shprslt: (context) => {
    if (context.state.shape?.hasText === true) skipDestination(context);
  },
  do: into('nothing'),
  dptxbxtext: story('text-box'),
  header: story('header'),
  headerl: story('header'),
  headerr: story('header'),
  headerf: story('header'),
  footer: story('footer'),
  footerl: story('footer'),
  footerr: story('footer'),
  footerf: story('footer'),
  footnote: story('footnote'),
  annotation: story('comment'),
  nesttableprops: (context) => {
    context.state.nestedRow = true;
  },
  object: keep,
  result: keep,
  upr: (context) => {
    context.state.unicodePair = context.state.destination;
    context.state.destination = 'nothing';
  },
  ud: (context) => {
    if (context.state.unicodePair !== null) context.state.destination = context.state.unicodePair;
  },
};

/** Destinations without `\*` that hold no text of the document. */
export const SKIPPED: readonly string[] = [
  ...['stylesheet', 'colortbl', 'info', 'listtable', 'listoverridetable', 'revtbl', 'filetbl', 'pict', 'nonshppict'],
  ...['nonesttables', 'objdata', 'objname', 'objclass', 'objalias', 'objsect', 'datafield', 'xe', 'rxe', 'tc', 'tcn'],
  ...['ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn', 'pntxta', 'pntxtb', 'pgptbl', 'rsidtbl', 'atnid'],
  ...['atnauthor', 'atntime', 'atndate', 'atnicn', 'atnref', 'bkmkstart', 'bkmkend', 'background', 'template'],
];
