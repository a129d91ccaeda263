import type { CellSpec } from '../form/build.js';
import type { Expectation } from './expectation.js';
import { BREAK, type Piece, type Row, row } from './sheet.js';
import type { Style } from './styles.js';
import type { Truth } from './truth.js';

const DONE = '目标均已完成，成效明显。';

/** Section 三, goals. */
export function goals(truth: Truth, style: Style, expect: Expectation): readonly Row[] {
  const label =
    style.goals === 'synonyms' ? '绩效定性目标及实施计划完成情况' : '整体支出\n绩效定性\n目标及实\n施计划完\n成情况';
  const [left, right] = style.goals === 'synonyms' ? ['年度目标', '完成情况'] : ['预期目标', '实际完成'];
  const list = truth.goals;
  const done = (text: string) => expect.read('performance.goals_completion', text);
  if (style.goals !== 'no-numbers')
    list.forEach((goal, i) => {
      expect.read(`performance.goals[${i + 1}]`, goal);
    });
  const head = (down: number) => row(8, [label, 2, down], [left ?? '', 3], [right ?? '', 3]);
  const both = (text: string) => {
    done(DONE);
    return [head(2), row(8, [text, 3], [DONE, 3])];
  };
  switch (style.goals) {
    case 'rows':
      done(DONE);
      return [
        head(list.length + 1),
        ...list.map((goal, i) =>
          row(8, [`目标${i + 1}：${goal}`, 3], ...(i === 0 ? [[DONE, 3, list.length] as const] : [])),
        ),
      ];
    case 'rows-completed':
      done(list.map(() => '已完成').join('\n'));
      return [head(list.length + 1), ...list.map((goal, i) => row(8, [`目标${i + 1}：${goal}`, 3], ['已完成', 3]))];
    case 'done-numbered': {
      const each = list.map((_, i) => `目标${i + 1}：已完成`).join('\n');
      done(each);
      return [head(2), row(8, [list.map((goal, i) => `目标${i + 1}：${goal}`).join('\n'), 3], [each, 3])];
    }
    case 'done-long': {
      const long = '全年投入资金500万元，清淤3处，水质达标率98%，\n群众满意。';
      done(long);
      return [head(2), row(8, [list.map((goal, i) => `目标${i + 1}：${goal}`).join('\n'), 3], [long, 3])];
    }
    case 'no-words':
      return both(list.map((goal, i) => `${i + 1}、${goal}`).join('\n'));
    case 'no-numbers':
      expect.read('performance.goals[1]', `${list.join('，')}。`);
      return both(`${list.join('，')}。`);
    case 'side-by-side':
      return both(list.map((goal, i) => `目标${i + 1}：${goal}`).join('    '));
    default:
      return both(list.map((goal, i) => `目标${i + 1}：${goal}`).join('\n'));
  }
}

/** `98%`, `97.8％` */
const PERCENT = /^(\d+(?:\.\d+)?)[%％]$/u;

const WORDY = ['达到95%以上', '≥95%', '已全部完成', '完成率100%', '基本完成', '圆满完成任务', '有所提高', '120次'];

const KINDS = [
  ['quality', '质量指标', '质量指标'],
  ['quantity', '数量指标', '数量指标'],
  ['timeliness', '时效指标', '时效指标'],
  ['cost', '成本指标', '成本指标'],
  ['social', '社会效益', '社会效益指标'],
  ['economic', '经济效益', '经济效益指标'],
  ['ecological', '生态效益', '生态效益指标'],
  ['satisfaction', '社会公众或服务对象满意度', '服务对象满意度指标'],
] as const;

