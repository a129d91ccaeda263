import type { Message } from './message.js';

export const store = {} as const satisfies Record<string, Message>;
