/**
 * A department's name as a key: white space, width and brackets do not count. Script and damage were dealt with by the
 * parser.
 */
export function departmentKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff]+/g, '')
    .replace(/[〔【[{]/g, '(')
    .replace(/[〕】\]}]/g, ')')
    .toLowerCase();
}
