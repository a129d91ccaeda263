import type { FormRecord } from '../../model/form-record.js';

/**
 * What the watcher took from the names of the folders above a file is not in its bytes, and would be gone when they are
 * read again. It is kept where the earlier reading names it and a folder of the path still says so.
 */
export function keepFolderFacts(record: FormRecord, before: FormRecord | null, path: string): FormRecord {
  if (record.form === null || before === null) return record;
  const folders = path
    .split(/[\\/]/u)
    .slice(0, -1)
    .map((folder) => folder.trim());
  const { department: named, year: dated } = before;
  const department =
    record.department ?? (named?.evidence === 'file-name' && folders.includes(named.name) ? named : null);
  const saysYear = (folder: string) => dated !== null && folder.includes(String(dated.value));
  const year = record.year ?? (dated?.evidence === 'file-name' && folders.some(saysYear) ? dated : null);
  return { ...record, department, year };
}
