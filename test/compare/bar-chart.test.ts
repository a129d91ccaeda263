import { describe, expect, it } from 'vitest';
import { type BarChart, barChart } from '../../src/compare/bar-chart.js';
import { parseXml } from '../../src/parsers/read/xml/parse-xml.js';

const chart: BarChart = {
  title: '2020 年度收入 <甲> & "乙"',
  description: '条形图',
  unit: '万元',
  series: ['2019', '2020'],
  blank: '空白',
  bars: [
    { label: '星河市档案馆', values: ['100', '120.50'] },
    { label: '</text><script>', values: [null, '-30'] },
  ],
};

describe('a bar chart', () => {
  it('escapes every text and is well-formed XML', () => {
    const svg = barChart(chart);
    expect(svg).not.toContain('<script>');
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;');
    expect(svg).toContain('&lt;甲&gt; &amp; &quot;乙&quot;');
    expect(parseXml(svg, 'svg', 64)).toMatchObject({ complete: true, problem: null });
  });

  it('has a title and a description for readers who cannot see it, and Chinese fonts to fall back on', () => {
    expect(barChart(chart)).toMatch(/role="img" aria-labelledby="t d".*Noto Sans CJK SC/u);
    expect(barChart(chart)).toContain('<desc id="d">条形图</desc>');
  });

  it('draws a bar for each figure, none for a blank, and prints the figures as they are', () => {
    const svg = barChart(chart);
    // One background, two in the legend, three figures.
    expect(svg.match(/<rect /gu)).toHaveLength(6);
    for (const text of ['>100<', '>120.50<', '>-30<', '>空白<']) expect(svg).toContain(text);
  });

  it('draws lengths in proportion: 120.50 is 1.205 times as long as 100', () => {
    const widths = [...barChart(chart).matchAll(/<rect x="[\d.]+" y="\d+" width="([\d.]+)" height="13"/gu)].map((m) =>
      Number(m[1]),
    );
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(1.205, 2);
  });

  it('gives the same bytes for the same figures, and can be empty', () => {
    expect(barChart(chart)).toBe(barChart(chart));
    expect(barChart({ ...chart, bars: [] })).toContain('</svg>');
  });
});
