import { adviceChecks } from './check-advice.js';
import { answerChecks } from './check-answers.js';
import { proseChecks } from './check-prose.js';
import { checkReport } from './check-report.js';
import { tableChecks } from './check-tables.js';
import { config } from './config.js';
import type { Message } from './message.js';

/** What the 勾稽 checks and their configuration say, by code; docs/checks.md explains each. */
export const checks = {
  ...tableChecks,
  ...proseChecks,
  ...answerChecks,
  ...adviceChecks,
  ...config,
  ...checkReport,
} as const satisfies Record<string, Message>;
