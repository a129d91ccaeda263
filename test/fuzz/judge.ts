import type { Template } from '../../src/model/template.js';
import { parse } from '../../src/parsers/index.js';
import { DEFAULT_LIMITS, type ReadResult, read } from '../../src/parsers/read/index.js';
import { factsOf } from '../support/facts.js';
import { type Cost, measured } from './measure.js';
import { wrongWithDocument } from './wrong-document.js';

/** How a mutant ended. `outcome` is the class; `wrong` is what must never be, or null. */
export interface Verdict extends Cost {
  readonly outcome: string;
  readonly parsed: boolean;
  readonly wrong: string | null;
}

/** Reads a mutant by the entry all files come in by and, if `whole`, takes it through the whole pipeline too. */
export async function judge(bytes: Uint8Array, templates: readonly Template[], whole: boolean): Promise<Verdict> {
  const { value, cost } = await measured(async () => {
    try {
      const result = await read(bytes, DEFAULT_LIMITS);
      return {
        outcome: outcomeOf(result),
        wrong: wrongWith(result) ?? (whole ? await wrongParse(bytes, templates) : null),
      };
    } catch (error) {
      return { outcome: 'thrown', wrong: thrown(error) };
    }
  });
  return { ...value, ...cost, parsed: whole };
}

function outcomeOf({ document, findings }: ReadResult): string {
  const worst =
    findings.find(({ severity }) => severity === 'error') ?? findings.find(({ severity }) => severity === 'warning');
  if (document === null) return worst?.code ?? 'nothing said';
  return worst === undefined ? 'read' : `read, ${worst.code}`;
}

function wrongWith({ document, findings }: ReadResult): string | null {
  // What the entry catches of a reader is as uncaught as what it would not.
  const caught = findings.find((one) => factsOf(one).cause !== undefined);
  if (caught !== undefined) return `uncaught: ${JSON.stringify(caught.facts)}`;
  if (document !== null) return wrongWithDocument(document);
  return findings.some(({ severity }) => severity === 'error') ? null : 'no document and nothing said';
}

async function wrongParse(bytes: Uint8Array, templates: readonly Template[]): Promise<string | null> {
  const input = { name: '报送.doc', sha256: '', bytes };
  const { record } = await parse(input, { templates, limits: DEFAULT_LIMITS });
  const { characters, accounted } = record.coverage;
  return characters === accounted ? null : `coverage: ${accounted} of ${characters}`;
}

function thrown(error: unknown): string {
  return `uncaught: ${error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' ') : String(error)}`;
}
