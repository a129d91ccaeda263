// The forms of the fixtures: each department with the figures of one fiscal year. Amounts in 万元.
import * as departments from './make-fixtures-departments.mjs';
import { emptyRow, form, row, single } from './make-fixtures-form.mjs';

const { water, archives, civil, health, agriculture, justice, library, weather, commerce } = departments;
const { culture, emergency, statistics, petitions, disabled, affairs } = departments;

export const water2019 = form(water, {
  year: 2019,
  authorized: '26人',
  actual: '24人',
  retired: 11,
  offices: 5,
  agencies: 1,
  cover: { attachment: '附件1-3', title: ['青溪县2019年度部门（单位）整体支出', '绩效评价自评报告'] },
  money: [
    row(
      '局机关及二级机构汇总',
      '574.70 12.00 562.70 - - -',
      '558.70 270.70 230.90 39.80 288.00 16.00 16.00',
      '5.00 1.50 3.50 - -',
      '365.55 365.55 - -',
    ),
    row(
      '1、局机关',
      '486.20 12.00 474.20 - - -',
      '470.20 210.20 178.60 31.60 260.00 16.00 16.00',
      '4.60 1.10 3.50 - -',
      '320.45 320.45 - -',
    ),
    row(
      '2、二级机构1',
      '88.50 - 88.50 - - -',
      '88.50 60.50 52.30 8.20 28.00 0 0',
      '0.40 0.40 - - -',
      '45.10 45.10 - -',
    ),
    emptyRow('3、二级机构2'),
  ],
  funds: [
    ['年初预算安排', '250.00'],
    ['上级专款', '38.00'],
  ],
  score: '95分',
  grade: '优',
});

export const water2020 = form(water, {
  year: 2020,
  authorized: '26人',
  actual: '25人',
  retired: 12,
  offices: 5,
  agencies: 1,
  cover: { attachment: '附件1-3', date: '2021年3月26日', isoDate: '2021-03-26' },
  money: [
    row(
      '局机关及二级机构汇总',
      '643.70 16.00 597.70 30.00 - -',
      '632.70 285.70 242.30 43.40 347.00 11.00 11.00',
      '4.40 1.20 3.20 - -',
      '376.30 366.30 10.00 -',
    ),
    row(
      '1、局机关',
      '551.30 16.00 505.30 30.00 - -',
      '540.30 221.30 187.10 34.20 319.00 11.00 11.00',
      '4.10 0.90 3.20 - -',
      '331.20 321.20 10.00 -',
    ),
    row(
      '2、二级机构1',
      '92.40 - 92.40 - - -',
      '92.40 64.40 55.20 9.20 28.00 0 0',
      '0.30 0.30 - - -',
      '45.10 45.10 - -',
    ),
    emptyRow('3、二级机构2'),
  ],
  funds: [
    ['年初预算安排', '280.00'],
    ['上级专款', '37.00'],
    ['政府性基金安排', '30.00'],
  ],
  score: '96分',
  grade: '优',
});

export const water2021 = form(water, {
  year: 2021,
  authorized: '26人',
  actual: '25人',
  retired: 13,
  offices: 5,
  agencies: 1,
  manner: 1,
  cover: { attachment: '附件1-3' },
  money: [
    row(
      '局机关及二级机构汇总',
      '636.00 11.00 625.00 - - -',
      '636.00 298.50 252.60 45.90 337.50 0 0',
      '4.20 1.10 3.10 - -',
      '387.60 377.60 10.00 -',
    ),
    row(
      '1、局机关',
      '541.00 11.00 530.00 - - -',
      '541.00 232.50 196.20 36.30 308.50 0 0',
      '3.90 0.80 3.10 - -',
      '340.00 330.00 10.00 -',
    ),
    row(
      '2、二级机构1',
      '95.00 - 95.00 - - -',
      '95.00 66.00 56.40 9.60 29.00 0 0',
      '0.30 0.30 - - -',
      '47.60 47.60 - -',
    ),
    emptyRow('3、二级机构2'),
  ],
  funds: [
    ['年初预算安排', '300.00'],
    ['上级专款', '37.50'],
  ],
  score: '97',
  grade: '优',
});

