import { Decimal } from 'decimal.js';
import type { CellSpec } from '../form/build.js';
import type { Expectation } from './expectation.js';
import { BREAK, type Piece, type Row, row } from './sheet.js';
import type { Style } from './styles.js';
import type { Truth, Unit } from './truth.js';

interface TableShape {
  readonly field: 'income' | 'spending' | 'threePublic' | 'assets';
  readonly keys: readonly string[];
  readonly caption: string | null;
  readonly columns: Record<'usual' | 'synonyms' | 'other-synonyms', readonly string[]>;
}

const TABLES: readonly TableShape[] = [
  {
    field: 'income',
    keys: ['total', 'carried_over', 'general_public_budget', 'government_fund', 'special_account_nontax', 'other'].map(
      (k) => `income.${k}`,
    ),
    caption: '年度收入情况',
    columns: {
      usual: ['收入合计', '上年结转', '公共财\n政拨款', '政府基\n金拨款', '纳入专户管理的非税收入拨款', '其他\n收入'],
      synonyms: ['收入总计', '上年结余', '一般公共预算', '政府性基金', '专户管理的非税收入拨款', '其它收入'],
      'other-synonyms': [
        '总收入',
        '上年结转结余',
        '一般公共预算财政拨款',
        '政府性基金预算',
        '纳入专户管理的非税收入',
        '其他收入',
      ],
    },
  },
  {
    field: 'spending',
    keys: ['total', 'basic', 'personnel', 'operating', 'project', 'balance_current_year', 'balance_cumulative'].map(
      (k) => `expenditure.${k}`,
    ),
    caption: '年度支出和结余情况',
    columns: {
      usual: ['支出合计', '基本支出', '人员支出', '公用支出', '项目支出', '当年结余', '累计结余'],
      synonyms: ['支出总计', '基本支出', '人员经费', '公用经费', '专项支出', '本年结余', '累积结余'],
      'other-synonyms': ['总支出', '基本支出', '人员经费', '日常公用经费', '项目支出', '年度结余', '滚存结余'],
    },
  },
  {
    field: 'threePublic',
    keys: ['total', 'reception', 'vehicle_operation', 'vehicle_purchase', 'overseas'].map((k) => `three_public.${k}`),
    caption: null,
    columns: {
      usual: ['三公经费\n合计', '公务接待费', '公务用车运维费', '公务用车购置费', '因公出国费'],
      synonyms: ['三公经费总计', '公务接待', '公车运行维护', '公车购置', '出国经费'],
      'other-synonyms': ['“三公”经费合计', '公务接待费', '公务用车运行维护费', '公务用车购置', '因公出国（境）费'],
    },
  },
  {
    field: 'assets',
    keys: ['total', 'in_use', 'leased', 'other'].map((k) => `fixed_assets.${k}`),
    caption: null,
    columns: {
      usual: ['固定资产合计', '在用固定资产', '出租固定资产', '其他'],
      synonyms: ['固定资产总额', '在用资产', '出租出借固定资产', '其它'],
      'other-synonyms': ['固定资产总计', '在用固定资产', '出租资产', '其他固定资产'],
    },
  },
];

interface Line {
  readonly printed: string;
  readonly entity: string | null;
  readonly values: Pick<Unit, 'income' | 'spending' | 'threePublic' | 'assets'> | null;
}

/** Section 二: its pieces, breaks between the tables where each is a table of its own. */
export function money(truth: Truth, style: Style, expect: Expectation): readonly Piece[] {
  const lines = linesOf(truth, style);
  const pieces: Piece[] = [];
  TABLES.forEach((shape, t) => {
    if (style.tables === 'per-money' && t > 0) pieces.push(BREAK);
    if (shape.caption !== null) pieces.push(...captionOf(shape, style, t));
    if (style.around === 'unit-lines' && !/yuan/.test(style.caption)) pieces.push(row(8, ['单位：万元', 8]));
    const header = headerOf(shape, style);
    const dropped = style.headers === 'missing-column' ? 'income.government_fund' : null;
    const swap = (style.headers === 'swapped' ? swapped(shape) : shape.keys.map((_, i) => i)).filter(
      (i) => shape.keys[i] !== dropped,
    );
    pieces.push(...header);
    lines.forEach((line, i) => {
      if (style.rows === 'header-again' && i === 2) pieces.push(...header);
      const values = line.values?.[shape.field] ?? shape.keys.map(() => null);
      const cells = swap.map((from) => figure(values[from] ?? null, style));
      pieces.push(row(cells.length + 1, line.printed, ...cells));
      if (line.entity !== null)
        for (const [k, key] of shape.keys.entries())
          if (key === unprinted(style)) expect.state(`${key}@${line.entity}`, 'absent');
          else expected(expect, `${key}@${line.entity}`, values[k] ?? null, style);
    });
  });
  return pieces;
}

