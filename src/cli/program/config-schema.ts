import { z } from 'zod';
import { CHECK_CODES } from '../../checks/codes.js';
import { DEFAULT_THRESHOLDS, type ThresholdName } from '../../checks/config.js';

const thresholdNames = Object.keys(DEFAULT_THRESHOLDS) as readonly ThresholdName[] as [
  ThresholdName,
  ...ThresholdName[],
];
const codes = z.enum([...CHECK_CODES, 'X1']);

/** A decimal, written as a number or between quotes; kept as the text it was. */
const decimal = z
  .union([z.string(), z.number().transform(String)])
  .refine((text) => /^\d+(?:\.\d+)?$/.test(text), { params: { expected: 'decimal' } });

const checks = z.strictObject({
  advice: z.boolean().default(false),
  off: z.array(codes).default([]),
  severity: z.partialRecord(codes, z.enum(['error', 'warning', 'info'])).default({}),
  thresholds: z.partialRecord(z.enum(thresholdNames), decimal).default({}),
});

/** Settings of `huibiao ingest`; none yet. */
const ingest = z.strictObject({});

/** Settings of `huibiao watch`; none yet. */
const watch = z.strictObject({});

/** `huibiao.config.yaml`, as docs/config.md describes it. Every part may be left out. */
export const configSchema = z.strictObject({
  checks: checks.optional(),
  /** Files or folders, seen from the configuration's own folder. */
  templates: z.array(z.string().min(1)).optional(),
  ingest: ingest.prefault({}),
  watch: watch.prefault({}),
});

export type ConfigFile = z.output<typeof configSchema>;
