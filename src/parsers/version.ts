import { createHash } from 'node:crypto';
import { memoizeByObject } from '../model/memoize-by-object.js';
import type { Template } from '../model/template.js';
import { PARSER_BUILD } from './build.js';

/**
 * `0.1.0+3f2a9c1b7d40.8e1f22aa`: the package's version, a hash of the compiled parser and one of the templates. It changes
 * whenever the same bytes may read otherwise, so that a store knows which forms to parse again.
 */
export const parserVersion = memoizeByObject(
  (templates: readonly Template[]): string =>
    `${PARSER_BUILD}.${createHash('sha256').update(JSON.stringify(templates)).digest('hex').slice(0, 8)}`,
);
