/** An invented department and what it reports; the printed forms differ, the truth does not. */
export interface Truth {
  readonly place: string;
  readonly name: string;
  readonly year: number;
  readonly code: string;
  readonly contact: string;
  readonly phone: string;
  readonly authorized: number;
  readonly actual: number;
  readonly duties: string;
  readonly tasks: readonly string[];
  readonly achievements: string;
  /** Units of the department, the bureau first; income as [carried over, budget, fund, non-tax, other]. */
  readonly units: readonly Unit[];
  readonly goals: readonly string[];
  readonly indicators: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly evaluators: readonly (readonly [string, string, string])[];
}

export interface Unit {
  readonly name: string;
  readonly income: readonly (string | null)[];
  /** total, basic, personnel, operating, project, balance of the year, balance in all. */
  readonly spending: readonly (string | null)[];
  /** total, reception, running, buying, abroad. */
  readonly threePublic: readonly (string | null)[];
  /** total, in use, leased, other. */
  readonly assets: readonly (string | null)[];
}

export const LAKE_BUREAU: Truth = {
  place: '临江县',
  name: '临江县湖泊管理局',
  year: 2019,
  code: '316042',
  contact: '章小禾',
  phone: '0730-5550123',
  authorized: 42,
  actual: 39,
  duties: '贯彻执行湖泊保护的方针政策；\n负责全县湖泊的巡查与养护。',
  tasks: ['完成东湖清淤工程', '新建监测站点', '开展湖长巡查', '组织保护宣传活动'],
  achievements: '全年工作平稳，湖泊水质持续向好。',
  units: [
    {
      name: '局机关',
      income: ['1301.25', '101.25', '1000', '150', null, '50'],
      spending: ['1200.5', '700.5', '520.25', '180.25', '500', '100.75', '201.5'],
      threePublic: ['12.4', '4.2', '8.2', null, null],
      assets: ['880', '860', '20', null],
    },
    {
      name: '湖泊监测站',
      income: ['310', null, '300', null, null, '10'],
      spending: ['305', '205', '155', '50', '100', '5', '9'],
      threePublic: ['2.5', '1', '1.5', null, null],
      assets: ['120', '120', null, null],
    },
    {
      name: '水政执法大队',
      income: ['208.5', '8.5', '200', null, null, null],
      spending: ['208.5', '158.5', '120', '38.5', '50', '0', '3'],
      threePublic: ['3.1', '0.6', '2.5', null, null],
      assets: ['64.2', '60', null, '4.2'],
    },
  ],
  goals: ['保障机关正常运转', '改善湖泊水质', '提升执法能力'],
  indicators: {
    quality: [
      ['工程验收合格率', '100%'],
      ['水质达到三类', '已完成'],
    ],
    quantity: [
      ['巡查湖泊120次', '已完成'],
      ['新建监测站点3个', '100%'],
      ['宣传活动6场', '98%'],
    ],
    timeliness: [['年底前完成全部任务', '已完成']],
    cost: [['工程成本控制在500万元以内', '达标']],
    social: [['公众保护意识增强', '明显']],
    economic: [['渔业产值稳定增长', '完成']],
    ecological: [['湖泊生态改善', '≥95%']],
    satisfaction: [['沿湖居民满意', '96%']],
  },
  evaluators: [
    ['章小禾', '股长', '湖泊管理局'],
    ['周青石', '会计', '湖泊管理局'],
    ['何望舒', '主任科员', '湖泊管理局'],
  ],
};

export const TEA_OFFICE: Truth = {
  ...LAKE_BUREAU,
  place: '青溪区',
  name: '青溪区茶业发展服务中心',
  year: 2022,
  code: 'YYX217',
  contact: '陆采薇',
  phone: '13955550123',
  authorized: 18,
  actual: 21,
  duties: '承担全区茶叶产业发展的服务工作。',
  tasks: ['改造低产茶园2000亩', '培训茶农', '举办茶文化节', '推广新品种', '建设冷链仓库', '完善质量追溯'],
  units: [
    {
      name: '局机关',
      income: ['860.37', null, '860.37', null, null, null],
      spending: ['860.37', '410.37', '350.12', '60.25', '450', null, null],
      threePublic: ['6', '6', null, null, null],
      assets: ['215.08', '215.08', null, null],
    },
    {
      name: '茶叶技术推广站',
      income: ['120', '20', '100', null, null, null],
      spending: ['118', '68', '58', '10', '50', '2', '2'],
      threePublic: [null, null, null, null, null],
      assets: ['30', '30', null, null],
    },
  ],
  evaluators: [
    ['陆采薇', '副主任', '茶业发展服务中心'],
    ['司徒长风', '出纳', '茶业发展服务中心'],
  ],
};

export const WEATHER_STATION: Truth = {
  ...LAKE_BUREAU,
  place: '白石镇',
  name: '白石镇人民政府',
  year: 2016,
  code: '901007',
  contact: '欧阳明',
  phone: '8123456',
  authorized: 63,
  actual: 63,
  units: LAKE_BUREAU.units.slice(0, 1),
  evaluators: [['欧阳明', '镇长', '白石镇人民政府']],
};
