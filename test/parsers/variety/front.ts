import type { Expectation } from './expectation.js';
import { type Piece, type Row, row } from './sheet.js';
import type { Style } from './styles.js';
import type { Truth } from './truth.js';

const DATES = {
  plain: (y: number) => [`${y}年06月18日`, `read ${y}-06-18`],
  gaps: (y: number) => [`${y} 年6 月 8 日`, `read ${y}-06-08`],
  dashes: (y: number) => [`${y}-6-8`, `read ${y}-06-08`],
  dots: (y: number) => [`${y}.06.08`, `read ${y}-06-08`],
  slashes: (y: number) => [`${y}/6/8`, `read ${y}-06-08`],
  han: (y: number) => [
    `${[...String(y)].map((d) => '〇一二三四五六七八九'[Number(d)]).join('')}年六月十八日`,
    `read ${y}-06-18`,
  ],
  digits: (y: number) => [`${y}618`, `read ${y}-06-18`],
  'two-ways': (y: number) => [`${y}111`, 'unreadable'],
  empty: () => ['', 'blank'],
  unfilled: () => ['  年  月  日', 'blank'],
} satisfies Record<Style['date'], (year: number) => readonly [string, string]>;

/** Cover and title. */
export function cover(truth: Truth, style: Style, expect: Expectation): readonly Piece[] {
  const { place, name, year, code } = truth;
  const [date, dateState] = DATES[style.date](year + 1) as readonly [string, string];
  if (style.cover === 'none') {
    for (const key of ['title', 'department', 'budget_code', 'report_date', 'issuer'])
      expect.state(`cover.${key}`, 'absent');
    return [];
  }
  expect.read('cover.department', name);
  expect.read('cover.budget_code', code);
  expect.state('cover.report_date', dateState);
  expect.read('cover.issuer', `${place}财政局`);
  const title = `${place}${year}年度部门（单位）整体支出绩效评价自评报告`;
  expect.read('cover.title', title);
  const issuer = `${place}财政局（制）`;
  const filler = style.cover === 'filler';
  expect.read('cover.evaluation_method', '部门（单位）绩效自评');
  if (filler) {
    expect.read('cover.filler', truth.contact);
    expect.read('cover.filler_phone', truth.phone);
    expect.state('cover.evaluation_body', 'absent');
  } else {
    expect.read('cover.evaluation_body', '部门（单位）评价组');
  }
  const pairs: readonly (readonly [string, string])[] = [
    ['部门（单位）名称', name],
    ['预算编码', code],
    ['评价方式', '部门（单位）绩效自评'],
    ...(filler
      ? ([
          ['填报人', truth.contact],
          ['联系电话', truth.phone],
        ] as const)
      : ([['评价机构', '部门（单位）评价组']] as const)),
    ['报告日期', date],
  ];
  switch (style.cover) {
    case 'table':
      return [title, ...pairs.map(([label, value]) => row(4, label, [value, 3])), issuer];
    case 'no-colon':
      return [title, ...pairs.map(([label, value]) => `${label}  ${value}`), issuer];
    case 'two-line-title':
      return [`${place}${year}年度部门（单位）整体支出`, '绩效评价自评报告', ...colons(pairs), issuer];
    case 'split-lines':
      return [title, ...pairs.flatMap(([label, value]) => [`${label}：`, value]), issuer];
    case 'spaced':
      return [title, ...pairs.map(([label, value]) => `${[...label].join(' ')} ： ${value}`), issuer];
    case 'annex':
      expect.read('cover.attachment', '附件2-1');
      return ['附件2-1', title, ...colons(pairs), issuer];
    case 'bracket-department':
      return [title, `部门（单位）名称（盖章）：${name}`, ...colons(pairs.slice(1)), issuer];
    default:
      return [title, ...colons(pairs), issuer];
  }
}

function colons(pairs: readonly (readonly [string, string])[]): readonly string[] {
  return pairs.map(([label, value]) => `${label}：${value}`);
}

const LABELS = {
  usual: [
    '联系人',
    '联络电话',
    '人员编制',
    '实有人数',
    '职能职责概述',
    '年度主要\n工作内容',
    '年度部门（单位）总体运行情况及取得的成绩',
  ],
  synonyms: [
    '联络人',
    '联系电话',
    '编制数',
    '实有人员',
    '主要职能职责',
    '年度主要工作任务',
    '年度部门总体运行情况及取得的成绩',
  ],
  'other-synonyms': [
    '联系人',
    '电话',
    '编制人数',
    '实有人数',
    '主要职能',
    '年度重点工作',
    '部门（单位）总体运行情况及取得的成绩',
  ],
  colons: [
    '联系人：',
    '联络电话：',
    '人员编制：',
    '实有人数：',
    '职能职责概述：',
    '年度主要工作内容：',
    '年度部门（单位）总体运行情况及取得的成绩：',
  ],
  gaps: [
    '联 系 人',
    '联 络 电 话',
    '人 员 编 制',
    '实 有 人 数',
    '职 能 职 责\n概 述',
    '年度主要 工作内容',
    '年度部门(单位)总体\n运行情况及取得的\n成绩',
  ],
  units: [
    '联系人',
    '联络电话',
    '人员编制（人）',
    '实有人数（人）',
    '职能职责概述',
    '年度主要工作内容',
    '年度部门（单位）总体运行情况及取得的成绩',
  ],
} satisfies Record<Style['labels'], readonly string[]>;

