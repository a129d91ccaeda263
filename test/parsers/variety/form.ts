import { goals, indicators, type ProsePart, people, report, result, signOff } from './back.js';
import { Expectation } from './expectation.js';
import { cover, profile } from './front.js';
import { money } from './money.js';
import { BREAK, type Piece, row } from './sheet.js';
import type { Style } from './styles.js';
import type { Truth } from './truth.js';

export interface BuiltForm {
  readonly pieces: readonly Piece[];
  readonly expected: Expectation;
  readonly prose: readonly ProsePart[];
}

const TITLES = [
  '部门（单位）基本概况',
  '部门（单位）收支情况',
  '部门（单位）整体支出绩效自评情况',
  '评价人员',
] as const;
const SHORT = ['基本概况', '收支情况', '绩效自评情况', '评价人员'] as const;

/** A whole form of one department in one style, with what a person reads in it. */
export function buildForm(truth: Truth, style: Style): BuiltForm {
  const expected = new Expectation();
  const heading = (number: number): readonly Piece[] => {
    const text = sectionHeading(number, style);
    if (style.tables === 'headings-outside') return [BREAK, text];
    return [...(style.tables === 'per-section' ? [BREAK] : []), row(8, [text, 8])];
  };
  const written = report(truth, style);
  const [before, after] = around(style);
  const pieces: readonly Piece[] = [
    ...before,
    ...cover(truth, style, expected),
    BREAK,
    ...heading(1),
    ...profile(truth, style, expected),
    ...heading(2),
    ...money(truth, style, expected),
    ...heading(3),
    ...goals(truth, style, expected),
    ...indicators(truth, style, expected),
    ...result(style, expected),
    ...heading(4),
    ...people(truth, style, expected),
    ...signOff(truth, style, expected),
    ...written.pieces,
    ...after,
  ];
  return { pieces, expected, prose: written.prose };
}

/** What stands around the form in the same file. */
function around(style: Style): readonly [readonly Piece[], readonly Piece[]] {
  switch (style.around) {
    case 'score-sheet':
      return [
        [],
        [
          BREAK,
          '附件3：部门整体支出绩效评价评分表',
          row(6, '一级指标', '二级指标', '三级指标', '分值', '评分标准', '得分'),
          row(6, '投入', '预算配置', '在职人员控制率', '5', '小于100%得满分', '5'),
          row(6, '合计', '', '', '100', '', '96'),
        ],
      ];
    case 'base-data':
      return [
        [],
        [
          BREAK,
          '附件2：部门整体支出绩效评价基础数据表',
          row(4, '财政供养人员情况', '编制数', '实际在职人数', '控制率'),
          row(4, '', '20', '19', '95%'),
          row(4, '经费控制情况', '上年决算数', '本年预算数', '本年决算数'),
          row(4, '楼堂馆所控制情况', '', '', ''),
        ],
      ];
    case 'web-page':
      return [
        [
          '首页 | 政务公开 | 财政信息',
          '来源：县政府网　　发布时间：2021-07-01 10:20　　浏览量：321',
          '【字体：大 中 小】',
        ],
        ['打印本页', '关闭窗口', '版权所有：临江县人民政府'],
      ];
    case 'letter':
      return [['关于报送整体支出绩效评价自评报告的函', '县财政局：', '现将我单位自评报告报送你局，请审阅。'], []];
    default:
      return [[], []];
  }
}

function sectionHeading(number: number, style: Style): string {
  const title = (style.sections === 'short' ? SHORT : TITLES)[number - 1] ?? '';
  const han = '一二三四'[number - 1];
  if (number === 2 && style.caption === 'yuan-heading') return `${han}、${title}（单位：元）`;
  if (style.sections === 'digits') return `${number}、${title}`;
  if (style.sections === 'no-numbers') return title;
  if (style.sections === 'full-stop') return `${han}．${title}`;
  if (style.sections === 'brackets') return `（${han}）${title}`;
  return `${han}、${title}`;
}
