import { isDeepStrictEqual } from 'node:util';
import { stampOf } from '../../ingest/check-setup.js';
import type { ParseSetup } from '../../ingest/workers/parse-job.js';
import type { TemplateText } from '../../model/kept-setup.js';
import type { Store } from '../../store/open-store.js';
import { keepSetup, latestSetup } from '../../store/runs/setups.js';
import { type CliContext, noteLine, sayIn } from './context.js';
import { type AskedSetup, askedSetup, type Setup, setupWith } from './setup.js';
import { withStore } from './with-store.js';

/**
 * Opens the database for work that reads documents: with the templates and settings asked for, else with those of the database's
 * latest reading. Says which they are, and keeps them with what is written.
 */
export function withSetup<T>(
  mode: 'read' | 'change' | 'write',
  db: string,
  context: CliContext,
  work: (store: Store, setup: ParseSetup) => T | Promise<T>,
): Promise<T> {
  // What is asked for is looked at first, so that a mistake in it makes no database.
  const asked = askedSetup(context);
  return withStore(mode, db, context, (store) => {
    const setup = settled(store, asked, (sentence) => noteLine(context, sentence), context);
    store.templates = setup.templates;
    if (mode !== 'read') keepSetup(store, stampOf(setup), { templates: setup.texts, checks: setup.ownChecks });
    return work(store, setup);
  });
}

/** The same templates and settings, without a word: for work that reads no document. */
export function setupOf(store: Store, context: CliContext): ParseSetup {
  return settled(store, askedSetup(context), () => {}, context);
}

function settled(store: Store, asked: AskedSetup, note: (sentence: string) => void, context: CliContext): Setup {
  const kept = latestSetup(store);
  if (kept === null) return asked;
  const own = ownOf(kept.templates ?? []);
  const takesTemplates = !asked.asksForTemplates && own.length > 0;
  const ownChecks = asked.ownChecks ?? kept.checks;
  if (takesTemplates) note(sayIn(context, 'setup-own-templates', { names: namesOf(own) }));
  else if (kept.templates !== null && !isDeepStrictEqual(own, ownOf(asked.texts)))
    note(sayIn(context, 'setup-other-templates', { before: namesOf(own), now: namesOf(ownOf(asked.texts)) }));
  if (ownChecks !== asked.ownChecks) note(sayIn(context, 'setup-own-checks'));
  return setupWith(takesTemplates ? own : ownOf(asked.texts), ownChecks);
}

function ownOf(texts: readonly TemplateText[]): readonly TemplateText[] {
  return texts.filter(({ own }) => own);
}

function namesOf(texts: readonly TemplateText[]): readonly string[] {
  return texts.map(({ name }) => name);
}
