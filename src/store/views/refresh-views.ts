import type { Store } from '../store.js';
import { listViews } from './index.js';
import { OURS, viewSql } from './view.js';

/** Makes the views anew where the database has none, or others than it should. */
export function refreshViews(store: Store): void {
  const sql = listViews(store).map(viewSql).join('\n');
  const made = store.get<{ value: string }>("SELECT value FROM meta WHERE name = 'views'");
  if (made?.value === sql) return;
  store.transaction(() => {
    dropViews(store);
    store.exec(sql);
    store.run("INSERT OR REPLACE INTO meta VALUES ('views', ?)", sql);
  });
}

/** The same for a reader, who must not write: today's views stand before those of the file until it is closed. */
export function showViews(store: Store): void {
  const sql = listViews(store).map(viewSql).join('\n');
  const made = store.get<{ value: string }>("SELECT value FROM meta WHERE name = 'views'");
  if (made?.value !== sql) store.exec(sql.replaceAll('CREATE VIEW', 'CREATE TEMP VIEW'));
}

/** Views that users made for themselves stay. Until new ones are made the database says that it has none. */
export function dropViews(store: Store): void {
  const views = store.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'view' AND sql LIKE ?",
    `%${OURS}%`,
  );
  for (const { name } of views) store.exec(`DROP VIEW "${name}"`);
  if (views.length > 0) store.run("DELETE FROM meta WHERE name = 'views'");
}
