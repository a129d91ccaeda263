import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FormRecord } from '../../src/model/form-record.js';
import type { Template } from '../../src/model/template.js';
import { DEFAULT_LIMITS, type ParseResult, parse } from '../../src/parsers/index.js';
import { loadTemplates } from '../../src/templates/load-templates.js';

/** expected.json of a case: what a person reads in the source. */
export interface Expected {
  readonly form: string | null;
  /** Code of the finding that refuses the file, and facts it must name. */
  readonly rejected: string | null;
  readonly facts?: Readonly<Record<string, string>>;
  readonly department: FormRecord['department'];
  readonly year: FormRecord['year'];
  readonly sections: FormRecord['sections'];
  readonly fields: readonly ExpectedField[];
  readonly narrative: readonly { readonly path: string; readonly heading: string; readonly text: string }[];
  readonly quantities: readonly ExpectedQuantity[];
  /** Codes of the parser's errors and warnings. */
  readonly findings: readonly string[];
  /** Codes of the checks' errors and warnings, without last year's form. */
  readonly checks: readonly string[];
  /** Texts the residue must hold; without it the residue is empty. */
  readonly residue?: readonly string[];
}

export interface ExpectedField {
  readonly key: string;
  readonly entity: string | null;
  readonly state: 'read' | 'blank' | 'absent' | 'unreadable';
  readonly value: string | null;
  readonly unit: string | null;
}

export interface ExpectedQuantity {
  readonly surface: string;
  readonly value: string;
  readonly upper: string | null;
  readonly unit: string | null;
  readonly qualifier: string;
  readonly kind: string;
  readonly change: 'from' | 'to' | null;
  readonly field: string | null;
  readonly section: number;
}

export interface FixtureFile {
  readonly id: string;
  /** `text-pipe-cells/source.txt` */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expected: Expected;
  readonly templates: readonly Template[];
}

const root = fileURLToPath(new URL('../../fixtures', import.meta.url));
const bundled = fileURLToPath(new URL('../../templates', import.meta.url));

/** Every source of every case; `as.doc` and `as.rtf` are the source saved in another format. */
export function fixtureFiles(): readonly FixtureFile[] {
  return readdirSync(root)
    .toSorted()
    .flatMap((id) => {
      const path = join(root, id, 'expected.json');
      if (!existsSync(path)) return [];
      const expected = JSON.parse(readFileSync(path, 'utf8')) as Expected;
      const own = join(root, id, 'templates');
      const templates = loadTemplates(existsSync(own) ? [bundled, own] : [bundled]);
      return readdirSync(join(root, id))
        .filter((name) => /^(?:source|as)\./.test(name))
        .toSorted()
        .map((name) => ({ id, name: `${id}/${name}`, bytes: readFileSync(join(root, id, name)), expected, templates }));
    });
}

/** The file's record; its name is the bare file name, so that the folder says nothing about the form. */
export function parseFixture(file: FixtureFile): Promise<ParseResult> {
  const name = file.name.split('/').at(-1) ?? '';
  return parse(
    { name, sha256: 'f'.repeat(64), bytes: file.bytes },
    { templates: file.templates, limits: DEFAULT_LIMITS },
  );
}

const bundledTemplates = loadTemplates([bundled]);

export function parseText(text: string): Promise<ParseResult> {
  const bytes = new TextEncoder().encode(text);
  return parse(
    { name: 'source.txt', sha256: 'f'.repeat(64), bytes },
    { templates: bundledTemplates, limits: DEFAULT_LIMITS },
  );
}

/** Exact decimals compared as numbers are: 70.0000 is 70. */
export function sameValue(value: string | null): string | null {
  if (value === null || !/^-?\d+\.\d+$/.test(value)) return value;
  return value.replace(/0+$/, '').replace(/\.$/, '');
}
