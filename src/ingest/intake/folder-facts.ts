import { relative, sep } from 'node:path';
import type { FormRecord } from '../../model/form-record.js';

/** What the names of the folders above a file say: `{year}/{department}` over `2020年/甲局/自评.doc`. */
export interface FolderFacts {
  readonly year: number | null;
  readonly department: string | null;
}

const YEAR = /(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])/u;

/** Reads the folders between `root` and the file, one for each part of the pattern; other parts stand for anything. */
export function folderFacts(path: string, root: string, pattern: string): FolderFacts {
  const folders = relative(root, path).split(sep).slice(0, -1);
  const parts = pattern.split('/').filter((part) => part !== '');
  const at = (name: string) => folders[parts.indexOf(name)];
  const year = YEAR.exec(at('{year}') ?? '')?.[0];
  const department = at('{department}')?.trim();
  return {
    year: year === undefined ? null : Number(year),
    department: department === undefined || department === '' ? null : department,
  };
}

/** Fills in what the document itself does not say; what it says always stands. */
export function completeRecord(record: FormRecord, facts: FolderFacts): FormRecord {
  if (record.form === null) return record;
  const department =
    record.department ??
    (facts.department === null ? null : ({ name: facts.department, evidence: 'file-name', confirmed: false } as const));
  const year = record.year ?? (facts.year === null ? null : ({ value: facts.year, evidence: 'file-name' } as const));
  return { ...record, department, year };
}

const SEPARATOR = /[\\/]/u;

/**
 * What the watcher took from the names of the folders above a file is not in its bytes, and would be gone when they are
 * read again. It is kept where the earlier reading names it and a folder of the path still says so.
 */
export function keepFolderFacts(record: FormRecord, before: FormRecord | null, path: string): FormRecord {
  if (record.form === null || before === null) return record;
  const folders = path
    .split(SEPARATOR)
    .slice(0, -1)
    .map((folder) => folder.trim());
  const { department: named, year: dated } = before;
  const department =
    record.department ?? (named?.evidence === 'file-name' && folders.includes(named.name) ? named : null);
  const saysYear = (folder: string) => dated !== null && folder.includes(String(dated.value));
  const year = record.year ?? (dated?.evidence === 'file-name' && folders.some(saysYear) ? dated : null);
  return { ...record, department, year };
}