const ARCHIVES = {
  authorized: '14人',
  actual: '13人',
  retired: 5,
  offices: 3,
  agencies: 0,
  cover: null,
  score: '94分',
  grade: '优',
};

export const archives2019 = form(archives, {
  ...ARCHIVES,
  year: 2019,
  money: single('231.46 - 231.46 - - -', '231.46 151.26 132.80 18.46 80.20 0 0', '0.80 0.80 - - -', '96.30 - - -'),
  funds: [
    ['年初预算安排', '60.20'],
    ['追加安排', '20.00'],
  ],
});

export const archives2020 = form(archives, {
  ...ARCHIVES,
  year: 2020,
  tasksText:
    '任务1：接收到期档案         任务4：开展口述史征集\n任务2：加快档案数字化       任务5：办好档案日展览\n任务3：做好查档服务         任务6：强化库房安全',
  goalsText: '目标1：到期档案应收尽收\n目标2：数字化率稳步提高      目标3：查档群众满意',
  money: single('247.93 - 247.93 - - -', '247.93 158.43 138.90 19.53 89.50 0 0', '0.75 0.75 - - -', '101.20 - - -'),
  funds: [
    ['年初预算安排', '69.50'],
    ['追加安排', '20.00'],
  ],
});

/** Sent again: one figure of project spending and everything that follows from it corrected. */
export const archives2020Again = form(archives, {
  ...ARCHIVES,
  year: 2020,
  cover: { attachment: null, issuer: '青溪县财政局（制）', budgetCode: '306018' },
  money: single('251.93 - 251.93 - - -', '251.93 158.43 138.90 19.53 93.50 0 0', '0.75 0.75 - - -', '101.20 - - -'),
  funds: [
    ['年初预算安排', '69.50'],
    ['追加安排', '24.00'],
  ],
});

const CIVIL = {
  authorized: '32人',
  actual: '30人',
  retired: 16,
  offices: 7,
  agencies: 0,
  score: '93分',
  grade: '优',
};

export const civil2019 = form(civil, {
  ...CIVIL,
  year: 2019,
  money: single(
    '1862.40 25.40 1820.00 - - 17.00',
    '1840.10 402.60 356.20 46.40 1437.50 22.30 22.30',
    '6.20 1.90 4.30 - -',
    '512.80 498.30 14.50 -',
  ),
  funds: [
    ['年初预算安排', '1300.00'],
    ['上级补助', '137.50'],
  ],
});

export const civil2020 = form(civil, {
  ...CIVIL,
  year: 2020,
  actual: '31人',
  retired: 17,
  manner: 1,
  money: single(
    '1958.30 22.30 1920.00 - - 16.00',
    '1940.70 418.20 370.10 48.10 1522.50 17.60 17.60',
    '5.90 1.70 4.20 - -',
    '530.10 515.60 14.50 -',
  ),
  funds: [
    ['年初预算安排', '1400.00'],
    ['上级补助', '122.50'],
  ],
});

const HEALTH = {
  authorized: '58人',
  actual: '55人',
  retired: 20,
  offices: 9,
  agencies: 5,
  score: '92.5分',
  grade: '优',
};

