import type { Message } from './message.js';

export const cli = {} as const satisfies Record<string, Message>;
