const DECIMAL = /^(-?)(\d+)(\.\d+)?$/u;
const THOUSANDS = /\B(?=(?:\d{3})+$)/gu;

/** `3402.00` → `3,402.00`, for reading only; what is no decimal stays as it is. */
export function withThousands(text: string): string {
  const [, sign, whole = '', rest = ''] = DECIMAL.exec(text) ?? [];
  return sign === undefined ? text : `${sign}${whole.replaceAll(THOUSANDS, ',')}${rest}`;
}