export const health2020 = form(health, {
  ...HEALTH,
  year: 2020,
  money: [
    row(
      '局机关及二级机构汇总',
      '5236.80 36.80 4960.00 - 180.00 60.00',
      '5196.30 3150.60 2790.30 360.30 2045.70 40.50 40.50',
      '12.70 2.60 10.10 - -',
      '2864.00 2790.00 44.00 30.00',
    ),
    row(
      '1、局机关',
      '1480.60 36.80 1443.80 - - -',
      '1440.10 640.30 560.10 80.20 799.80 40.50 40.50',
      '4.10 1.30 2.80 - -',
      '610.00 580.00 - 30.00',
    ),
    row(
      '2、临江区疾病预防控制中心',
      '1126.40 - 1066.40 - - 60.00',
      '1126.40 688.40 602.20 86.20 438.00 0 0',
      '3.60 0.50 3.10 - -',
      '742.00 742.00 - -',
    ),
    row(
      '3、临江区妇幼保健院',
      '1305.20 - 1125.20 - 180.00 -',
      '1305.20 905.20 812.60 92.60 400.00 0 0',
      '2.90 0.40 2.50 - -',
      '880.00 850.00 30.00 -',
    ),
    row(
      '4、临江区卫生监督所',
      '488.30 - 488.30 - - -',
      '488.30 330.20 296.80 33.40 158.10 0 0',
      '1.20 0.20 1.00 - -',
      '196.00 182.00 14.00 -',
    ),
    row(
      '5、渡口街道社区卫生服务中心',
      '562.70 - 562.70 - - -',
      '562.70 392.50 348.20 44.30 170.20 0 0',
      '0.70 0.10 0.60 - -',
      '288.00 288.00 - -',
    ),
    row(
      '6、临江区健康教育所',
      '273.60 - 273.60 - - -',
      '273.60 194.00 170.40 23.60 79.60 0 0',
      '0.20 0.10 0.10 - -',
      '148.00 148.00 - -',
    ),
  ],
  funds: [
    ['年初预算安排', '1600.00'],
    ['上级专款', '385.70'],
    ['其他资金', '60.00'],
  ],
});

export const health2021 = form(health, {
  ...HEALTH,
  year: 2021,
  agencies: 2,
  actual: '56人',
  retired: 21,
  money: [
    row(
      '局机关及二级机构汇总',
      '3990.20 40.50 3949.70 - - -',
      '3990.20 2301.40 2032.10 269.30 1688.80 0 0',
      '9.80 2.10 7.70 - -',
      '2240.00 2240.00 - -',
    ),
    row(
      '1、局机关',
      '1502.10 40.50 1461.60 - - -',
      '1502.10 662.90 578.40 84.50 839.20 0 0',
      '3.80 1.20 2.60 - -',
      '618.00 618.00 - -',
    ),
    row(
      '2、临江区疾病预防控制中心',
      '1168.90 - 1168.90 - - -',
      '1168.90 713.90 624.70 89.20 455.00 0 0',
      '3.30 0.50 2.80 - -',
      '742.00 742.00 - -',
    ),
    row(
      '3、临江区妇幼保健院',
      '1319.20 - 1319.20 - - -',
      '1319.20 924.60 829.00 95.60 394.60 0 0',
      '2.70 0.40 2.30 - -',
      '880.00 880.00 - -',
    ),
  ],
  funds: [
    ['年初预算安排', '1388.80'],
    ['上级专款', '300.00'],
  ],
});

const AGRICULTURE = {
  authorized: '45人',
  actual: '43人',
  retired: 28,
  offices: 8,
  agencies: 0,
  score: '91分',
  grade: '优',
};

export const agriculture2019 = form(agriculture, {
  ...AGRICULTURE,
  year: 2019,
  money: single(
    '3120.50 60.50 3060.00 - - -',
    '3085.50 520.50 455.00 65.50 2565.00 35.00 35.00',
    '7.10 2.00 5.10 - -',
    '640.20 640.20 - -',
  ),
  funds: [
    ['年初预算安排', '2000.00'],
    ['上级专款', '565.00'],
  ],
});

export const agriculture2020 = form(agriculture, {
  ...AGRICULTURE,
  year: 2020,
  manner: 1,
  retired: 29,
  money: single(
    '3384.00 35.00 3349.00 - - -',
    '3363.00 541.20 472.60 68.60 2821.80 21.00 21.00',
    '6.80 1.80 5.00 - -',
    '655.40 655.40 - -',
  ),
  funds: [
    ['年初预算安排', '2200.00'],
    ['上级专款', '621.80'],
  ],
});

export const justice2021 = form(justice, {
  year: 2021,
  authorized: '38名',
  actual: '36人',
  retired: 14,
  offices: 6,
  agencies: 0,
  money: single(
    '902.60 - 902.60 - - -',
    '902.60 562.10 489.30 72.80 340.50 0 0',
    '5.30 1.20 4.10 - -',
    '288.60 288.60 - -',
  ),
  funds: [
    ['年初预算安排', '280.50'],
    ['上级政法转移支付', '60.00'],
  ],
  score: '95.5分',
  grade: '优',
});

