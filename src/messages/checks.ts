import { adviceChecks } from './check-advice.js';
import { answerChecks } from './check-answers.js';
import { proseChecks } from './check-prose.js';
import { tableChecks } from './check-tables.js';
import type { Message } from './message.js';

/** What the 勾稽 checks say, by code; docs/checks.md explains each. */
export const checks = { ...tableChecks, ...proseChecks, ...answerChecks, ...adviceChecks } as const satisfies Record<
  string,
  Message
>;
