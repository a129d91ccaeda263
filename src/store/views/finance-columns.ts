import type { Store } from '../store.js';

/** A column of the view `finance`: the figures of one key, under its English and Chinese name. */
export interface FinanceColumn {
  readonly key: string;
  readonly english: string;
  readonly chinese: string;
}

/** In the order of the view: those of the contract in form order, then each as it was first met. */
export function financeColumns(store: Store): readonly FinanceColumn[] {
  return store.all<FinanceColumn>('SELECT key, english, chinese FROM finance_columns ORDER BY ordinal');
}