export const library2019 = form(library, {
  year: 2019,
  authorized: '22人',
  actual: '21人',
  retired: 8,
  offices: 4,
  agencies: 0,
  money: single(
    '468.20 - 462.20 - - 6.00',
    '468.20 276.20 238.50 37.70 192.00 0 0',
    '1.60 0.40 1.20 - -',
    '1204.90 1204.90 - -',
  ),
  funds: [
    ['年初预算安排', '186.00'],
    ['捐赠资金安排', '6.00'],
  ],
  score: '96分',
  grade: '优',
});

export const weather2020 = form(weather, {
  year: 2020,
  authorized: '12人',
  actual: '11人',
  retired: 4,
  offices: 2,
  agencies: 0,
  money: single(
    '186.40 6.40 180.00 - - -',
    '182.00 112.00 96.50 15.50 70.00 4.40 4.40',
    '1.30 0.30 1.00 - -',
    '148.00 148.00 - -',
  ),
  funds: [
    ['年初预算安排', '55.00'],
    ['上级补助', '15.00'],
  ],
  score: '94分',
  grade: '优',
});

export const commerce2021 = form(commerce, {
  year: 2021,
  authorized: '20人',
  actual: '19人',
  retired: 9,
  offices: 5,
  agencies: 0,
  money: single(
    '756.20 10.20 700.00 20.00 16.00 10.00',
    '749.90 262.40 226.00 36.40 487.50 6.30 6.30',
    '3.40 1.10 2.30 - -',
    '122.70 122.70 - -',
  ),
  funds: [
    ['年初预算安排', '400.00'],
    ['上级专款', '87.50'],
  ],
  score: '93分',
  grade: '优',
});

export const culture2020 = form(culture, {
  year: 2020,
  authorized: '40人',
  actual: '39人',
  retired: 18,
  offices: 7,
  agencies: 1,
  money: [
    row(
      '局机关及二级机构汇总',
      '1296.50 18.50 1278.00 - - -',
      '1283.40 610.90 536.40 74.50 672.50 13.10 13.10',
      '4.90 1.60 3.30 - -',
      '866.00 850.00 16.00 -',
    ),
    row(
      '1、局机关',
      '1008.00 18.50 989.50 - - -',
      '994.90 460.90 404.20 56.70 534.00 13.10 13.10',
      '4.20 1.40 2.80 - -',
      '586.00 586.00 - -',
    ),
    row(
      '2、青溪县花鼓剧团',
      '288.50 - 288.50 - - -',
      '288.50 150.00 132.20 17.80 138.50 0 0',
      '0.70 0.20 0.50 - -',
      '280.00 264.00 16.00 -',
    ),
  ],
  funds: [
    ['年初预算安排', '560.00'],
    ['上级专款', '112.50'],
  ],
  score: '92分',
  grade: '优',
});

export const culture2021 = form(culture, {
  year: 2021,
  authorized: '40人',
  actual: '39人',
  retired: 19,
  offices: 7,
  agencies: 0,
  manner: 1,
  money: single(
    '1110.20 13.10 1097.10 - - -',
    '1110.20 478.20 418.80 59.40 632.00 0 0',
    '4.00 1.30 2.70 - -',
    '601.00 601.00 - -',
  ),
  funds: [
    ['年初预算安排', '532.00'],
    ['上级专款', '100.00'],
  ],
  score: '92分',
  grade: '优',
});

export const emergency2021 = form(emergency, {
  year: 2021,
  authorized: '24人',
  actual: '23人',
  retired: 6,
  offices: 6,
  agencies: 0,
  money: single(
    '820.30 14.30 806.00 - - -',
    '812.10 318.60 274.50 44.10 493.50 8.20 8.20',
    '6.00 0.90 5.10 - -',
    '402.00 402.00 - -',
  ),
  funds: [
    ['年初预算安排', '450.00'],
    ['上级专款', '43.50'],
  ],
  score: '90分',
  grade: '优',
});

