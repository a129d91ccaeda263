import type { Message } from './message.js';

export const checks = {} as const satisfies Record<string, Message>;
