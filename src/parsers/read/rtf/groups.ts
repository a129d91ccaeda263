import type { BlockRole } from '../../../model/document.js';
import type { Context } from './context.js';
import { flushBytes } from './decode-text.js';
import { putText } from './emit.js';
import { type Field, shownWithoutResult } from './field.js';
import { endStory } from './flow.js';
import { commitFont } from './font-table.js';
import { copyState, storyState, tableLevel } from './state.js';
import { newStory, pushAll, type Story } from './story.js';

/** `{`: the state is kept for the matching `}`. Beyond the limit groups are counted only. */
export function openGroup(context: Context): void {
  context.skip = 0;
  if (context.stack.length >= context.budget.limits.maxDepth) {
    context.uncounted++;
    context.damage.add('rtf-depth');
    return;
  }
  context.stack.push(context.state);
  context.state = copyState(context.state);
}

/** `}`: ends what began in the group. False: there is no group open. */
export function closeGroup(context: Context): boolean {
  context.skip = 0;
  if (context.uncounted > 0) {
    context.uncounted--;
    return true;
  }
  const outer = context.stack.pop();
  if (outer === undefined) return false;
  const inner = context.state;
  if (inner.destination === 'font-table') commitFont(context);
  if (inner.story !== outer.story) endInnerStory(context, inner.story);
  else if (context.stack.length === 0) {
    // The end of the document: text without a mark belongs where its own group's properties say.
    flushBytes(context);
    endStory(inner.story, tableLevel(inner), context.scanner.start);
  }
  context.state = outer;
  if (inner.field !== null && inner.field !== outer.field && inner.story === outer.story)
    endField(context, inner.field);
  return true;
}

/** Begins a destination with paragraphs of its own in the current group. */
export function beginStory(context: Context, role: BlockRole): void {
  flushBytes(context);
  storyState(context.state, newStory(role, context.budget));
}

/** As in the other formats, what stands beside the body comes after it. */
function endInnerStory(context: Context, story: Story): void {
  flushBytes(context);
  endStory(story, tableLevel(context.state), context.scanner.start);
  pushAll(context.others, story.blocks);
}

function endField(context: Context, field: Field): void {
  if (context.state.destination !== 'text' || context.state.story.characters !== field.before) return;
  const shown = shownWithoutResult(field);
  if (shown !== null) putText(context, shown, context.scanner.start);
}