export const statistics2019 = form(statistics, {
  year: 2019,
  authorized: '18人',
  actual: '17人',
  retired: 7,
  offices: 4,
  agencies: 0,
  money: single(
    '512.60 - 512.60 - - -',
    '512.60 236.60 204.90 31.70 276.00 0 0',
    '2.20 0.90 1.30 - -',
    '88.40 88.40 - -',
  ),
  funds: [
    ['年初预算安排', '96.00'],
    ['普查专款', '180.00'],
  ],
  score: '94分',
  grade: '优',
});

export const statistics2021 = form(statistics, {
  year: 2021,
  authorized: '18人',
  actual: '18人',
  retired: 7,
  offices: 4,
  agencies: 0,
  manner: 1,
  money: single(
    '398.10 - 398.10 - - -',
    '398.10 252.10 218.40 33.70 146.00 0 0',
    '2.00 0.80 1.20 - -',
    '90.20 90.20 - -',
  ),
  funds: [
    ['年初预算安排', '126.00'],
    ['上级专款', '20.00'],
  ],
  score: '95分',
  grade: '优',
});

export const petitions2020 = form(petitions, {
  year: 2020,
  authorized: '15人',
  actual: '15人',
  retired: 3,
  offices: 4,
  agencies: 0,
  money: single(
    '342.80 - 342.80 - - -',
    '342.80 198.80 172.30 26.50 144.00 0 0',
    '1.90 0.60 1.30 - -',
    '76.50 76.50 - -',
  ),
  funds: [
    ['年初预算安排', '124.00'],
    ['追加安排', '20.00'],
  ],
  score: '91分',
  grade: '优',
});

export const petitions2021 = form(petitions, {
  year: 2021,
  authorized: '15人',
  actual: '14人',
  retired: 4,
  offices: 4,
  agencies: 0,
  manner: 1,
  money: single(
    '356.40 - 356.40 - - -',
    '356.40 204.40 177.60 26.80 152.00 0 0',
    '1.80 0.60 1.20 - -',
    '78.10 78.10 - -',
  ),
  funds: [
    ['年初预算安排', '130.00'],
    ['追加安排', '22.00'],
  ],
  score: '91分',
  grade: '优',
});

const DISABLED = {
  authorized: '10人',
  actual: '10人',
  retired: 2,
  offices: 3,
  agencies: 0,
  score: '92分',
  grade: '优',
};

export const disabled2019 = form(disabled, {
  ...DISABLED,
  year: 2019,
  money: single(
    '402.20 - 392.20 10.00 - -',
    '402.20 142.20 123.60 18.60 260.00 0 0',
    '0.90 0.30 0.60 - -',
    '54.00 54.00 - -',
  ),
  funds: [
    ['年初预算安排', '180.00'],
    ['残疾人就业保障金安排', '80.00'],
  ],
});

/** Figures that contradict each other; what each breaks is said in its case. */
export const disabled2020Wrong = form(disabled, {
  ...DISABLED,
  year: 2020,
  score: '86分',
  grade: '优',
  proseFigures: { personnel: '128.40' },
  money: [
    row(
      '局机关及二级机构汇总',
      '438.60 - 420.60 12.00 - -',
      '436.60 150.60 130.80 19.80 288.00 0 0',
      '1.10 0.40 0.50 - -',
      '58.00 58.00 - -',
    ),
    row(
      '1、局机关',
      '438.60 - 420.60 12.00 - -',
      '436.60 150.60 130.80 19.80 288.00 0 0',
      '1.10 0.40 0.50 - -',
      '58.00 58.00 - -',
    ),
    emptyRow('2、二级机构1'),
    emptyRow('3、二级机构2'),
  ],
  funds: [
    ['年初预算安排', '200.00'],
    ['残疾人就业保障金安排', '88.00'],
  ],
});

