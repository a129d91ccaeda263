import { DEFINITION, ENTITY, FACT, FORM_KEY, SUBJECT } from './words.js';

/** What a Chinese view says for JSON and codes of the English one: SQL expressions over SQL expressions. */

/** `WHEN 'unit' THEN '单位' …` */
export function cases(words: Readonly<Record<string, string>>): string {
  return Object.entries(words)
    .map(([word, chinese]) => `WHEN '${word}' THEN '${chinese}'`)
    .join(' ');
}

/** `replace(replace(x, 'a', '甲'), 'b', '乙')`, in the order of the words. */
export function replaced(expression: string, words: Readonly<Record<string, string>>): string {
  return Object.entries(words).reduce(
    (text, [word, chinese]) => `replace(${text}, '${word}', '${chinese}')`,
    expression,
  );
}

/** `{"table":1,"row":12,"column":3,"line":70}`: 表 1 第 12 行第 3 列，第 70 行文字. */
export function placeInWords(place: string): string {
  const at = (name: string) => `(${place}) ->> '$.${name}'`;
  return `iif(${at('table')} IS NOT NULL AND ${at('row')} IS NOT NULL,
    '表 ' || (${at('table')}) || ' 第 ' || (${at('row')}) || ' 行第 ' || (${at('column')}) || ' 列',
    '第 ' || (${at('block')}) || ' 段') || coalesce('，第 ' || (${at('line')}) || ' 行文字', '')`;
}

/** All of a list of places, each once; an empty list is an empty text. */
export function placesInWords(places: string): string {
  return `coalesce((SELECT group_concat(place, '；') FROM (SELECT DISTINCT ${placeInWords('p.value')} AS place FROM json_each(${places}) p)), '')`;
}

/** `[2020,2021]`: 2020、2021. */
export function listInWords(list: string): string {
  return `(SELECT group_concat(e.value, '、') FROM json_each(${list}) e)`;
}

/** `{"role":"from","pair":1}`: 原数（第 1 对）. */
export function changeInWords(change: string): string {
  return `iif(${change} IS NULL, NULL, iif(${change} ->> '$.role' = 'from', '原数', '现数') || '（第 ' || (${change} ->> '$.pair') || ' 对）')`;
}

/** Of one object of the facts a part: its figures with their names, 支出合计 局机关 1036.10; what only programs need is left out. */
export function factsInWords(facts: string): string {
  const word = `CASE t.key ${cases(FACT)} END`;
  return `(SELECT coalesce(group_concat(part, '；'), '') FROM (
    SELECT group_concat(iif(typeof(t.key) = 'integer', '', ${word}) || CASE t.atom ${cases(DEFINITION)} ELSE t.atom END, ' ') AS part
    FROM json_tree(${facts}) t
    WHERE t.atom IS NOT NULL AND (${word} IS NOT NULL OR typeof(t.key) = 'integer' AND t.path NOT GLOB '*[ks]eys'
      AND t.path NOT GLOB '*codes' AND t.path NOT GLOB '*subjects' AND t.path NOT GLOB '*agreeing')
    GROUP BY t.path ORDER BY min(t.id)))`;
}

/** What a cell is called, by its key: 支出合计; a key without a name stands for itself. */
export function labelOf(key: string): string {
  return `coalesce((SELECT c.label FROM cells c WHERE c.key = ${key} AND c.label IS NOT NULL LIMIT 1), CASE ${key} ${cases(FORM_KEY)} ELSE ${key} END)`;
}

/** `income.total@bureau`: 收入合计（局机关）; `narrative#2`: 文字部分 第 2 处. */
export function subjectInWords(subject: string): string {
  const until = (text: string, sign: string) => `substr(${text}, 1, instr(${text} || '${sign}', '${sign}') - 1)`;
  const after = (sign: string) => `nullif(substr(${subject}, instr(${subject} || '${sign}', '${sign}') + 1), '')`;
  const key = until(until(subject, '@'), '#');
  return `coalesce((SELECT coalesce(c.name, c.label) FROM cells c WHERE c.key = ${key} LIMIT 1), ${replaced(key, SUBJECT)})
    || coalesce('（' || ${replaced(after('@'), ENTITY)} || '）', '') || coalesce(' 第 ' || ${after('#')} || ' 处', '')`;
}
