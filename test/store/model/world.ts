import { createHash } from 'node:crypto';
import type { IncomingFile } from '../../../src/model/submission.js';
import { listConflicts, resolveConflict } from '../../../src/store/corrections/conflicts.js';
import { correct, listCorrections, undoCorrection } from '../../../src/store/corrections/correct.js';
import { uncheckedForms } from '../../../src/store/forms/checking.js';
import { writeOutcomes } from '../../../src/store/forms/outcomes.js';
import { openStore, type Store } from '../../../src/store/open-store.js';
import { logicalHash } from '../../../src/store/proof/logical-hash.js';
import { readForms } from '../../../src/store/queries/figures.js';
import { applyReading, beginRun, planReparse, undoRun } from '../../../src/store/runs/runs.js';
import { acceptForm } from '../../../src/store/submissions/accept.js';
import { exportCorrections, importCorrections } from '../../support/exchange.js';
import { describeByCode, tickingClock } from '../../support/temporary-store.js';
import { departmentName, type ModelDocument, mix, recordOf } from './documents.js';
import { formOf, Model, neighbourOf } from './model.js';

/** One thing that happens. `pick` and `what` choose among what there is. */
export interface Operation {
  readonly kind: 'ingest' | 'resend' | 'correct' | 'undo' | 'reparse' | 'undo-run' | 'settle' | 'move';
  readonly pick: number;
  readonly what: number;
}

