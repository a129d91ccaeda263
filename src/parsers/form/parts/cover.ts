import { memoizeByObject } from '../../../model/memoize-by-object.js';
import type { CoverField, Template } from '../../../model/template.js';
import { keyOf, labelKey } from '../../../text/label-key.js';
import { withoutSpaces } from '../../../text/spaces.js';
import { absent, fieldFrom } from '../layout/field.js';
import { indexLabels } from '../layout/label-index.js';
import { labelsInside } from '../layout/labels.js';
import { type FormContext, mergeResults, type PartResult } from '../layout/part.js';
import { type Slot, type Span, spanText, trimSpan } from '../layout/slot.js';
import { read } from '../values/read-value.js';
import { cleanText } from '../values/value.js';
import { COVER } from './patterns.js';

/** Cover and title: what stands before the first section. Every field may be absent, colons too. */
export function readCover(context: FormContext, slots: readonly Slot[]): PartResult {
  const lines = linesOf(slots);
  const title = findTitle(context.template, lines);
  const titleField =
    title.length === 0
      ? absent(['cover.title'])
      : fieldFrom(context, { key: 'cover.title', kind: 'text', spans: title, ...joinedTitle(context, title) });
  const rest = lines.filter((line) => !title.includes(line));
  const answers = findAnswers(context, rest);
  return mergeResults([
    titleField,
    ...context.template.cover.fields.map((field) => {
      const spans = answers.get(field.key);
      if (spans === undefined) return absent([field.key]);
      return fieldFrom(context, { key: field.key, kind: field.value, spans, ...withoutNotes(context, field, spans) });
    }),
  ]);
}

/** The title's lines read as one. */
function joinedTitle({ script }: FormContext, spans: readonly Span[]) {
  return { reading: read(withoutSpaces(spans.map((span) => cleanText(spanText(span), script)).join(''))) };
}

/** `（制）` behind an issuer and `（原…）` behind a department are notes on the name, not part of it. */
function withoutNotes({ script }: FormContext, field: CoverField, spans: readonly Span[]) {
  if (field.value !== 'name') return {};
  const text = withoutSpaces(cleanText(spans.map(spanText).join('\n'), script));
  const value = text.replace(COVER.formerName.pattern, '').replace(COVER.issuerNote.pattern, '');
  return value === '' ? {} : { reading: read(value) };
}

function linesOf(slots: readonly Slot[]): readonly Span[] {
  return slots
    .filter((slot) => slot.body)
    .flatMap((slot) => {
      const lines: Span[] = [];
      let start = 0;
      for (const line of slot.text.split('\n')) {
        if (line.trim() !== '') lines.push(trimSpan({ slot, start, end: start + line.length }));
        start += line.length + 1;
      }
      return lines;
    });
}

const MAX_TITLE_LINES = 3;

/** Up to three neighbouring lines that together end in one of the form's titles. */
export function findTitle(template: Template, lines: readonly Span[]): readonly Span[] {
  const titles = template.titles.map(keyOf).toSorted((a, b) => b.length - a.length);
  // A line that is the title goes before one that mentions it (关于报送…自评报告的函).
  for (const whole of [true, false]) {
    for (let count = 1; count <= MAX_TITLE_LINES; count++) {
      for (let i = 0; i + count <= lines.length; i++) {
        const run = lines.slice(i, i + count);
        const key = titleKey(run);
        if (key.length > 80) continue;
        const letter = run.some((line) => COVER.letter.pattern.test(spanText(line).trim()));
        const is = (title: string) =>
          whole ? key.endsWith(title) : key.includes(title) && key.length - title.length < 30 && !letter;
        if (titles.some(is)) return titleLines(run, titles);
      }
    }
  }
  return [];
}

function titleKey(run: readonly Span[]): string {
  return run
    .map((line) => labelKey(spanText(line)).key)
    .join('')
    .replace('含二级机构', '')
    .replace('含二级单位', '');
}

/** Lines before the title that only happen to stand there do not belong to it. */
function titleLines(run: readonly Span[], titles: readonly string[]): readonly Span[] {
  const [, ...rest] = run;
  const key = rest.map((line) => labelKey(spanText(line)).key).join('');
  return rest.length > 0 && titles.some((title) => key.endsWith(title)) ? rest : run;
}

function findAnswers(context: FormContext, lines: readonly Span[]): ReadonlyMap<string, readonly Span[]> {
  const { fields } = context.template.cover;
  const index = coverIndex(context.template);
  const answers = new Map<string, readonly Span[]>();
  let open: string | null = null;
  for (const line of lines) {
    const labels = coverLabels(line, index);
    if (labels.length === 0) {
      const whole = fields.find((field) => isWholeLine(field, line));
      if (whole !== undefined) {
        if (!answers.has(whole.key)) answers.set(whole.key, [line]);
        open = null;
      } else if (open !== null) {
        answers.set(open, [line]);
        open = null;
      } else noteOnDepartment(answers, line);
      continue;
    }
    open = readLine(context, line, labels, answers);
  }
  return answers;
}

const coverIndex = memoizeByObject((template: Template) =>
  indexLabels(template.cover.fields.map(({ key, labels }) => ({ id: key, labels }))),
);

interface CoverLabel {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Labels at the beginning of the line or behind a gap, each with the end of its colon. */
function coverLabels(line: Span, index: ReturnType<typeof indexLabels>): readonly CoverLabel[] {
  const text = spanText(line);
  const labels = labelsInside(text, index)
    .filter(({ start }) => COVER.gapBefore.pattern.test(text.slice(Math.max(0, start - 8), start)))
    .map(({ id, start, end }) => ({
      id,
      start,
      end: end + (COVER.colon.pattern.exec(text.slice(end))?.[0].length ?? 0),
    }));
  if (labels.length > 0) return labels;
  // `码: 123456` for 预算编码: a label of one character needs its colon.
  const [lead, words = ''] = COVER.shortLabel.pattern.exec(text) ?? [];
  if (lead === undefined) return [];
  const key = keyOf(words);
  // A page that lost a character of the label itself (报告期 for 报告日期) has kept the colon.
  const id = key.length === 1 ? index.exact.get(key) : index.damaged.get(key);
  return id === undefined ? [] : [{ id, start: 0, end: lead.length }];
}

/** Answers within the line; the key of a label with nothing behind it, whose answer may be the next line. */
function readLine(
  context: FormContext,
  line: Span,
  labels: readonly CoverLabel[],
  answers: Map<string, readonly Span[]>,
): string | null {
  let open: string | null = null;
  labels.forEach((label, i) => {
    if (answers.has(label.id)) return;
    const { slot, start } = line;
    const end = labels[i + 1]?.start ?? line.end - start;
    context.claims.take([trimSpan({ slot, start: start + label.start, end: start + label.end })]);
    const span = trimSpan({ slot, start: start + label.end, end: start + end });
    answers.set(label.id, [span]);
    open = span.end > span.start || i < labels.length - 1 ? null : label.id;
  });
  return open;
}

function isWholeLine(field: CoverField, line: Span): boolean {
  const { key } = labelKey(spanText(line));
  if (key.length > 40) return false;
  const begins = field.beginnings.some(
    (words) => key.startsWith(keyOf(words)) && key.length <= keyOf(words).length + 10,
  );
  return begins || field.endings.some((words) => key.endsWith(keyOf(words)));
}

function noteOnDepartment(answers: Map<string, readonly Span[]>, line: Span): void {
  const [key, spans] = [...answers].at(-1) ?? [];
  if (key === undefined || spans === undefined || !COVER.formerNameLine.pattern.test(spanText(line))) return;
  answers.set(key, [...spans, line]);
}
