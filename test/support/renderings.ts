import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { DEFAULT_CHECK_CONFIG } from '../../src/checks/config.js';
import { runChecks } from '../../src/checks/run-checks.js';
import type { FormRecord } from '../../src/model/form-record.js';
import { type Expected, type FixtureFile, fixtureFiles, parseFixture, sameValue } from './fixtures.js';

/** A fixture's form as one program writes it in plain text; what is expected of the .docx is expected of it. */
export interface Rendering {
  /** `pandoc-plain` */
  readonly tool: string;
  /** `deep-merge` */
  readonly id: string;
  readonly file: FixtureFile;
}

/** What became of the fields a person reads in the .docx, and of its headings and quantities. */
export interface Tally {
  forms: number;
  recognised: number;
  right: number;
  unreadable: number;
  missed: number;
  wrong: string[];
  accused: string[];
  headings: number;
  headingsOf: number;
  quantities: number;
  quantitiesOf: number;
}

const folder = fileURLToPath(new URL('../../fixtures/renderings/', import.meta.url));

/** Every text of fixtures/renderings/, made by fixtures/make/renderings/render.sh. */
export function renderings(): readonly Rendering[] {
  const sources = new Map(fixtureFiles().flatMap((file) => (file.name.endsWith('.docx') ? [[file.id, file]] : [])));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.zip'))
    .flatMap((name) => {
      const id = name.replace(/\.zip$/u, '');
      const source = sources.get(id);
      if (source === undefined) throw new Error(`no fixture ${id}`);
      return Object.entries(unzipSync(readFileSync(folder + name))).map(([text, bytes]) => {
        const tool = text.replace(/\.txt$/u, '');
        return { tool, id, file: { ...source, name: `${id}/source.txt`, bytes } };
      });
    });
}

/** Reads a rendering and counts beside the fixture's expected.json. */
export async function countRendering({ id, file }: Rendering, tally: Tally): Promise<void> {
  const { record } = await parseFixture(file);
  tally.forms++;
  if (record.form !== null) tally.recognised++;
  countFields(id, record, file.expected, tally);
  countProse(record, file.expected, tally);
  if (record.form !== null) countAccusations(id, record, file, tally);
}

export function emptyTally(): Tally {
  return {
    ...{ forms: 0, recognised: 0, right: 0, unreadable: 0, missed: 0, wrong: [], accused: [] },
    ...{ headings: 0, headingsOf: 0, quantities: 0, quantitiesOf: 0 },
  };
}

/** A value where another stands, a blank where something stands, a value where nothing stands: all are wrong. */
function countFields(id: string, record: FormRecord, expected: Expected, tally: Tally): void {
  const got = new Map(record.fields.map((field) => [nameOf(field), field]));
  const wanted = new Set(expected.fields.map(nameOf));
  for (const field of expected.fields) {
    const read = got.get(nameOf(field));
    const is = `${nameOf(field)}: ${field.state} ${field.value}, read as ${read?.state} ${read?.value ?? read?.raw}`;
    if (field.state !== 'read') {
      if (read?.state === 'read') tally.wrong.push(`${id} ${is}`);
    } else if (read?.state === 'read' && bare(read.value) === bare(field.value)) tally.right++;
    else if (read?.state === 'unreadable') tally.unreadable++;
    else if (read?.state === 'read' || (read?.state === 'blank' && record.form !== null))
      tally.wrong.push(`${id} ${is}`);
    else tally.missed++;
  }
  for (const field of record.fields)
    if (field.state === 'read' && !wanted.has(nameOf(field)))
      tally.wrong.push(`${id} ${nameOf(field)}: not in the form, read as ${field.value}`);
}

function countProse(record: FormRecord, expected: Expected, tally: Tally): void {
  const headings = new Set(record.narrative.map(({ path, heading }) => `${path} ${bare(heading)}`));
  tally.headingsOf += expected.narrative.length;
  for (const { path, heading } of expected.narrative) if (headings.has(`${path} ${bare(heading)}`)) tally.headings++;
  const quantities = record.quantities.map(({ surface, value }) => `${bare(surface)} ${bare(value)}`);
  tally.quantitiesOf += expected.quantities.length;
  for (const { surface, value } of expected.quantities) {
    const at = quantities.indexOf(`${bare(surface)} ${bare(value)}`);
    if (at < 0) continue;
    quantities.splice(at, 1);
    tally.quantities++;
  }
}

/** Errors the checks find in the text, but not in the .docx. */
function countAccusations(id: string, record: FormRecord, { expected, templates }: FixtureFile, tally: Tally): void {
  const template = templates.find((candidate) => candidate.id === record.form);
  if (template === undefined) return;
  for (const { code, finding } of runChecks({ record, template, previous: null }, DEFAULT_CHECK_CONFIG))
    if (finding?.severity === 'error' && !expected.checks.includes(code)) tally.accused.push(`${id} ${code}`);
}

function nameOf({ key, entity }: { readonly key: string; readonly entity: string | null }): string {
  return entity === null ? key : `${key}@${entity}`;
}

/** Lines are broken anew by every tool: white space is no difference. */
function bare(value: string | null): string | null {
  return sameValue(value)?.normalize('NFKC').replaceAll(/\s/gu, '') ?? null;
}
