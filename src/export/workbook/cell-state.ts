import type { CellMark } from './marks.js';

/** How a cell stands out; one style for each. */
export const CELL_STATES = ['corrected', 'unreadable', 'error', 'warning', 'info'] as const;
export type CellState = (typeof CELL_STATES)[number];

const FILLS = {
  corrected: 'FFDDEBF7',
  unreadable: 'FFD9D9D9',
  error: 'FFF8CBAD',
  warning: 'FFFFE699',
  info: 'FFE2EFDA',
} as const satisfies Record<CellState, string>;

/** The style of a state. */
export function fillOf(state: CellState) {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: FILLS[state] } } as const;
}

const BY_URGENCY = ['unreadable', 'error', 'warning', 'corrected', 'info'] as const satisfies readonly CellState[];

/** What a cell stands out for: of several reasons the most urgent. */
export function stateOf({ corrected, unreadable, severities }: CellMark): CellState {
  const holds = (state: CellState): boolean => {
    if (state === 'corrected') return corrected !== null;
    return state === 'unreadable' ? unreadable !== null : severities.has(state);
  };
  return BY_URGENCY.find(holds) ?? 'info';
}