function captionOf({ caption }: TableShape, style: Style, index: number): readonly Piece[] {
  const wide = (text: string): Row => row(8, [text, 8]);
  switch (style.caption) {
    case 'paragraph':
      return [BREAK, `${caption}（万元）`];
    case 'none':
      return [];
    case 'yuan':
      return [wide(`${caption}（元）`)];
    case 'unit-word':
      return [wide(`${caption}（单位：万元）`)];
    case 'numbered-yuan':
      return [wide(`${index + 1}、${caption}（元）`)];
    case 'yuan-words':
      return [wide(`${caption}（金额单位：人民币元）`)];
    case 'yuan-line':
      return index === 0 ? [wide('金额单位：元'), wide(caption ?? '')] : [wide(caption ?? '')];
    case 'yuan-lines':
      return [wide(caption ?? ''), wide('（单位：元）')];
    case 'yuan-heading':
      return [wide(caption ?? '')];
    case 'numbered':
      return [wide(`（${'一二'[index]}）${caption}（万元）`)];
    default:
      return [wide(`${caption}（万元）`)];
  }
}

/** Keys the form prints no column for. */
function unprinted(style: Style): string | null {
  return style.headers === 'unknown-column' || style.headers === 'missing-column' ? 'income.government_fund' : null;
}

function swapped({ keys, field }: TableShape): readonly number[] {
  const order = keys.map((_, i) => i);
  if (field !== 'income') return order;
  return [0, 2, 1, 3, 4, 5];
}

function headerOf(shape: TableShape, style: Style): readonly Row[] {
  const words = style.headers === 'synonyms' || style.headers === 'other-synonyms' ? style.headers : 'usual';
  const plain = shape.columns[words].map((text) => {
    if (style.headers === 'gaps') return [...text.replaceAll('\n', '')].join(' ');
    if (style.headers === 'unknown-column' && /政府基\n/.test(text)) return '债券资金';
    return style.headers === 'units'
      ? `${text.replaceAll('\n', '')}（${inYuan(style, shape.keys[0] ?? '') ? '元' : '万元'}）`
      : text;
  });
  const name = style.headers === 'other-synonyms' ? '单位名称' : '机构名称';
  const n = plain.length + 1;
  const at = (i: number): string => plain[i] ?? '';
  const top = (text: string, rows: number): CellSpec => [text, 1, rows];
  if (style.headers === 'flat') return [row(n, name, ...plain)];
  switch (shape.field) {
    case 'income': {
      if (style.headers === 'missing-column')
        return [row(n - 1, top(name, 2), top(at(0), 2), ['其中：', 4]), row(n - 1, at(1), at(2), at(4), at(5))];
      const order = style.headers === 'swapped' ? [2, 1, 3, 4, 5] : [1, 2, 3, 4, 5];
      return [row(n, top(name, 2), top(at(0), 2), ['其中：', 5]), row(n, ...order.map(at))];
    }
    case 'spending':
      return [
        row(n, top(name, 3), top(at(0), 3), ['其中：', 4], ['结余', 2]),
        row(n, top(at(1), 2), ['其中：', 2], top(at(4), 2), top(at(5), 2), top(at(6), 2)),
        row(n, at(2), at(3)),
      ];
    case 'threePublic':
      return [row(n, top(name, 2), top(at(0), 2), ['其中：', 4]), row(n, at(1), at(2), at(3), at(4))];
    case 'assets':
      return [row(n, top(name, 2), top(at(0), 2), ['其中：', 2], top(at(3), 2)), row(n, at(1), at(2))];
  }
}

const PLACEHOLDERS = ['二级机构1', '二级机构2', '二级机构3', '二级机构4'];

