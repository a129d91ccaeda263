import type { Command } from 'commander';
import type { CheckSetup } from '../../../ingest/check-setup.js';
import type { IntakeResult } from '../../../ingest/intake/commit-document.js';
import { outdatedRefusals, type RetryCandidate, runRetry } from '../../../ingest/run-retry.js';
import type { ParseSetup } from '../../../ingest/workers/parse-job.js';
import { findingCode, findingName, messageCodes, oneLine } from '../../../messages/index.js';
import { DEFAULT_LIMITS } from '../../../parsers/index.js';
import type { Store } from '../../../store/open-store.js';
import type { Replacement } from '../../../store/queries/replacement.js';
import { readSubmissions } from '../../../store/submissions/submissions.js';
import { readRetryable } from '../../../store/submissions/waiting.js';
import { type CliContext, CliError, DEFAULT_DATABASE, noteLine, printLine, sayIn } from '../../program/context.js';
import { withSetup } from '../../program/database-setup.js';
import { addPoolOptions, type PoolFlags, windowFor, withPool } from '../../program/pool.js';
import { ingestSummary } from '../ingest/ingest-summary.js';

interface RetryFlags extends PoolFlags {
  readonly db: string;
  readonly code?: string;
}

/** `huibiao retry [--code C]`: refused and waiting files once more. */
export function register(command: Command, context: CliContext): void {
  addPoolOptions(command, context)
    .option('--code <code>', sayIn(context, 'option-code'))
    .option('--db <file>', sayIn(context, 'option-db'), DEFAULT_DATABASE)
    .action((flags: RetryFlags) => retry(flags, context));
}

async function retry(flags: RetryFlags, context: CliContext): Promise<void> {
  const code = flags.code === undefined ? undefined : findingCode(flags.code);
  const work = (store: Store, setup: ParseSetup) =>
    withPool(flags, setup, async (pool) => {
      const candidates = retryCandidates(store, code ?? null, setup);
      if (candidates.length === 0) return sayWhyNone(store, code, context);
      const refused: IntakeResult[] = [];
      const replaced: Replacement[] = [];
      const damaged: RetryCandidate[] = [];
      const report = await runRetry({
        store,
        pool,
        setup,
        candidates,
        limits: { maxBytes: DEFAULT_LIMITS.maxBytes },
        window: windowFor(flags),
        now: context.now,
        signal: context.signal,
        onCommit: (commit) => {
          if (commit.rejected !== null) refused.push({ ...commit, record: null });
          if (commit.replacement !== null) replaced.push(commit.replacement);
        },
        onDamaged: (candidate) => damaged.push(candidate),
      });
      printLine(context, sayIn(context, 'retry-title', { count: candidates.length }));
      printLine(context, ingestSummary(report, { refused, replaced, files: null }, flags.db, context.lang));
      for (const { name } of damaged) noteLine(context, `${oneLine(name)}\n  ${sayIn(context, 'original-damaged')}`);
      if (refused.length + damaged.length + report.needPerson > 0) context.exit(2);
    });
  await withSetup('change', flags.db, context, work);
}

/** A code that no message has is a slip of the pen. */
function sayWhyNone(store: Store, code: string | undefined, context: CliContext): void {
  const reasons = [...new Set(readSubmissions(store, 'rejected').flatMap(({ reason }) => reason ?? []))].sort();
  const codes = reasons.map((reason) => findingName(context.lang, reason));
  if (code !== undefined && !messageCodes().some((known) => known === code))
    throw new CliError('retry-code-unknown', { code, codes });
  const why =
    code === undefined
      ? sayIn(context, 'retry-none', { codes })
      : sayIn(context, 'retry-none-of-code', { code, codes });
  printLine(context, why);
}

/**
 * With a code, every file refused for it. Without, those whose reason lay outside the file, those that wait, and those
 * that another parser, template or configuration refused.
 */
function retryCandidates(store: Store, code: string | null, setup: CheckSetup): readonly RetryCandidate[] {
  const known = readRetryable(store, code);
  if (code !== null) return known;
  const ids = new Set(known.map((candidate) => candidate.submissionId));
  const outdated = outdatedRefusals(store, setup).filter((candidate) => !ids.has(candidate.submissionId));
  return [...known, ...outdated].sort((a, b) => a.submissionId - b.submissionId);
}