/** The store and the model, put through the same things. */
export class World {
  readonly model = new Model();
  readonly #now = tickingClock();
  store: Store = openStore(':memory:', { describe: describeByCode, now: this.#now });
  #version = 1;
  #runs: number[] = [];

  do({ kind, pick, what }: Operation): void {
    const deeds: Readonly<Record<Operation['kind'], () => void>> = {
      ingest: () => this.#ingest(pick % 3, 2020 + (what % 2)),
      resend: () => this.#resend(pick),
      correct: () => this.#correct(pick, what),
      undo: () => this.#undo(pick),
      reparse: () => this.#reparse(),
      'undo-run': () => this.#undoRun(),
      settle: () => this.#settle(pick, what % 2 === 0 ? 'keep' : 'drop'),
      move: () => this.#move(),
    };
    deeds[kind]();
  }

  formId(form: string): number | null {
    const [department, year] = form.split('/').map(Number);
    const name = departmentName(department ?? 0);
    return readForms(this.store).find((one) => one.department === name && one.year === year)?.formId ?? null;
  }

  #ingest(department: number, year: number): void {
    const document = { id: this.model.documents.length, department, year };
    this.model.documents.push({ document, readings: [{ run: 0, version: this.#version }] });
    this.model.arrivals.push(document.id);
    accept(this.store, document, this.#version);
  }

  #resend(pick: number): void {
    const kept = this.model.documents[pick % Math.max(1, this.model.documents.length)];
    if (kept === undefined) return;
    this.model.arrivals.push(kept.document.id);
    accept(this.store, kept.document, this.#version);
  }

  #correct(pick: number, what: number): void {
    const forms = this.model.forms();
    const form = forms[pick % Math.max(1, forms.length)];
    const formId = form === undefined ? null : this.formId(form);
    if (form === undefined || formId === null) return;
    const cells = this.model.cells(form);
    const cell = cells[what % cells.length];
    if (cell === undefined) return;
    const value = saying(cell.identity, mix(pick, what));
    // A person who says again what is in conflict would have settled it.
    if (listConflicts(this.store, formId).some((one) => one.key === cell.key)) return;
    const { key, entity } = cell;
    const { id } = correct(this.store, { formId, key, entity, value, reason: '核对原件', by: '审核员' });
    // Who says the same again of the same reading has said it once.
    if (this.model.corrections.some((one) => one.id === id)) return;
    const neighbour = neighbourOf(cells, cell.identity);
    this.model.corrections.push({
      id,
      form,
      identity: cell.identity,
      value,
      base: cell.value,
      neighbour,
      undone: false,
    });
  }

  #undo(pick: number): void {
    const open = this.model.corrections.filter((one) => !one.undone);
    const one = open[pick % Math.max(1, open.length)];
    if (one === undefined) return;
    undoCorrection(this.store, one.id, '审核员', '看错了');
    one.undone = true;
  }

  #reparse(): void {
    const stamp = { parser: `${++this.#version}.0.0`, templateHash: '', configHash: '' };
    const run = beginRun(this.store, stamp);
    this.#runs.push(run);
    for (const item of planReparse(this.store, stamp)) {
      const kept = this.model.documents[Number(item.name.replace('.txt', ''))];
      if (kept === undefined || item.versionId === null) throw new Error(`unknown document ${item.name}`);
      const record = recordOf(kept.document, this.#version, item.sha256);
      applyReading(this.store, run, item.versionId, record, []);
      kept.readings.push({ run, version: this.#version });
    }
  }

  #undoRun(): void {
    const run = this.#runs.pop();
    if (run === undefined) return;
    undoRun(this.store, run);
    this.model.undoneRuns.add(run);
  }

  #settle(pick: number, decision: 'keep' | 'drop'): void {
    const conflicts = listConflicts(this.store);
    const conflict = conflicts[pick % Math.max(1, conflicts.length)];
    const old = this.model.corrections.find((one) => one.id === conflict?.correctionId);
    if (conflict === undefined || old === undefined) return;
    const cells = this.model.cells(old.form);
    const cell = cells.find((one) => one.identity === old.identity);
    const reason = '核对原件';
    const kept = cell === undefined ? 'drop' : decision;
    const made = resolveConflict(this.store, conflict.correctionId, {
      decision: kept,
      by: '审核员',
      reason,
      ...(cell === undefined ? {} : { cell: { key: cell.key, entity: cell.entity } }),
    });
    this.#withdrawn(old.form, old.identity, conflict.correctionId);
    if (made === null || cell === undefined) return;
    const neighbour = neighbourOf(cells, old.identity);
    this.model.corrections.push({ ...old, id: made.id, base: cell.value, neighbour, undone: false });
  }

  /** Settling takes the correction back, and those before it of the same cell that stood on the same reading. */
  #withdrawn(form: string, identity: string, id: number): void {
    const undone = new Set(
      listCorrections(this.store, this.formId(form) ?? 0)
        .filter((one) => one.undoneAt !== null)
        .map((one) => one.id),
    );
    for (const one of this.model.corrections)
      if (one.form === form && one.identity === identity && one.id <= id && undone.has(one.id)) one.undone = true;
  }

  /** A new database from the same files, in the same order, and the same corrections. */
  #move(): void {
    const fresh = openStore(':memory:', { describe: describeByCode, now: this.#now });
    for (const id of this.model.arrivals) {
      const kept = this.model.documents[id];
      if (kept !== undefined) accept(fresh, kept.document, this.model.versionOf(kept));
    }
    const homeless = importCorrections(fresh, exportCorrections(this.store));
    recheck(this.store);
    recheck(fresh);
    if (homeless.length > 0) throw new Error('corrections lost on the way');
    if (logicalHash(fresh) !== logicalHash(this.store)) throw new Error('a fresh store says something else');
    this.store.close();
    this.store = fresh;
    this.#runs = [];
    this.#renumber();
  }

  #renumber(): void {
    // The fresh store counts its runs from the start.
    const versions = this.model.documents.map((kept) => this.model.versionOf(kept));
    this.model.undoneRuns.clear();
    for (const [i, kept] of this.model.documents.entries()) kept.readings = [{ run: 0, version: versions[i] ?? 1 }];
    this.model.corrections
      .sort((a, b) => a.id - b.id)
      .forEach((one, index) => {
        one.id = index + 1;
      });
  }
}

function recheck(store: Store): void {
  for (const id of uncheckedForms(store)) writeOutcomes(store, id, []);
}

function accept(store: Store, document: ModelDocument, version: number): void {
  const file = fileOf(document);
  acceptForm(store, file, recordOf(document, version, file.sha256), []);
}

function fileOf(document: ModelDocument): IncomingFile {
  const bytes = new TextEncoder().encode(`${formOf(document)} ${document.id}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const name = `${document.id}.txt`;
  return { name, path: name, receivedAt: '2026-01-01T00:00:00Z', sha256, bytes };
}

/** Something a person could say of the cell; now and then what another version of the parser reads. */
function saying(identity: string, seed: number): string {
  if (identity === 'grade') return ['优', '良', '中', '差'][seed % 4] ?? '优';
  if (identity === 'staff') return String(10 + (seed % 9));
  if (identity.startsWith('agency')) return String(100 + (seed % 60));
  if (identity.endsWith('completion')) return ['已完成', '基本完成', '98%'][seed % 3] ?? '98%';
  return `更正${seed % 100}`;
}
