import { z } from 'zod';
import type { ColumnNode, Template } from '../model/template.js';

const words = z.array(z.string().min(1)).readonly();
const key = z.string().regex(/^[a-z_]+(\.[a-z_]+)*$/, 'a key is lower-case words joined by dots');
const valueKind = z.enum(['text', 'name', 'phone', 'count', 'money', 'score', 'grade', 'date', 'code', 'rate']);

const name = z.string().min(1).optional();
const column = z
  .strictObject({ key, labels: words, name, en: name })
  .transform((node) => ({ kind: 'column' as const, ...node }));

const columnNode: z.ZodType<ColumnNode> = z.lazy(() =>
  z.union([
    column,
    z
      .strictObject({ labels: words, columns: z.array(columnNode).min(1).readonly() })
      .transform((node) => ({ kind: 'group' as const, ...node })),
  ]),
);

const sum = z.strictObject({ code: z.string().regex(/^[A-Z]\d+$/), total: key, parts: z.array(key).min(1).readonly() });

export const PART_KINDS = ['label', 'list', 'money', 'goals', 'indicators', 'people', 'sign-off', 'narrative'] as const;

const part = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('label'),
    key,
    labels: words,
    value: valueKind,
    unit: z.string().nullable().default(null),
    name,
    en: name,
  }),
  z.strictObject({ kind: z.literal('list'), key, labels: words, itemWords: words }),
  z.strictObject({
    kind: z.literal('money'),
    id: z.string(),
    name,
    captions: words,
    unit: z.string(),
    columns: z.array(columnNode).min(1).readonly(),
    sums: z.array(sum).readonly(),
  }),
  z.strictObject({
    kind: z.literal('goals'),
    key,
    completionKey: key,
    labels: words,
    expected: words,
    completed: words,
    itemWords: words,
  }),
  z.strictObject({
    kind: z.literal('indicators'),
    key,
    labels: words,
    headers: words,
    groups: z
      .array(
        z.strictObject({
          labels: words,
          kinds: z.array(z.strictObject({ id: z.string(), labels: words })).readonly(),
        }),
      )
      .readonly(),
  }),
  z.strictObject({
    kind: z.literal('people'),
    key,
    columns: z.array(z.strictObject({ id: z.string(), labels: words })).readonly(),
  }),
  z.strictObject({
    kind: z.literal('sign-off'),
    fields: z
      .array(
        z.strictObject({
          key,
          labels: words,
          value: valueKind,
          dateKey: key.nullable().default(null),
        }),
      )
      .readonly(),
  }),
  z.strictObject({
    kind: z.literal('narrative'),
    slugs: z.array(z.strictObject({ slug: z.string(), headings: words })).readonly(),
    subheadings: z
      .array(z.strictObject({ rank: z.int().min(1).max(4), headings: words }))
      .readonly()
      .default([]),
  }),
]);

/** The schema of a template file, explained in `docs/templates.md`. */
export const templateSchema: z.ZodType<Template> = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'an id is lower-case letters, digits and hyphens'),
  name: z.string().min(1),
  titles: words,
  // `minSections` was asked for by 0.1.0; templates that still have it stay valid.
  recognise: z.strictObject({ minLabels: z.int().min(1), minSections: z.int().min(0).optional() }),
  neighbours: z
    .array(
      z.strictObject({ id: z.string(), name: z.string(), titles: words, labels: words, minLabels: z.int().min(0) }),
    )
    .readonly(),
  cover: z.strictObject({
    fields: z
      .array(
        z.strictObject({
          key,
          value: valueKind,
          labels: words.default([]),
          beginnings: words.default([]),
          endings: words.default([]),
        }),
      )
      .readonly(),
  }),
  sections: z
    .array(
      z.strictObject({ number: z.int().min(1), title: z.string(), titles: words, parts: z.array(part).readonly() }),
    )
    .readonly(),
  entities: z.strictObject({ header: words, consolidated: words, bureau: words, subAgency: words }),
  instructions: words.default([]),
});
