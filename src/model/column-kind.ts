/** What a column of a view holds: `integer` and `number` are numeric; `json` is text that holds JSON (places, facts). */
export type ColumnKind = 'integer' | 'number' | 'text' | 'json';
