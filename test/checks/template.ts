import type { Column, MoneyTable, Template } from '../../src/model/template.js';

const TABLES: Readonly<Record<string, string>> = {
  income: '收入情况表',
  expenditure: '支出和结余情况表',
  three_public: '三公经费表',
  fixed_assets: '固定资产表',
};

/** A template with the contract's keys, so that the checks' tests depend on no file of `templates/`. */
export const TEMPLATE: Template = {
  id: 'overall-self-evaluation',
  name: '部门（单位）整体支出绩效评价自评报告',
  titles: ['部门（单位）整体支出绩效评价自评报告'],
  recognise: { minLabels: 10 },
  neighbours: [],
  cover: {
    fields: [
      { key: 'cover.budget_code', value: 'code', labels: ['预算编码'], beginnings: [], endings: [] },
      { key: 'cover.report_date', value: 'date', labels: ['报告日期'], beginnings: [], endings: [] },
    ],
  },
  entities: {
    header: ['机构名称'],
    consolidated: ['局机关及二级机构汇总'],
    bureau: ['局机关'],
    subAgency: ['二级机构'],
  },
  instructions: ['根据部门实际进行调整细化'],
  sections: [
    {
      number: 1,
      title: '部门（单位）基本概况',
      titles: [],
      parts: [
        { kind: 'label', key: 'profile.contact_phone', value: 'phone', unit: null, labels: ['联络电话'] },
        { kind: 'label', key: 'profile.staff_authorized', value: 'count', unit: '人', labels: ['人员编制'] },
        { kind: 'label', key: 'profile.staff_actual', value: 'count', unit: '人', labels: ['实有人数'] },
      ],
    },
    {
      number: 2,
      title: '部门（单位）收支情况',
      titles: [],
      parts: [
        money('income', 'T1', {
          total: '收入合计',
          carried_over: '上年结转',
          general_public_budget: '公共财政拨款',
          government_fund: '政府基金拨款',
          special_account_nontax: '纳入专户管理的非税收入拨款',
          other: '其他收入',
        }),
        {
          ...money('expenditure', 'T2', {
            total: '支出合计',
            basic: '基本支出',
            personnel: '人员支出',
            operating: '公用支出',
            project: '项目支出',
            balance_current_year: '当年结余',
            balance_cumulative: '累计结余',
          }),
          sums: [
            { code: 'T2', total: 'expenditure.total', parts: ['expenditure.basic', 'expenditure.project'] },
            { code: 'T3', total: 'expenditure.basic', parts: ['expenditure.personnel', 'expenditure.operating'] },
          ],
        },
        money('three_public', 'T4', {
          total: '三公经费合计',
          reception: '公务接待费',
          vehicle_operation: '公务用车运维费',
          vehicle_purchase: '公务用车购置费',
          overseas: '因公出国费',
        }),
        money('fixed_assets', 'T5', {
          total: '固定资产合计',
          in_use: '在用固定资产',
          leased: '出租固定资产',
          other: '其他',
        }),
      ],
    },
    {
      number: 3,
      title: '部门（单位）整体支出绩效自评情况',
      titles: [],
      parts: [
        {
          kind: 'indicators',
          key: 'performance.indicators',
          labels: [],
          headers: [],
          groups: [
            {
              labels: ['产出目标'],
              kinds: kinds({ quality: '质量指标', quantity: '数量指标', timeliness: '时效指标', cost: '成本指标' }),
            },
            {
              labels: ['效益目标'],
              kinds: kinds({
                social: '社会效益',
                economic: '经济效益',
                ecological: '生态效益',
                satisfaction: '满意度',
              }),
            },
          ],
        },
      ],
    },
    { number: 4, title: '评价人员', titles: [], parts: [] },
    {
      number: 5,
      title: '评价报告综述（文字部分）',
      titles: [],
      parts: [{ kind: 'narrative', slugs: [], subheadings: [] }],
    },
  ],
};

function kinds(labels: Readonly<Record<string, string>>) {
  return Object.entries(labels).map(([id, label]) => ({ id, labels: [label] }));
}

function money(id: string, code: string, labels: Readonly<Record<string, string>>): MoneyTable {
  const columns: readonly Column[] = Object.entries(labels).map(([name, label]) => ({
    kind: 'column',
    key: `${id}.${name}`,
    labels: [label],
  }));
  const [total, ...parts] = columns.map((column) => column.key);
  return {
    kind: 'money',
    id,
    name: TABLES[id],
    captions: [],
    unit: '万元',
    columns,
    sums: [{ code, total: total ?? '', parts }],
  };
}
