import { withoutSpaces } from '../../text/spaces.js';
import { halfWidthWords } from '../../text/width.js';
import { placesOf } from '../cells.js';
import type { CheckContext } from '../context/check-context.js';
import { fail, missing, notApplicable, pass, type Verdict } from '../rule.js';

/** D1: title, prose and file name give the form's year. A source that names several years agrees if one of them does. */
export function yearsAgree(context: CheckContext): readonly Verdict<'D1'>[] {
  const year = context.record.year?.value ?? null;
  if (year === null) return [missing('year')];
  const sources = yearSources(context, year).filter(({ years }) => years.length > 0);
  if (sources.length === 0) return [notApplicable('year')];
  const differing = sources.filter(({ years }) => !years.includes(year));
  if (differing.length === 0) return [pass('year')];
  const facts = {
    year,
    evidence: context.record.year?.evidence ?? null,
    differing: differing.map(({ source, years }) => ({ source, years })),
    agreeing: sources.filter((one) => !differing.includes(one)).map(({ source }) => source),
  };
  const title = differing.some(({ source }) => source === 'title') ? context.cell('cover.title') : undefined;
  return [fail('year', facts, placesOf(title))];
}

const REPORT_DATE = 'cover.report_date';

interface YearSource {
  readonly source: 'title' | 'file-name' | 'narrative';
  readonly years: readonly number[];
}

function yearSources(context: CheckContext, year: number): readonly YearSource[] {
  const { source, narrative } = context.record;
  const spoken = narrative.flatMap(({ text }) => matches(REPORTING_YEAR, text));
  return [
    { source: 'title', years: matches(TITLE_YEAR, context.cell('cover.title')?.value ?? '') },
    { source: 'file-name', years: fileNameYears(source.name) },
    {
      source: 'narrative',
      years: [...new Set(spoken)].filter((one) => one <= year || isReported(context, one, spoken)),
    },
  ];
}

/**
 * A later year is what is planned next, unless it had ended and the prose reports on no earlier one: then the title was
 * left from last year.
 */
function isReported(context: CheckContext, later: number, spoken: readonly number[]): boolean {
  const date = context.cell(REPORT_DATE)?.value ?? null;
  return date !== null && Number(date.slice(0, 4)) > later && spoken.every((one) => one >= later);
}

const TITLE_YEAR = /(?<!\d)((?:19|20)\d\d)\s*年/g; // 2020年度部门整体支出…
/** A year the text reports on, not one it mentions: 2020年，我单位…; 2020年度部门支出…. 创建2019年各级文明单位 is none. */
const REPORTING_YEAR =
  /(?<!\d)((?:19|20)\d\d)年度?[，,]?(?:我|本(?:部门|单位|局|委|办)|部门|单位|整体|全年|专项资金|项目支出|基本支出|支出|收入|预算|决算|财政)/g;

function matches(pattern: RegExp, text: string): readonly number[] {
  const squeezed = withoutSpaces(halfWidthWords(text));
  return [...new Set([...squeezed.matchAll(pattern)].map((match) => Number(match[1])))];
}

const NAMED_YEAR = /(?<!\d)((?:19|20)\d\d)年/g; // 某局2020年自评.doc
const BARE_YEAR = /(?<!\d)((?:19|20)\d\d)(?![\d年.\-_]*\d)/g; // 自评2020.doc; 20210305 and 2021-03-05 are dates

/** a/b.zip!c.docx */
const FOLDER_OR_ARCHIVE = /[/\\!]/u;
const EXTENSION = /\.[a-z]+$/iu;

/** Years the file's own name gives, not the folders or the archive it came in. */
function fileNameYears(name: string): readonly number[] {
  const base = halfWidthWords(name.split(FOLDER_OR_ARCHIVE).at(-1) ?? name).replace(EXTENSION, '');
  const named = [...base.matchAll(NAMED_YEAR)].map((match) => Number(match[1]));
  return [...new Set(named.length > 0 ? named : [...base.matchAll(BARE_YEAR)].map((match) => Number(match[1])))];
}

/** 2021-05, 2021-05-31 */
const MONTH_OR_DAY = /^\d{4}-\d{2}(?:-\d{2})?$/u;

/** D4: a year is reported on after it ended. */
export function reportedAfterYearEnd(context: CheckContext): readonly Verdict<'D4'>[] {
  const year = context.record.year;
  const field = context.cell(REPORT_DATE);
  if (field === undefined || year?.evidence === 'report-date') return [notApplicable(REPORT_DATE)];
  const date = field.state === 'read' ? field.value : null;
  if (date === null || year === null || !MONTH_OR_DAY.test(date)) return [missing(REPORT_DATE)];
  if (date > `${year.value}-12-31`) return [pass(REPORT_DATE)];
  return [fail(REPORT_DATE, { date, year: year.value }, placesOf(field))];
}