/** Section 三, indicators. */
export function indicators(truth: Truth, style: Style, expect: Expectation): readonly Row[] {
  const way = style.indicators;
  const kinds = KINDS.map(([id, usual, other]) => {
    const given = truth.indicators[id] ?? [];
    const lines = way === 'blank-kinds' && (id === 'cost' || id === 'economic') ? [] : given;
    return { id, label: way === 'synonyms' ? other : usual, lines };
  }).filter(({ id }) => way !== 'missing-kinds' || (id !== 'cost' && id !== 'economic'));
  for (const [id] of KINDS) {
    if (kinds.some((kind) => kind.id === id)) continue;
    expect.state(`performance.indicators.${id}[1].content`, 'absent');
    expect.state(`performance.indicators.${id}[1].completion`, 'absent');
  }
  const groups = [
    kinds.filter((_, i) => i < (way === 'missing-kinds' ? 3 : 4)),
    kinds.slice(way === 'missing-kinds' ? 3 : 4),
  ];
  const names = way === 'synonyms' ? ['产出指标', '效益指标'] : ['产出目标', '效益目标'];
  const size = (lines: readonly unknown[]) => Math.max(1, lines.length);
  const total = kinds.reduce((sum, { lines }) => sum + size(lines), 0);
  const headRow = way === 'header-row' || way === 'target-column' ? 1 : 0;
  const rows: Row[] = [];
  const label: CellSpec = ['整体支出\n绩效定量\n目标及实\n施计划完\n成情况', 1, total + headRow];
  if (way === 'header-row') rows.push(row(8, label, ['评价内容', 2], ['绩效目标', 3], ['完成情况', 2]));
  if (way === 'target-column')
    rows.push(row(8, label, ['评价内容', 2], ['绩效目标', 2], ['目标值', 1], ['完成情况', 2]));
  groups.forEach((group, g) => {
    const groupSize = group.reduce((sum, { lines }) => sum + size(lines), 0);
    group.forEach(({ id, label: kind, lines }, k) => {
      const shown = lines.length === 0 ? ([['', '']] as const) : lines;
      shown.forEach(([content, completion], i) => {
        const key = `performance.indicators.${id}[${i + 1}]`;
        const done =
          way === 'percentages'
            ? `${95 + i}％`
            : way === 'wordy' && completion !== ''
              ? (WORDY[(i + k) % WORDY.length] ?? '')
              : completion;
        expect.cell(`${key}.content`, content === '' ? null : content);
        const cells: CellSpec[] = [];
        if (rows.length === 0) cells.push(label);
        if (k === 0 && i === 0 && way !== 'no-group') cells.push([names[g] ?? '', 1, groupSize]);
        const kindSpan = way === 'no-group' ? 2 : 1;
        if (way === 'kind-each-row') cells.push([kind, kindSpan]);
        else if (i === 0) cells.push([kind, kindSpan, shown.length]);
        cells.push([content, way === 'target-column' ? 2 : 3]);
        if (way === 'target-column') cells.push(['100%', 1]);
        if (way === 'merged-completion' && shown.length > 1) {
          const only = shown[0]?.[1] ?? '';
          if (i === 0) cells.push([only, 2, shown.length]);
          const value = only.replace(PERCENT, '$1');
          if (i === 0) expect.cell(`${key}.completion`, value === '' ? null : value);
          else expect.state(`${key}.completion`, `read ${value}`, 'blank', 'unreadable');
        } else {
          cells.push([done, 2]);
          expect.cell(`${key}.completion`, done === '' ? null : done.replace(PERCENT, '$1'));
        }
        rows.push({ columns: 8, cells });
      });
    });
  });
  return rows;
}

const GRADES = {
  优: ['优', 'read 优'],
  优秀: ['优秀', 'read 优'],
  ticked: ['☑优 □良 □中 □差', 'read 优'],
  'bracket-tick': ['优（√）  良（ ）  中（ ）  差（ ）', 'read 优'],
  quoted: ['“优”', 'read 优'],
  empty: ['', 'blank'],
  'check-behind': ['优√ 良□ 中□ 差□', 'read 优'],
} satisfies Record<Style['grade'], readonly [string, string]>;

/** Section 三, result. */
export function result(style: Style, expect: Expectation): readonly Row[] {
  const [grade, state] = GRADES[style.grade];
  expect.state('performance.grade', state);
  const [score, value] =
    style.score === 'bare'
      ? ['96', '96']
      : style.score === 'decimal'
        ? ['96.5分', '96.5']
        : style.score === 'gap'
          ? ['96 分', '96']
          : ['96分', '96'];
  expect.read('performance.score', value ?? '');
  if (style.score === 'four-cells')
    return [row(8, ['绩效自评综合得分', 2], [score ?? '', 2], ['评价等次', 2], [grade, 2])];
  if (style.score === 'synonyms')
    return [row(8, ['自评得分', 2], [score ?? '', 6]), row(8, ['评价等级', 2], [grade, 6])];
  if (style.score === 'one-line') return [row(8, [`绩效自评综合得分：${score}`, 8]), row(8, [`评价等次：${grade}`, 8])];
  return [row(8, ['绩效自评综合得分', 2], [score ?? '', 6]), row(8, ['评价等次', 2], [grade, 6])];
}

/** Section 四, persons. */
export function people(truth: Truth, style: Style, expect: Expectation): readonly Row[] {
  const list =
    style.people === 'none'
      ? []
      : style.people === 'one'
        ? truth.evaluators.slice(0, 1)
        : style.people === 'six'
          ? [...truth.evaluators, ...truth.evaluators, ...truth.evaluators].slice(0, 6)
          : truth.evaluators;
  const numbered = style.people === 'numbered';
  const head = numbered
    ? row(8, '序号', ['姓名', 2], ['职务/职称', 2], ['单位', 2], '签字')
    : row(8, ['姓  名', 2], ['职务/职称', 2], ['单  位', 2], ['签  字', 2]);
  const rows = list.map(([name, title, unit], i) => {
    const key = (column: string) => `evaluators[${i + 1}].${column}`;
    const signed = style.people === 'signed' ? name : null;
    expect.read(key('name'), name);
    expect.read(key('title'), title);
    expect.read(key('unit'), unit);
    expect.cell(key('signature'), signed);
    const printed =
      style.people === 'two-line-names'
        ? name.replace(/^./, '$&\n')
        : style.people === 'spaced-names'
          ? [...name].join(' ')
          : name;
    return numbered
      ? row(8, String(i + 1), [printed, 2], [title, 2], [unit, 2], '')
      : row(8, [printed, 2], [title, 2], [unit, 2], [signed ?? '', 2]);
  });
  if (list.length === 0)
    for (const column of ['name', 'title', 'unit', 'signature']) expect.state(`evaluators[1].${column}`, 'blank');
  const blank = row(8, ['', 2], ['', 2], ['', 2], ['', 2]);
  const extra = style.people === 'blank-rows' ? [blank, blank] : list.length === 0 ? [blank] : [];
  return [head, ...rows, ...extra];
}

