import type { Message } from './message.js';

export const quantities = {} as const satisfies Record<string, Message>;
