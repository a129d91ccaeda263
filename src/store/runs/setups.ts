import type { KeptSetup } from '../../model/kept-setup.js';
import type { Store } from '../store.js';
import type { RunStamp } from './runs.js';

/** Keeps templates and settings under the hashes that readings made with them bear. */
export function keepSetup(
  store: Store,
  { templateHash, configHash }: RunStamp,
  { templates, checks }: KeptSetup,
): void {
  const isKept =
    contentOf(store, 'templates', templateHash) !== null && contentOf(store, 'settings', configHash) !== null;
  if (isKept) return;
  store.transaction(() => {
    keep(store, 'templates', templateHash, templates);
    keep(store, 'settings', configHash, { checks });
  });
}

function keep(store: Store, kind: 'templates' | 'settings', hash: string, content: unknown): void {
  store.run('INSERT OR IGNORE INTO setups (kind, hash, content) VALUES (?, ?, ?)', kind, hash, JSON.stringify(content));
}

/** What the latest reading in force was made with; null for a database that holds none, or none since setups are kept. */
export function latestSetup(store: Store): KeptSetup | null {
  const run = store.get<{ template_hash: string; config_hash: string }>(
    `SELECT r.template_hash, r.config_hash FROM observations o JOIN runs r ON r.id = o.run_id
     WHERE r.undone_at IS NULL AND r.template_hash <> '' ORDER BY o.id DESC LIMIT 1`,
  );
  if (run === undefined) return null;
  const templates = contentOf(store, 'templates', run.template_hash) as KeptSetup['templates'];
  const settings = contentOf(store, 'settings', run.config_hash) as Pick<KeptSetup, 'checks'> | null;
  return { templates, checks: settings?.checks ?? null };
}

function contentOf(store: Store, kind: 'templates' | 'settings', hash: string): unknown {
  const row = store.get<{ content: string }>('SELECT content FROM setups WHERE kind = ? AND hash = ?', kind, hash);
  return row === undefined ? null : (JSON.parse(row.content) as unknown);
}
