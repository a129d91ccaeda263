import type { Field, FormRecord } from '../../../src/model/form-record.js';
import { field, formRecord, indicator, money } from '../../support/record.js';

/**
 * Invented documents whose cells have an identity of their own, whatever row a parser puts them in: the model of the
 * property test knows a cell by it, the store must find it by what stands in it.
 */
export interface ModelDocument {
  readonly id: number;
  readonly department: number;
  readonly year: number;
}

/** A cell as one version of the parser reads it. */
export interface ModelCell {
  /** Stays with the cell: `grade`, `staff`, `row:3:completion`, `agency:1:income`. */
  readonly identity: string;
  readonly key: string;
  readonly entity: string | null;
  readonly value: string | null;
}

/** A small deterministic number from a few others. */
export function mix(...numbers: readonly number[]): number {
  let hash = 2_166_136_261;
  for (const number of numbers) {
    hash = Math.imul(hash ^ number, 16_777_619);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 1_540_483_477);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

/** Whether parser `version` reads this thing of this document otherwise than the version before it. */
function shifts(document: ModelDocument, version: number, thing: number): boolean {
  return mix(document.id, version, thing) % 5 === 0;
}

/** How often the reading has shifted up to this version: 0 at first. */
function reading(document: ModelDocument, version: number, thing: number): number {
  let count = 0;
  for (let v = 2; v <= version; v++) if (shifts(document, v, thing)) count++;
  return count;
}

/** All cells of a document as parser `version` reads them. Documents of one form resemble each other. */
export function cellsOf(document: ModelDocument, version: number): readonly ModelCell[] {
  const family = mix(document.department, document.year, document.id % 2);
  const grade = ['优', '良', '中', '差'][(family + reading(document, version, 1)) % 4] ?? '优';
  const staff = String(10 + ((family >> 3) % 7) + reading(document, version, 2));
  return [
    { identity: 'grade', key: 'performance.grade', entity: null, value: grade },
    { identity: 'staff', key: 'profile.staff_actual', entity: null, value: staff },
    ...dutyCell(document, version),
    ...rowCells(document, version, family),
    ...agencyCells(document, version, family),
  ];
}

/** A cell that some versions of the parser do not see at all. */
function dutyCell(document: ModelDocument, version: number): ModelCell[] {
  if (reading(document, version, 3) % 3 === 1) return [];
  return [{ identity: 'duties', key: 'profile.duties', entity: null, value: '观星授时' }];
}

/** Indicator rows: versions find more or fewer of them, so that the same row has another number. */
function rowCells(document: ModelDocument, version: number, family: number): ModelCell[] {
  const cells: ModelCell[] = [];
  let ordinal = 0;
  for (let row = 0; row < 4; row++) {
    if ((family + reading(document, version, 10 + row)) % 3 === 1) continue;
    ordinal++;
    const key = `performance.indicators.cost[${ordinal}]`;
    const completion = ['已完成', '基本完成'][reading(document, version, 20 + row) % 2] ?? '';
    cells.push({ identity: `row:${row}:content`, key: `${key}.content`, entity: null, value: `指标${row}` });
    cells.push({ identity: `row:${row}:completion`, key: `${key}.completion`, entity: null, value: completion });
  }
  return cells;
}

/** Two sub-agencies that may change places. */
function agencyCells(document: ModelDocument, version: number, family: number): ModelCell[] {
  const swapped = reading(document, version, 30) % 2 === 1;
  return [0, 1].map((agency) => {
    const place = swapped ? 2 - agency : agency + 1;
    const value = String(100 + (family % 50) + reading(document, version, 31 + agency));
    return { identity: `agency:${agency}:income`, key: 'income.total', entity: `sub_agency_${place}`, value };
  });
}

export function recordOf(document: ModelDocument, version: number, sha256: string): FormRecord {
  const cells = cellsOf(document, version);
  return formRecord({
    department: departmentName(document.department),
    year: document.year,
    parser: `${version}.0.0`,
    name: `${document.id}.txt`,
    sha256,
    fields: fieldsOf(cells),
  });
}

export function departmentName(department: number): string {
  return ['云溪县观星局', '云溪县听雨局', '云溪县藏书局'][department] ?? '云溪县无名局';
}

function fieldsOf(cells: readonly ModelCell[]): readonly Field[] {
  const fields: Field[] = [];
  for (const cell of cells) {
    if (cell.identity.startsWith('agency'))
      fields.push(...money({ [cell.key]: cell.value }, cell.entity ?? '', `云溪县${cell.identity}站`));
    else if (cell.identity.endsWith('content')) fields.push(...rowFields(cells, cell));
    else if (!cell.identity.startsWith('row'))
      fields.push(field(cell.key, cell.value, { unit: cell.identity === 'staff' ? '人' : null }));
  }
  return fields;
}

function rowFields(cells: readonly ModelCell[], content: ModelCell): readonly Field[] {
  const ordinal = Number(/\[(\d+)\]/.exec(content.key)?.[1]);
  const completion = cells.find((cell) => cell.key === `performance.indicators.cost[${ordinal}].completion`);
  return indicator('cost', ordinal, content.value, completion?.value ?? null);
}
