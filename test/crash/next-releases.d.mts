import type { Migration } from '../../src/store/migrations/index.js';

export function nextReleases(released: number): readonly Migration[];
