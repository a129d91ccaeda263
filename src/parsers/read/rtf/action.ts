import type { Context } from './context.js';
import { flushBytes } from './decode-text.js';
import { endParagraph } from './flow.js';
import { tableLevel } from './state.js';
import type { Story } from './story.js';

/** What a control word does; `parameter` is null where the word has none. */
export type Action = (context: Context, parameter: number | null) => void;

export type Actions = Readonly<Record<string, Action>>;

/** Marks end something only where text is read: not within a label, an instruction or a skipped part. */
export function mark(
  end: (story: Story, level: number, at: number) => void,
  levelOf: (context: Context) => number,
): Action {
  return (context) => {
    if (context.state.destination !== 'text') return;
    flushBytes(context);
    end(context.state.story, levelOf(context), context.scanner.start);
  };
}

const endsParagraph = mark(endParagraph, ({ state }) => tableLevel(state));

/** A deleted paragraph mark leaves its text joined to the next paragraph's. */
export const paragraphMark: Action = (context, parameter) => {
  if (!context.state.deleted) endsParagraph(context, parameter);
};