/** Every total is off by the last digit, as rounding of its parts leaves it. */
export const disabled2021Rounded = form(disabled, {
  ...DISABLED,
  year: 2021,
  money: [
    row(
      '局机关及二级机构汇总',
      '455.62 - 440.34 15.27 - -',
      '455.62 156.42 136.20 20.21 299.19 0 0',
      '1.06 0.42 0.63 - -',
      '60.01 45.00 15.00 -',
    ),
    row(
      '1、局机关',
      '455.62 - 440.34 15.27 - -',
      '455.62 156.42 136.20 20.21 299.19 0 0',
      '1.06 0.42 0.63 - -',
      '60.01 45.00 15.00 -',
    ),
    emptyRow('2、二级机构1'),
    emptyRow('3、二级机构2'),
  ],
  funds: [
    ['年初预算安排', '210.00'],
    ['残疾人就业保障金安排', '89.19'],
  ],
});

const AFFAIRS = { authorized: '30人', retired: 12, offices: 5, agencies: 0, score: '93分', grade: '优' };

/** 实有人数 counts the retired too: the other definition of a headcount. */
export const affairs2020 = form(affairs, {
  ...AFFAIRS,
  year: 2020,
  actual: '41人',
  onPayroll: '29',
  money: single(
    '688.70 - 688.70 - - -',
    '688.70 330.20 280.60 49.60 358.50 0 0',
    '21.40 3.20 18.20 - -',
    '1530.00 1500.00 30.00 -',
  ),
  funds: [
    ['年初预算安排', '328.50'],
    ['追加安排', '30.00'],
  ],
});

/** No definition of a headcount fits: 35 in the table, 29 on payroll and 12 retired in the prose. */
export const affairs2021Wrong = form(affairs, {
  ...AFFAIRS,
  year: 2021,
  actual: '35人',
  onPayroll: '29',
  authorizedInProse: '28',
  money: single(
    '702.40 - 702.40 - - -',
    '702.40 338.40 288.10 50.30 364.00 0 0',
    '20.90 3.10 17.80 - -',
    '1530.00 1500.00 30.00 -',
  ),
  funds: [
    ['年初预算安排', '334.00'],
    ['追加安排', '30.00'],
  ],
});

export const justice2020 = form(justice, {
  year: 2020,
  authorized: '38名',
  actual: '37人',
  retired: 13,
  offices: 6,
  agencies: 0,
  manner: 1,
  money: single(
    '880.20 - 880.20 - - -',
    '880.20 548.90 477.60 71.30 331.30 0 0',
    '5.60 1.40 4.20 - -',
    '280.10 280.10 - -',
  ),
  funds: [
    ['年初预算安排', '271.30'],
    ['上级政法转移支付', '60.00'],
  ],
  score: '95分',
  grade: '优',
});

export const library2020 = form(library, {
  year: 2020,
  authorized: '22人',
  actual: '20人',
  retired: 9,
  offices: 4,
  agencies: 0,
  manner: 1,
  money: single(
    '455.80 - 450.80 - - 5.00',
    '455.80 281.20 243.70 37.50 174.60 0 0',
    '1.50 0.40 1.10 - -',
    '1228.70 1228.70 - -',
  ),
  funds: [
    ['年初预算安排', '169.60'],
    ['捐赠资金安排', '5.00'],
  ],
  score: '97分',
  grade: '优',
});

export const weather2021 = form(weather, {
  year: 2021,
  authorized: '12人',
  actual: '12人',
  retired: 4,
  offices: 2,
  agencies: 0,
  manner: 1,
  money: single(
    '194.40 4.40 190.00 - - -',
    '194.40 118.60 102.30 16.30 75.80 0 0',
    '1.20 0.30 0.90 - -',
    '151.20 151.20 - -',
  ),
  funds: [
    ['年初预算安排', '60.80'],
    ['上级补助', '15.00'],
  ],
  score: '95分',
  grade: '优',
});

