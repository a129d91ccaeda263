/**
 * What a column of a view holds: `integer` and `number` are numeric; `json` is text that holds JSON (places, facts), `moment`
 * the text of a time in ISO 8601.
 */
export type ColumnKind = 'integer' | 'number' | 'text' | 'json' | 'moment';
