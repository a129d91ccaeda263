import { answerChecks } from './check-answers.js';
import { tableChecks } from './check-tables.js';
import type { Message } from './message.js';

/** What the 勾稽 checks say, by code; docs/checks.md explains each. */
export const checks = { ...tableChecks, ...answerChecks } as const satisfies Record<string, Message>;
