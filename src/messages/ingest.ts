import type { Message } from './message.js';

export const ingest = {} as const satisfies Record<string, Message>;
