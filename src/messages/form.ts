import type { Message } from './message.js';

export const form = {} as const satisfies Record<string, Message>;
