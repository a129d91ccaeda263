import { isBlank } from '../../../model/document.js';
import { MAX_CELLS } from './lines.js';

/**
 * - `none`: no pipe, or more than any row has
 * - `inner`: only between texts, none at the end: a breadcrumb `首页 | 公开`, or inside a table the line where one cell
 *   of several paragraphs ends and the next begins
 * - `closers`: nothing but pipes
 * - `cell`: one text and the pipes that end it
 * - `row`: several texts, ending in a pipe or beginning with one
 */
export interface PipeLine {
  readonly kind: 'none' | 'inner' | 'closers' | 'cell' | 'row';
  readonly pipes: number;
  /** Pipes after the last text. */
  readonly trailing: number;
  readonly leads: boolean;
  readonly trails: boolean;
}

const PIPE = 0x7c;

export function pipeLine(text: string): PipeLine {
  let pipes = 0;
  let trailing = 0;
  let leads = false;
  let trails = false;
  let texts = 0;
  let last = -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isBlank(code)) continue;
    if (code === PIPE) {
      pipes++;
      trailing++;
      if (last === -1) leads = true;
    } else {
      if (last === -1 || last === PIPE) texts++;
      trailing = 0;
    }
    last = code;
  }
  trails = last === PIPE;
  return { kind: kindOf(pipes, texts, leads, trails), pipes, trailing, leads, trails };
}

function kindOf(pipes: number, texts: number, leads: boolean, trails: boolean): PipeLine['kind'] {
  if (pipes === 0 || pipes > MAX_CELLS) return 'none';
  if (texts === 0) return 'closers';
  if (texts === 1 && trails && !leads) return 'cell';
  return trails || (leads && texts > 1) ? 'row' : 'inner';
}
