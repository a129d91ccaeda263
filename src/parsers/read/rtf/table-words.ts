import { type Action, type Actions, mark } from './action.js';
import type { Context } from './context.js';
import { flushBytes } from './decode-text.js';
import { defineRow, endCell, endRow } from './flow.js';
import { addCell, type MergeFlag, type RowDefinition, rowDefinition } from './row-definition.js';
import { tableLevel } from './state.js';

/** Nested cells and rows stand at level 2 or deeper (RTF 1.9.1, "Nested Tables"). */
function nestedLevel(context: Context): number {
  return Math.max(2, context.state.nesting ?? context.state.story.tables.length);
}

function definitionLevel(context: Context): number {
  return context.state.nestedRow ? nestedLevel(context) : 1;
}

/** The definition being read. One that a row has used is finished: some writers continue without a new `\trowd`. */
function definitionOf(context: Context): RowDefinition {
  const { definitions } = context.state.story;
  const index = definitionLevel(context) - 1;
  const known = definitions[index];
  if (known !== undefined && !known.used) return known;
  const fresh = rowDefinition(known?.left);
  definitions[index] = fresh;
  return fresh;
}

/** Word defines each row twice, before and after its cells. */
const EDGES_PER_CELL = 4;

const cellEdge: Action = (context, parameter) => {
  const definition = definitionOf(context);
  const { limits } = context.budget;
  const room = definition.cells.length < limits.maxColumns && context.budget.edges < limits.maxCells * EDGES_PER_CELL;
  context.budget.edges++;
  if (room) addCell(definition, parameter ?? 0);
  else context.damage.add('rtf-cellx');
};

const horizontal =
  (flag: MergeFlag): Action =>
  (context) => {
    definitionOf(context).horizontal = flag;
  };

const vertical =
  (flag: MergeFlag): Action =>
  (context) => {
    definitionOf(context).vertical = flag;
  };

export const TABLE_WORDS: Actions = {
  intbl: ({ state }) => {
    state.inTable = true;
    state.story.inTableSaid = true;
    state.story.inTableUsed = true;
  },
  itap: ({ state, budget }, parameter) => {
    // One more than is allowed is enough to be noticed.
    state.nesting = Math.min(Math.max(0, parameter ?? 1), budget.limits.maxDepth + 1);
  },
  trowd: (context) => {
    flushBytes(context);
    const { state, scanner } = context;
    defineRow(state.story, definitionLevel(context), tableLevel(state), scanner.start);
  },
  trleft: (context, parameter) => {
    definitionOf(context).left = parameter ?? 0;
  },
  cellx: cellEdge,
  clmgf: horizontal('first'),
  clmrg: horizontal('continued'),
  clvmgf: vertical('first'),
  clvmrg: vertical('continued'),
  cell: mark(endCell, () => 1),
  row: mark(endRow, () => 1),
  nestcell: mark(endCell, nestedLevel),
  nestrow: mark(endRow, nestedLevel),
};