function linesOf(truth: Truth, style: Style): readonly Line[] {
  const [bureau, ...subs] = truth.units;
  if (bureau === undefined) throw new Error('a department has a bureau');
  const all: Line = { printed: '局机关及二级机构汇总', entity: 'consolidated', values: sumOf(truth.units) };
  const first: Line = { printed: '1、局机关', entity: 'bureau', values: bureau };
  const rest = (names: (unit: Unit, i: number) => string): readonly Line[] =>
    subs.map((unit, i) => ({ printed: names(unit, i), entity: `sub_agency_${i + 1}`, values: unit }));
  const numbered = rest((unit, i) => `${i + 2}、${unit.name}`);
  switch (style.rows) {
    case 'numbered-names':
      return [all, first, ...numbered];
    case 'bare-names':
      return [all, { ...first, printed: '局机关' }, ...rest((unit) => unit.name)];
    case 'own-name':
      return [{ ...all, printed: '汇总' }, { ...first, printed: `1、${truth.name}` }, ...numbered];
    case 'name-is-bureau':
      return [all, { ...first, printed: `${truth.name}机关` }, ...rest((unit) => unit.name)];
    case 'no-consolidated':
      return [first, ...numbered];
    case 'only-consolidated':
      return [all];
    case 'only-bureau':
      return [first];
    case 'total-last':
      return [first, ...numbered, { ...all, printed: '合  计' }];
    case 'broken-names':
      return [
        { ...all, printed: '局机关及二级\n机构汇总' },
        { ...first, printed: '1、\n局机关' },
        ...rest((_, i) => `${i + 2}、二级\n机构${i + 1}`),
      ];
    case 'gaps':
      return [
        { ...all, printed: '局机关及二级机构 汇总' },
        { ...first, printed: '1 、局 机 关' },
        ...rest((_, i) => `${i + 2} 、二级机构 ${i + 1}`),
      ];
    case 'many': {
      const more = ['第一苗圃场', '城南养护站', '城北养护站', '培训中心'];
      return [
        all,
        first,
        ...rest((unit, i) => `${i + 2}、${unit.name}`),
        ...more.map(
          (name, i): Line => ({
            printed: `${subs.length + i + 2}、${name}`,
            entity: `sub_agency_${subs.length + i + 1}`,
            values: null,
          }),
        ),
      ];
    }
    case 'blank-row':
      return [all, first, ...numbered, { printed: '', entity: null, values: null }];
    case 'empty-placeholders':
      return [
        all,
        first,
        ...numbered,
        {
          printed: `${subs.length + 2}、二级机构${subs.length + 1}`,
          entity: `sub_agency_${subs.length + 1}`,
          values: null,
        },
        { printed: '……', entity: null, values: null },
      ];
    default:
      return [all, first, ...rest((_, i) => `${i + 2}、${PLACEHOLDERS[i]}`)];
  }
}

function sumOf(units: readonly Unit[]): Line['values'] {
  const sum = (field: TableShape['field']): readonly (string | null)[] => {
    const width = units[0]?.[field].length ?? 0;
    return Array.from({ length: width }, (_, i) => {
      const filled = units.flatMap((unit) => unit[field][i] ?? []);
      return filled.length === 0 ? null : filled.reduce((a, b) => a.plus(b), new Decimal(0)).toString();
    });
  };
  return { income: sum('income'), spending: sum('spending'), threePublic: sum('threePublic'), assets: sum('assets') };
}

function figure(value: string | null, style: Style): string {
  // A caption in 元 holds for its own table only; here it is printed over figures in 元.
  if (value === null) {
    if (style.figures === 'dash') return '—';
    if (style.figures === '无' || style.figures === '/') return style.figures;
    return style.figures === 'zero' ? '0' : '';
  }
  switch (style.figures) {
    case 'grouped':
      return Number(value).toLocaleString('en-US', { minimumFractionDigits: 2 });
    case 'full-width':
      return value.replace(/[\d.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    case 'full-width-point':
      return value.replace('.', '．');
    case '0.00':
      return new Decimal(value).toFixed(2);
    case 'with-unit':
      return `${value}万元`;
    default:
      return value;
  }
}

function expected(expect: Expectation, key: string, value: string | null, style: Style): void {
  if (value === null) {
    if (style.figures === 'zero') expect.read(key, '0');
    else expect.cell(key, null);
    return;
  }
  const yuan = inYuan(style, key) && style.figures !== 'with-unit';
  expect.read(key, yuan ? new Decimal(value).div(10_000).toFixed() : new Decimal(value).toFixed());
}

/** Captions that say 元, each for its own table; said above all, it holds for all. */
function inYuan({ caption }: Style, key: string): boolean {
  if (caption === 'yuan-line' || caption === 'yuan-heading') return true;
  return /yuan/.test(caption) && /^(?:income|expenditure)/.test(key);
}