/** Section 四, opinions and signatures. */
export function signOff(truth: Truth, style: Style, expect: Expectation): readonly Piece[] {
  const filled = style.signoff === 'dots' || style.signoff === 'filled' || style.signoff === 'filled-cells';
  const opinions = style.signoff === 'opinions' || filled;
  const dots = style.signoff === 'dots';
  const date = dots ? `${truth.year + 1}.5.20` : filled ? `${truth.year + 1}年5月20日` : '年   月   日';
  const key = (name: string) => `sign_off.${name}`;
  if (style.signoff === 'none') {
    for (const name of [
      'leader_signature',
      'department_opinion',
      'department_head',
      'finance_opinion',
      'finance_head',
      'filler',
    ])
      expect.state(key(name), 'absent');
    return [];
  }
  const head = filled ? '卫东方' : null;
  const said = opinions ? '同意' : null;
  for (const name of ['leader_signature', 'department_head', 'finance_head']) expect.cell(key(name), head);
  for (const name of ['department_opinion', 'finance_opinion']) expect.cell(key(name), said);
  for (const name of ['leader_date', 'department_date', 'finance_date'])
    expect.cell(key(name), filled ? `${truth.year + 1}-05-20` : null);
  expect.read(key('filler'), truth.contact);
  expect.read(key('filler_phone'), truth.phone);
  const filler = `填报人（签名）：${truth.contact}          联系电话：${truth.phone}`;
  if (style.signoff === 'cells' || style.signoff === 'filled-cells') {
    return [
      row(8, ['评价组组长（签字）', 2], [head ?? '', 2], ['日期', 1], [date, 3]),
      row(8, ['部门（单位）意见', 2], [said ?? '', 6]),
      row(8, ['部门（单位）负责人（签章）', 2], [head ?? '', 2], ['日期', 1], [date, 3]),
      row(8, ['财政部门归口业务科室意见', 2], [said ?? '', 6]),
      row(8, ['财政部门归口业务科室负责人（签章）', 2], [head ?? '', 2], ['日期', 1], [date, 3]),
      BREAK,
      filler,
    ];
  }
  return [
    row(8, [`评价组组长（签字）：${head ?? ''}\n\n${date}`, 8]),
    row(8, [`部门（单位）意见：\n${said ?? ''}\n\n部门（单位）负责人（签章）：${head ?? ''}\n${date}`, 8]),
    row(8, [
      `财政部门归口业务科室意见：\n${said ?? ''}\n\n财政部门归口业务科室负责人（签章）：${head ?? ''}\n${date}`,
      8,
    ]),
    BREAK,
    filler,
  ];
}

export interface ProsePart {
  readonly heading: string;
  readonly text: string;
}

/** Section 五. */
export function report(
  truth: Truth,
  style: Style,
): { readonly pieces: readonly Piece[]; readonly prose: readonly ProsePart[] } {
  if (style.report === 'absent') return { pieces: [], prose: [] };
  const own = `${truth.name}负责本地的日常管理工作。`;
  const parts = [
    ['部门（单位）概况', own],
    ['部门（单位）整体支出管理及使用情况', `${truth.year}年度各项支出严格按照预算执行。`],
    ['部门（单位）专项组织实施情况', '专项资金专款专用。'],
    ['部门（单位）整体支出绩效情况', '各项绩效目标如期实现。'],
    ['存在的主要问题', '预算编制还不够细致。'],
    ['改进措施和有关建议', '加强预算管理，提高资金使用效益。'],
  ] as const;
  const mark = (i: number): string => {
    if (style.report === 'bracket-headings') return `（${'一二三四五六'[i]}）`;
    if (style.report === 'digit-headings') return `${i + 1}、`;
    return style.report === 'no-heading-numbers' ? '' : `${'一二三四五六'[i]}、`;
  };
  const heading =
    style.report === 'no-number'
      ? '评价报告综述（文字部分）'
      : style.report === 'short-title'
        ? '五、评价报告综述'
        : style.report === 'arabic-section'
          ? '5、评价报告综述（文字部分）'
          : '五、评价报告综述（文字部分）';
  const table =
    style.report === 'table-inside'
      ? [row(2, '项目', '金额（万元）'), row(2, '湖泊清淤', '300'), row(2, '站点建设', '200')]
      : [];
  const body = parts.flatMap(([words, text], i): readonly Piece[] => [
    `${mark(i)}${words}`,
    text,
    ...(i === 2 ? table : []),
  ]);
  const head: Piece = style.report === 'second-cell' ? row(8, ['', 2], [heading, 6]) : heading;
  return { pieces: [BREAK, head, ...body], prose: parts.map(([words, text]) => ({ heading: words, text })) };
}
