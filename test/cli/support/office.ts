import { join } from 'node:path';
import { formText } from '../../ingest/support/form-text.js';
import { tempFolder } from '../../ingest/support/temp-folder.js';
import { type Ran, run } from './run.js';

/** A database of invented departments in a folder of its own, and a way to run commands on it. */
export interface Office {
  readonly folder: string;
  readonly db: string;
  readonly go: (...argv: readonly string[]) => Promise<Ran>;
}

type Answers = NonNullable<Parameters<typeof formText>[0]>;

export async function office(forms: Readonly<Record<string, Answers>>): Promise<Office> {
  const files = Object.entries(forms).map(([name, answers]) => [`报送/${name}`, formText(answers)]);
  const folder = tempFolder(Object.fromEntries(files));
  const db = join(folder, '库.sqlite');
  const go = (...argv: readonly string[]) => run([...argv, '--db', db], { env: { USER: '审核员' } });
  if (files.length > 0) await go('ingest', join(folder, '报送'), '--workers', '0');
  return { folder, db, go };
}

/** Two years of one department, one of another, and one with a blank income. */
export const FOUR_FORMS = {
  '档案馆2019.txt': { department: '星河市档案馆', year: 2019, income: '100.00', staff: 10 },
  '档案馆2020.txt': { department: '星河市档案馆', year: 2020, income: '120.50', staff: 12 },
  '图书馆2020.txt': { department: '星河市图书馆', year: 2020, income: '1,300.25', staff: 30 },
  '气象台2020.txt': { department: '星河市气象台', year: 2020, income: '', staff: 7 },
} as const satisfies Readonly<Record<string, Answers>>;

export const ROSTER = [
  '预算编码,部门名称,简称,分组,应报年度',
  '888001,星河市档案馆,市档案馆；档案馆,甲,2019-2020',
  '888002,星河市博物馆,,乙,2020',
  ',星河市图书馆,,甲,2020',
].join('\r\n');
