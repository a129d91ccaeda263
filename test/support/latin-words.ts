/** What may stand in Latin letters in a Chinese output, and why. */
const ALLOWED: readonly (readonly [why: string, pattern: RegExp])[] = [
  ['a key that has no printed name', /\b(?:form\.department|form\.year)\b/gu],
  [
    'a file, its path or its ending',
    /(?:[\w\p{sc=Han}@.-]*[/\\])+[^\s，；。（）“”│]*|[\w\p{sc=Han}-]*(?:\.[a-z]\w{1,8})+\b/giu,
  ],
  ['a command line to copy', /huibiao(?:\s+[a-z]+)?(?: [a-z]+)?/gu],
  ['a line to copy into PowerShell', /^ {4}(?:New-Item|Set-ExecutionPolicy) .*$|\| Add-Content \$PROFILE$/gmu],
  ['the name of a shell', /\b(?:PowerShell|powershell|Windows|bash|zsh|fish)\b/gu],
  ['an option', /(?<![\w])--?[a-zA-Z][a-z-]*(?:[ :=](?:keep|move))?/gu],
  [
    'a value an option takes',
    /\b(?:keep|move|zh|en|document|form|name|three-public|per-head|execution|growth|true|false|xlsx|csv|jsonl?|parquet|md|table)\b/gu,
  ],
  ['the name of a template for folders', /\{(?:year|department)\}/gu],
  ['a place in the bar of progress', /\{(?:bar|percentage|value|total|rate|left)\}/gu],
  ['a setting of the configuration', /\bchecks: /gu],
  ['the link to the other language', /^English$/gu],
  ['a variable of the system', /\b(?:HUIBIAO_[A-Z]+|NO_COLOR)\b/gu],
  ['the code of a rule', /\b[A-Z]\d{1,2}\b/gu],
  ['a key of the keyboard', /Ctrl[-+]C|\bTab\b/gu],
  ['a program the clerk knows', /\b(?:Word|Excel|WPS|LibreOffice|Office)\b/gu],
  [
    'the name of a kind of file or encoding',
    /\b(?:JSON|CSV|SVG|Parquet|YAML|RTF|ODT|PDF|XML|UTF-\d+\w*|utf-\d+\w*|GB18030|zipped)\b/gu,
  ],
  ['the document number the fixtures print', /LJ/gu],
  ['a unit', /\b(?:MB)\b/gu],
  ['a moment', /\d{4}-\d{2}-\d{2}T[\d:.]+Z?/gu],
  ['a version or a checksum', /\b[0-9a-f]{6,}\b|\d+\.\d+\.\d+\S*|\d\+source/gu],
];

const LATIN = /[A-Za-z][A-Za-z_.[\]-]*/gu;

/** The words in Latin letters that a clerk is not expected to know. */
export function latinWords(text: string): readonly string[] {
  const rest = ALLOWED.reduce((left, [, pattern]) => left.replaceAll(pattern, ' '), text);
  return [...new Set(rest.match(LATIN) ?? [])];
}
