/** One figure for each series; null is blank and has no bar. */
export interface Bar {
  readonly label: string;
  readonly values: readonly (string | null)[];
}

export interface BarChart {
  readonly title: string;
  /** Text alternative for readers who cannot see the picture. */
  readonly description: string;
  readonly unit: string | null;
  /** Names of the series; the legend is drawn for more than one. */
  readonly series: readonly string[];
  readonly bars: readonly Bar[];
  /** Printed in place of a missing bar. */
  readonly blank: string;
}

const FONT = "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','WenQuanYi Micro Hei',sans-serif";
/** The colours differ in lightness too, for print and for colour-blind readers. */
const COLOURS = ['#2f5d8a', '#e0a030', '#7a9e7e', '#a65c5c'];
const [SIZE, BAR, GAP, PLOT, EDGE] = [13, 16, 10, 560, 16];

/**
 * Horizontal bars as an SVG document: the same input gives the same bytes, every text is escaped, nothing is loaded.
 * Written by hand because a chart library would bring a whole drawing runtime for one kind of chart.
 */
export function barChart(chart: BarChart): string {
  const { bars, series } = chart;
  const labels = Math.max(60, ...bars.map(({ label }) => textPixels(label))) + EDGE;
  const band = BAR * Math.max(1, series.length) + GAP;
  const scale = scaleOf(
    bars.flatMap(({ values }) => values.flatMap((value) => (value === null ? [] : [Number(value)]))),
  );
  const top = EDGE + 44 + (series.length > 1 ? 22 : 0);
  const height = top + bars.length * band + 34;
  const width = labels + PLOT + 120 + EDGE;
  const x = (value: number): number => labels + ((value - scale.low) / (scale.high - scale.low)) * PLOT;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d" font-family="${FONT}" font-size="${SIZE}" fill="#222">`,
    `<title id="t">${escapeXml(chart.title)}</title>`,
    `<desc id="d">${escapeXml(chart.description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    text(EDGE, EDGE + 14, chart.title, 'font-size="16" font-weight="bold"'),
    chart.unit === null ? '' : text(EDGE, EDGE + 34, chart.unit, 'fill="#666"'),
    series.length > 1 ? legend(series, labels) : '',
    ...scale.ticks.map((tick) => gridLine(x(tick), top, height - 30, plainNumber(tick))),
    ...bars.map((bar, i) => barGroup(bar, chart, { x, zero: x(0), labels, y: top + i * band })),
    '</svg>\n',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

interface Frame {
  readonly x: (value: number) => number;
  readonly zero: number;
  readonly labels: number;
  readonly y: number;
}

function barGroup(bar: Bar, chart: BarChart, { x, zero, labels, y }: Frame): string {
  const middle = y + (BAR * bar.values.length) / 2 + SIZE / 2 - 2;
  const shapes = bar.values.map((value, i) => {
    const line = y + i * BAR;
    if (value === null) return text(zero + 4, line + BAR - 4, chart.blank, 'fill="#999"');
    const end = x(Number(value));
    const [left, wide] = [Math.min(zero, end), Math.max(Math.abs(end - zero), 0.5)];
    const shape = `<rect x="${px(left)}" y="${line + 1}" width="${px(wide)}" height="${BAR - 3}" fill="${COLOURS[i % COLOURS.length]}"/>`;
    return `${shape}\n${text(Math.max(zero, end) + 4, line + BAR - 4, value, 'font-size="11"')}`;
  });
  return [text(labels - 8, middle, bar.label, 'text-anchor="end"'), ...shapes].join('\n');
}

function legend(series: readonly string[], left: number): string {
  let at = left;
  return series
    .map((name, i) => {
      const shape = `<rect x="${px(at)}" y="${EDGE + 40}" width="12" height="12" fill="${COLOURS[i % COLOURS.length]}"/>`;
      const label = text(at + 17, EDGE + 51, name);
      at += 17 + textPixels(name) + 20;
      return `${shape}\n${label}`;
    })
    .join('\n');
}

function gridLine(x: number, top: number, bottom: number, label: string): string {
  const line = `<line x1="${px(x)}" y1="${top - 4}" x2="${px(x)}" y2="${bottom}" stroke="#ddd"/>`;
  return `${line}\n${text(x, bottom + 16, label, 'text-anchor="middle" font-size="11" fill="#666"')}`;
}

/** Axis from 0 (or below) to a round number past the longest bar, in four to eight steps of 1, 2 or 5. */
function scaleOf(values: readonly number[]): { low: number; high: number; ticks: readonly number[] } {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const rough = (most - least) / 5 || 1;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = unit * ([1, 2, 5].find((times) => unit * times >= rough) ?? 10);
  const [first, last] = [Math.floor(least / step), Math.max(Math.ceil(most / step), 1)];
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  return { low: first * step, high: last * step, ticks };
}

function text(x: number, y: number, content: string, more = ''): string {
  return `<text x="${px(x)}" y="${px(y)}"${more === '' ? '' : ` ${more}`}>${escapeXml(content)}</text>`;
}

const NOT_IN_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const MARKUP = /[&<>"']/gu;

/** Characters that XML does not allow are dropped. */
function escapeXml(content: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return content.replace(NOT_IN_XML, '').replace(MARKUP, (letter) => entities[letter] ?? letter);
}

/** An estimate: a Chinese character is as wide as it is high, others a little over half. */
function textPixels(content: string): number {
  return [...content].reduce((sum, letter) => sum + (letter > '\u2e80' ? SIZE : SIZE * 0.58), 0);
}

function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function plainNumber(value: number): string {
  return Number(value.toPrecision(12)).toLocaleString('en-US', { maximumFractionDigits: 6 });
}