/** Section 一. */
export function profile(truth: Truth, style: Style, expect: Expectation): readonly Row[] {
  const [contact = '', phone = '', authorized = '', actual = '', duties = '', tasks = '', result = ''] =
    LABELS[style.labels];
  expect.read('profile.contact_person', truth.contact);
  expect.read('profile.contact_phone', truth.phone);
  expect.read('profile.duties', truth.duties);
  expect.read('profile.achievements', truth.achievements);
  const [authorizedText, actualText] = staff(truth, style, expect);
  return [
    row(8, [contact, 2], [truth.contact, 2], [phone, 2], [truth.phone, 2]),
    row(8, [authorized, 2], [authorizedText, 2], [actual, 2], [actualText, 2]),
    row(8, [duties, 2], [truth.duties, 6]),
    ...taskRows(truth, style, expect, tasks),
    row(8, [result, 2], [truth.achievements, 6]),
  ];
}

function staff({ authorized, actual }: Truth, style: Style, expect: Expectation): readonly [string, string] {
  expect.read('profile.staff_authorized', String(authorized));
  expect.read('profile.staff_actual', String(actual));
  switch (style.staff) {
    case 'bare':
      return [String(authorized), String(actual)];
    case '名':
      return [`${authorized}名`, `${actual}名`];
    case 'empty':
      expect.state('profile.staff_authorized', 'blank');
      expect.state('profile.staff_actual', 'blank');
      return ['', ''];
    case 'gap':
      return [`${authorized} 人`, `${actual} 人`];
    case 'several':
      expect.state('profile.staff_authorized', 'unreadable');
      expect.state('profile.staff_actual', 'unreadable');
      return [`行政编制${authorized - 5}人，事业编制5人`, `在职${actual}人，退休6人`];
    case 'bracket':
      expect.state('profile.staff_actual', 'unreadable', `read ${actual}`);
      return [`${authorized}人`, `${actual}人（其中退休6人）`];
    case 'total-word':
      expect.state('profile.staff_actual', 'unreadable', `read ${actual}`);
      return [`${authorized}人`, `共${actual}人`];
    case 'dash':
      expect.state('profile.staff_authorized', 'blank');
      return ['—', `${actual}人`];
    default:
      return [`${authorized}人`, `${actual}人`];
  }
}

const HAN = '一二三四五六七八九十';

function taskRows({ tasks }: Truth, style: Style, expect: Expectation, label: string): readonly Row[] {
  const numbers = style.tasks === 'skipped' ? tasks.map((_, i) => (i > 1 ? i + 2 : i + 1)) : tasks.map((_, i) => i + 1);
  const one = (text: string) => [row(8, [label, 2], [text, 6])];
  const list = (mark: (n: number) => string) => {
    tasks.forEach((task, i) => {
      expect.read(`profile.tasks[${numbers[i]}]`, task);
    });
    return one(tasks.map((task, i) => `${mark(numbers[i] ?? 0)}${task}`).join('\n'));
  };
  switch (style.tasks) {
    case '任务一：':
      return list((n) => `任务${HAN[n - 1]}：`);
    case '任务1 ':
      return list((n) => `任务${n} `);
    case '1.':
      return list((n) => `${n}.`);
    case '1、':
      return list((n) => `${n}、`);
    case '（一）':
      return list((n) => `（${HAN[n - 1]}）`);
    case '（1）':
      return list((n) => `（${n}）`);
    case '一、':
      return list((n) => `${HAN[n - 1]}、`);
    case '①':
      return list((n) => '①②③④⑤⑥⑦⑧'[n - 1] ?? '');
    case 'repeated': {
      tasks.forEach((task, i) => {
        expect.read(`profile.tasks[${i + 1}]`, task);
      });
      // 1, 2, 2, 4: the second 2 takes the free 3.
      return one(tasks.map((task, i) => `任务${i === 2 ? 2 : i + 1}：${task}`).join('\n'));
    }
    case 'two-columns': {
      tasks.forEach((task, i) => {
        expect.read(`profile.tasks[${i + 1}]`, task);
      });
      const half = Math.ceil(tasks.length / 2);
      return one(
        tasks
          .slice(0, half)
          .map(
            (task, i) =>
              `任务${i + 1}：${task}${tasks[half + i] ? `      任务${half + i + 1}：${tasks[half + i]}` : ''}`,
          )
          .join('\n'),
      );
    }
    case 'paragraph':
      expect.read('profile.tasks[1]', `${tasks.join('，')}。`);
      return one(`${tasks.join('，')}。`);
    case 'plain-lines':
      expect.read('profile.tasks[1]', tasks.join('\n'), ...(tasks[0] ? [`read ${tasks[0]}`] : []));
      return one(tasks.join('\n'));
    case 'in-one-line':
      tasks.forEach((task, i) => {
        expect.read(`profile.tasks[${i + 1}]`, `${task}；`);
      });
      return one(tasks.map((task, i) => `${i + 1}、${task}；`).join(''));
    case 'rows':
      tasks.forEach((task, i) => {
        expect.read(`profile.tasks[${i + 1}]`, task);
      });
      return tasks.map((task, i) =>
        row(8, ...(i === 0 ? [[label, 2, tasks.length] as const] : []), [`任务${i + 1}：${task}`, 6]),
      );
    case 'cell-rows':
      tasks.forEach((task, i) => {
        expect.read(`profile.tasks[${i + 1}]`, task);
      });
      return tasks.map((task, i) =>
        row(8, ...(i === 0 ? [[label, 2, tasks.length] as const] : []), [`任务${i + 1}`, 1], [task, 5]),
      );
    default:
      return list((n) => `任务${n}：`);
  }
}
