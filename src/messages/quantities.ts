import type { Message } from './message.js';

/** What the reading of numbers in prose says. `surface` is the numeral as the source has it. */
export const quantities = {
  'quantity-unreadable': {
    zh: (f: { surface: string }) => `数字“${f.surface.replace(/\n/g, '')}”无法确定读数，未采用。请核对原文后改写清楚。`,
    en: (f: { surface: string }) =>
      `The number "${f.surface.replace(/\n/g, ' ')}" cannot be read for certain and was not taken. Check the source and write it plainly.`,
  },
} as const satisfies Record<string, Message>;