/** Figures as hurried typing leaves them: thousands separators, full-width digits, and one with a letter in it. */
export const commerce2020 = form(commerce, {
  year: 2020,
  authorized: '２０人',
  authorizedInProse: '20',
  actual: '19 人',
  retired: 8,
  offices: 5,
  agencies: 0,
  money: single(
    '1,046.30 16.30 1,030.00 - - -',
    '1,036.10 258.10 222.40 35.70 778.00 10.20 10.20',
    '3.60 1.20 2.40 - -',
    '１１９.４０ 119.40 - -',
  ),
  funds: [
    ['年初预算安排', '600.00'],
    ['上级专款', '178.00'],
  ],
  proseFigures: { total: '1036.10' },
  score: '９３分',
  grade: '优',
});

export const emergency2020 = form(emergency, {
  year: 2020,
  authorized: '24人',
  actual: '24人',
  retired: 5,
  offices: 6,
  agencies: 0,
  manner: 1,
  money: single(
    '794.60 - 794.60 - - -',
    '780.30 306.80 264.90 41.90 473.50 14.30 14.30',
    '6.30 1.00 5.30 - -',
    '395.00 395.00 - -',
  ),
  funds: [
    ['年初预算安排', '430.00'],
    ['上级专款', '43.50'],
  ],
  score: '91分',
  grade: '优',
});

export const statistics2020 = form(statistics, {
  year: 2020,
  authorized: '18人',
  actual: '17人',
  retired: 7,
  offices: 4,
  agencies: 0,
  money: single(
    '421.70 - 421.70 - - -',
    '421.70 244.20 211.50 32.70 177.50 0 0',
    '2.10 0.80 1.30 - -',
    '89.10 89.10 - -',
  ),
  funds: [
    ['年初预算安排', '157.50'],
    ['上级专款', '20.00'],
  ],
  score: '94分',
  grade: '优',
});

/** The tables against themselves: units, columns, signs. */
export const agriculture2021Wrong = form(agriculture, {
  ...AGRICULTURE,
  year: 2021,
  retired: 30,
  agencies: 1,
  money: [
    row(
      '局机关及二级机构汇总',
      '3402.00 21.00 3386.00 - - -5.00',
      '3402.00 571.00 486.00 85.00 2831.00 0 0',
      '96.00 4.20 92.00 - -',
      '700.00 640.00 20.00 10.00',
    ),
    row(
      '1、局机关',
      '3302.00 21.00 3286.00 - - -5.00',
      '3302.00 511.00 436.00 75.00 2791.00 0 0',
      '95.50 3.50 92.00 - -',
      '600.00 570.00 20.00 10.00',
    ),
    row(
      '2、二级机构1',
      '90.00 - 90.00 - - -',
      '100.00 60.00 50.00 10.00 40.00 -10.00 0',
      '0.50 0.70 - - -',
      '70.00 700000元 - -',
    ),
    emptyRow('3、二级机构2'),
  ],
  funds: [
    ['年初预算安排', '2200.00'],
    ['上级专款', '631.00'],
  ],
});

/** The answers of 一, 三 and the cover. */
export const justice2019Wrong = form(justice, {
  year: 2019,
  authorized: '38名',
  actual: '37人',
  retired: 12,
  offices: 6,
  agencies: 0,
  contact: ['严如平', '1390000552'],
  cover: { date: '2019年11月20日', isoDate: '2019-11-20', budgetCode: '' },
  indicators: {
    ...justice.indicators,
    quality: [['调解成功率达到⟦104%⟧', '已完成']],
    quantity: [['调解矛盾纠纷有所增加', '已完成']],
    timeliness: [['复议案件法定期限内办结', '']],
    economic: [['', '']],
  },
  money: single(
    '861.00 - 861.00 - - -',
    '861.00 540.40 470.10 70.30 320.60 0 0',
    '5.80 1.50 4.30 - -',
    '275.50 275.50 - -',
  ),
  funds: [
    ['年初预算安排', '260.60'],
    ['上级政法转移支付', '60.00'],
  ],
  score: '88分',
  grade: '优',
});

