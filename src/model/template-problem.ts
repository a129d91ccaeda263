/** What is wrong with a template file. `at` is the path of the setting: sections.0.parts.2.kind. */
export type TemplateProblem =
  | { readonly kind: 'syntax' }
  | { readonly kind: 'missing'; readonly at: string }
  | { readonly kind: 'unknown-setting'; readonly at: string; readonly names: readonly string[] }
  /** `allowed` is empty where the value has the wrong shape. */
  | { readonly kind: 'wrong-value'; readonly at: string; readonly allowed: readonly string[] }
  /** A sum over a column its table does not have. */
  | { readonly kind: 'sum-over-nothing'; readonly key: string; readonly table: string }
  | { readonly kind: 'key-twice'; readonly key: string }
  | { readonly kind: 'label-twice'; readonly label: string; readonly keys: readonly string[] };
