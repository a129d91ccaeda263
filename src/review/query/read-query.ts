import { z } from 'zod';

/** Names of the parameters that are unknown or wrong, where there are any. */
export type QueryProblem = { readonly wrong: readonly string[] };

/** The parameters of an address by its schema; empty ones are left out, and so is the language, which every page takes. */
export function readQuery<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape, z.core.$strict>,
  query: URLSearchParams,
): { readonly value: z.infer<z.ZodObject<Shape, z.core.$strict>> } | QueryProblem {
  const given = Object.fromEntries([...query].filter(([name, value]) => name !== 'lang' && value !== ''));
  const read = schema.safeParse(given);
  return read.success ? { value: read.data } : { wrong: namesOf(read.error) };
}

function namesOf(error: z.ZodError): readonly string[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')],
  );
}

/** `2020`; `unknown` for forms that do not say theirs. */
export const yearParameter = z
  .union([z.literal('unknown'), z.string().regex(/^\d{4}$/u)])
  .transform((text) => (text === 'unknown' ? null : Number(text)));

/** From 1. */
export const pageParameter = z.coerce.number().int().min(1).max(1_000_000).default(1);

/** `/findings?by=department` with those parameters that say something. */
export function addressWith(
  path: string,
  parameters: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value));
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** A page without parameters: the names of those that were given nevertheless. */
export function readNoQuery(query: URLSearchParams): QueryProblem {
  const read = readQuery(z.strictObject({}), query);
  return 'wrong' in read ? read : { wrong: [] };
}