/** The same corner, just right: the lowest score of a grade, a growth above 100 %, 无 for what does not apply. */
export const weather2019Near = form(weather, {
  year: 2019,
  authorized: '12人',
  actual: '11人',
  retired: 3,
  offices: 2,
  agencies: 0,
  cover: { date: '2020年1月1日', isoDate: '2020-01-01' },
  indicators: {
    ...weather.indicators,
    economic: [['农业灾害损失较上年减少', '已完成']],
    ecological: [['无', '无']],
    quantity: [
      ['发布预警信号⟦132次⟧', '已完成'],
      ['预警短信用户增长⟦120%⟧', '已完成'],
    ],
  },
  money: single(
    '178.20 - 178.20 - - -',
    '171.80 108.30 93.60 14.70 63.50 6.40 6.40',
    '1.40 0.40 1.00 - -',
    '140.00 140.00 - -',
  ),
  funds: [
    ['年初预算安排', '48.50'],
    ['上级补助', '15.00'],
  ],
  score: '90分',
  grade: '优',
});

/** The prose against itself. */
export const library2021Wrong = form(library, {
  year: 2021,
  authorized: '22人',
  actual: '22人',
  retired: 9,
  offices: 4,
  agencies: 2,
  money: single(
    '470.00 - 470.00 - - -',
    '470.00 290.00 251.00 39.00 180.00 0 0',
    '1.40 0.40 1.00 - -',
    '1240.00 1240.00 - -',
  ),
  funds: [
    ['年初预算安排', '150.00'],
    ['上级补助', '20.00'],
  ],
  results: [
    '新增藏书⟦2.3万册⟧，举办亲子阅读活动⟦69场⟧，流动书车服务学校⟦31所⟧，其中城区⟦12所⟧、乡村⟦21所⟧。',
    '注册志愿者由⟦160人|from1⟧增加到⟦120人|to1⟧。',
  ],
  score: '96分',
  grade: '优',
});

/** The same corner, just right: rounded parts, approximate numbers that hold, a real increase. */
export const library2022Near = form(library, {
  year: 2022,
  authorized: '22人',
  actual: '22人',
  retired: 10,
  offices: 4,
  agencies: 0,
  achievements: [
    '坚持平等、免费、便利的服务原则，少儿阅读氛围更加浓厚。',
    '新增藏书⟦2.3万册⟧，办理读者证⟦5100余张|over⟧，举办亲子阅读活动⟦96场⟧，流动书车行程⟦4200公里|k=other⟧。',
  ],
  money: single(
    '482.50 - 482.50 - - -',
    '482.50 297.30 257.20 40.10 185.20 0 0',
    '1.40 0.40 1.00 - -',
    '1260.00 1260.00 - -',
  ),
  funds: [
    ['年初预算安排', '150.1'],
    ['上级补助', '35.2'],
  ],
  results: [
    '新增藏书⟦2.3万册⟧，举办亲子阅读活动⟦96场⟧，流动书车服务学校⟦33所⟧，其中城区⟦12所⟧、乡村⟦21所⟧。',
    '办理读者证⟦5120张⟧，注册志愿者由⟦120人|from1⟧增加到⟦160人|to1⟧。',
  ],
  score: '96分',
  grade: '优',
});

export const petitions2019 = form(petitions, {
  year: 2019,
  authorized: '15人',
  actual: '14人',
  retired: 3,
  offices: 4,
  agencies: 0,
  money: single(
    '318.20 - 318.20 - - -',
    '318.20 188.20 163.40 24.80 130.00 0 0',
    '2.00 0.70 1.30 - -',
    '74.00 74.00 - -',
  ),
  funds: [
    ['年初预算安排', '110.00'],
    ['追加安排', '20.00'],
  ],
  score: '90分',
  grade: '优',
});

/** For an edition of the form with one income more: 债券资金 60.00 is part of the total. */
export const commerce2019 = form(commerce, {
  year: 2019,
  authorized: '20人',
  actual: '19人',
  retired: 7,
  offices: 5,
  agencies: 0,
  manner: 1,
  cover: null,
  money: single(
    '801.40 - 731.40 - - 10.00',
    '785.10 251.80 217.60 34.20 533.30 16.30 16.30',
    '3.70 1.30 2.40 - -',
    '117.20 117.20 - -',
  ),
  funds: [
    ['年初预算安排', '473.30'],
    ['债券资金安排', '60.00'],
  ],
  score: '92分',
  grade: '优',
});
