import type { Document } from '../model/document.js';
import type { Finding } from '../model/finding.js';
import { CONTRACT_VERSION, type FormRecord, type Section } from '../model/form-record.js';
import type { Template } from '../model/template.js';
import { type FormReading, readForm } from './form/read-form.js';
import { readQuantities } from './quantities/read-quantities.js';
import { read } from './read/index.js';
import type { ReadLimits } from './read/reader.js';
import { parserVersion } from './version.js';

export { DEFAULT_LIMITS, type ReadLimits } from './read/reader.js';
export { parserVersion } from './version.js';

export interface ParseInput {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

export interface ParseOptions {
  readonly templates: readonly Template[];
  readonly limits: ReadLimits;
}

export interface ParseResult {
  readonly record: FormRecord;
  /** What the record was read from; null where no reader could read the file. */
  readonly document: Document | null;
  /** Why the file is not stored as a form; null for a form. */
  readonly rejected: Finding | null;
}

/** bytes → Document → Form → FormRecord. Pure: the same bytes and templates give the same record, always a record. */
export async function parse(input: ParseInput, options: ParseOptions): Promise<ParseResult> {
  const { document, findings } = await read(input.bytes, options.limits);
  if (document === null) return refused(input, options, findings);
  const reading = readForm(document, options.templates, input.name);
  const numbers = readQuantities(reading.passages);
  const record: FormRecord = {
    ...shell(input, options, document),
    ...contents(reading),
    quantities: numbers.quantities,
    findings: [...findings, ...reading.findings, ...numbers.findings],
  };
  return { record, document, rejected: reading.form === null ? (reading.findings[0] ?? null) : null };
}

/** The Document of one file, for looking at (`huibiao parse --show document`). */
export async function readDocument(bytes: Uint8Array, limits: ReadLimits): Promise<Document | null> {
  return (await read(bytes, limits)).document;
}

function shell(input: ParseInput, { templates }: ParseOptions, document: Document | null) {
  const { name, sha256, bytes } = input;
  return {
    contract: CONTRACT_VERSION,
    parser: parserVersion(templates),
    source: {
      name,
      sha256,
      bytes: bytes.length,
      format: document?.format ?? null,
      encoding: document?.encoding ?? null,
      layout: document?.layout ?? null,
    },
  } as const;
}

function contents(reading: FormReading) {
  const { form, department, year, sections, fields, narrative, residue, coverage } = reading;
  return { form, department, year, sections, fields, narrative, residue, coverage };
}

/** A file no reader could read still yields a record that says why. */
function refused(input: ParseInput, options: ParseOptions, findings: readonly Finding[]): ParseResult {
  const sections: readonly Section[] = (options.templates[0]?.sections ?? []).map(({ number, title }) => ({
    number,
    title,
    state: 'absent',
  }));
  const record: FormRecord = {
    ...shell(input, options, null),
    form: null,
    department: null,
    year: null,
    sections,
    fields: [],
    quantities: [],
    narrative: [],
    findings,
    residue: [],
    coverage: { characters: 0, accounted: 0 },
  };
  return {
    record,
    document: null,
    rejected: findings.find(({ severity }) => severity === 'error') ?? findings[0] ?? null,
  };
}
