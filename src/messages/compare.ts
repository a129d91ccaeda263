import type { Message } from './message.js';

export const compare = {} as const satisfies Record<string, Message>;
