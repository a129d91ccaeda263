import type { NumeralType } from '../numerals/numeral-type.js';

/**
 * What a numeral is when it is not a quantity. A pattern is tried where the numeral begins, on folded text (one width,
 * simplified characters), and says how far the thing goes; the first that matches decides.
 */
export interface TrapPattern {
  readonly name: string;
  readonly type: NumeralType;
  /** How the numeral begins. */
  readonly starts: 'digit' | 'han';
  readonly pattern: RegExp;
  /** A text it must match, the numeral first found in it, and one it must not. */
  readonly example: string;
  readonly not: string;
  /** Does not hold where a measure word follows: 2.2 before 专项资金 numbers a heading, before 万元 an amount. */
  readonly unlessUnit: boolean;
}

const YEAR = '(?:19|20)\\d{2}';
const SPAN = '\\s?(?:[-—–~～至到]{1,2}|[、,，和])\\s?';
const HAN_1_31 = '(?:[一二三四五六七八九十廿]{1,3})';
const HAN_ANY = '[零〇一二三四五六七八九两十百千万]';
const DASH = '[-—–~～至到、]{1,2}';
const UNIT_TAIL = '(?![\\d.]|\\s?[万亿千百元%‰个人次名家户项件条场期])';

function sticky(source: string): RegExp {
  return new RegExp(source, 'y');
}

type Row = readonly [name: string, type: NumeralType, source: string, example: string, not: string];

/** Patterns that a known unit behind the number overrules. */
const UNLESS_UNIT: readonly string[] = [
  'outline-number',
  'long-number',
  'mobile-phone',
  'compact-date',
  'dotted-date',
  'number-after-phone-word',
  'decimal-anniversary',
  'label',
  'label-with-colon',
  'short-number',
];

const DIGIT_ROWS: readonly Row[] = [
  // Document numbers first: they hold a year.
  [
    'number-after-bracketed-year',
    'document-number',
    `${YEAR}[〕\\]】)）]\\s?第?\\s?\\d+(?:-\\d+)?\\s?号?`,
    '湘财绩〔2020〕7号',
    '（2020年）共7个',
  ],
  ['bracketed-year', 'document-number', `(?<=[〔\\[【])${YEAR}(?=[〕\\]】])`, '岳政发〔2020〕', '2020人'],
  ['mobile-phone', 'phone', '1[3-9]\\d{9}(?![\\d.]|\\s?[万亿元])', '联系人13900000000', '13900000000元'],
  ['land-line', 'phone', '0\\d{2,3}\\s?[-—–]\\s?\\d{7,8}(?!\\d)', '电话0730-8200000', '10-20人'],
  ['service-line', 'phone', '(?:400|800)-\\d{3,4}-\\d{3,4}', '400-800-1234', '400-800人'],
  [
    'number-after-phone-word',
    'phone',
    '(?<=(?:电话|热线|手机|传真|专线|拨打|号码)(?:[:：为是]|\\s){0,3})\\d[\\d-]{2,}(?![\\d.]|\\s?[万亿千百元个人次件条余多部台])',
    '举报电话8612345',
    '热线接听120次',
  ],
  ['hot-line', 'name', '\\d{3,6}(?=热线|专线|服务热线|高校|国道|省道|县道|乡道|部队|晚会)', '12345热线', '120台'],
  [
    'short-number',
    'name',
    '(?:(?:11[0249]|12[02]|211|985|863|973|315)(?=大学|院校|高校|平台|举报|投诉|指挥|急救|报警|接警|接处警|出警|警情|火灾|火警|消防|出诊|救护|宣传日|工单|系统|工程|计划|中心|联动|维权|调度|院前)|(?:12\\d{3}|9[56]\\d{3})(?=[\\u4e00-\\u9fff])(?![余多万亿元]))',
    '119火灾出警',
    '110场宣传',
  ],
  // Dates.
  [
    'dates-with-day-range',
    'date',
    `(?:${YEAR}\\s?年\\s?)?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?[日号]?${SPAN}(?:${YEAR}\\s?年\\s?)?(?:\\d{1,2}\\s?月\\s?)?\\d{1,2}\\s?[日号]`,
    '3月1日至5月4日',
    '3月1次',
  ],
  [
    'month-range',
    'date',
    `(?:${YEAR}\\s?年\\s?)?\\d{1,2}\\s?月?\\s?${DASH}\\s?(?:${YEAR}\\s?年\\s?)?\\d{1,2}\\s?月(?:份|底|初|末|中旬|上旬|下旬)?(?:\\s?\\d{1,2}\\s?[日号])?`,
    '1-11月',
    '1-11个月',
  ],
  [
    'year-range',
    'date',
    `${YEAR}\\s?(?:年度?)?(?:${SPAN}(?:${YEAR}|\\d{2})){1,8}\\s?(?:年度?|学年度?|财年)`,
    '2018—2020年',
    '2018-2020人',
  ],
  ['year-range-bare', 'date', `${YEAR}\\s?[-—–~～至到/]{1,2}\\s?${YEAR}${UNIT_TAIL}`, '2018-2020', '2018-2020人'],
  [
    'calendar-date',
    'date',
    `${YEAR}\\s?年(?:度|末|底|初)?(?:\\s?\\d{1,2}\\s?月(?:份|底|初|末|中旬|上旬|下旬)?(?:\\s?\\d{1,2}\\s?[日号])?)?`,
    '2020年12月31日',
    '3000年',
  ],
  [
    'dotted-date',
    'date',
    `${YEAR}[./-]\\s?(?:0?[1-9]|1[0-2])(?:[./-]\\s?(?:0?[1-9]|[12]\\d|3[01]))?${UNIT_TAIL}`,
    '2020.12.31',
    '2020.12万元',
  ],
  [
    'compact-date',
    'date',
    `${YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])${UNIT_TAIL}`,
    '截至20201231',
    '20201231元',
  ],
  [
    'month-and-day',
    'date',
    '(?:0?[1-9]|1[0-2])\\s?月(?:份|底|初|末|中旬|上旬|下旬)?(?:\\s?(?:[12]\\d|3[01]|0?[1-9])\\s?[日号])?',
    '7月1日',
    '7个月',
  ],
  [
    'day-of-month',
    'date',
    `(?:[12]\\d|3[01]|0?[1-9])\\s?(?:日\\s?)?(?:${DASH}\\s?\\d{1,2}\\s?)?[日号](?!内|之内|以内|均|常住|游|照|令|文件|院|门)`,
    '31日',
    '30日内',
  ],
  ['two-digit-year', 'date', '\\d{2}\\s?年(?=度|底|初|末|上半年|下半年|全年|[1-9]\\d?月)', '20年度', '20年以上'],
  [
    'year-words',
    'date',
    `\\d{1,4}(?:年代|世纪|季度|学年|财年|周年|届|后(?=[^\\u4e00-\\u9fff]|干部|青年|年轻))`,
    '90年代',
    '90年',
  ],
  [
    'decimal-anniversary',
    'name',
    '\\d{1,2}\\.\\d{1,2}(?!\\d)(?=[“”"]?[\\u4e00-\\u9fff]{0,10}?(?:日[^均]|节|晚会|宣传周|宣传月|案件?|事件|惨案|专项))(?!\\s?[万亿千百元%])',
    '3.15晚会',
    '3.15万元',
  ],
  ['clock', 'time', '\\d{1,2}[:∶：]\\d{2}(?:[:：]\\d{2})?(?!\\d)', '8:30', '8:305'],
  [
    'hour',
    'time',
    '(?:[01]?\\d|2[0-4])\\s?(?:时(?!长|段|间|代|限|期|效|常|候|事)(?:\\d{1,2}\\s?分)?(?:许|整)?|点(?:钟|半|整|\\d{1,2}分?)|(?<=(?:上午|下午|晚上|中午|凌晨|早上|晚)\\d{1,2})点)',
    '9时30分',
    '9点建议',
  ],
  [
    'round-the-clock',
    'set-phrase',
    '(?:7\\s?[×xX*]\\s?)?24\\s?小时(?=值班|在线|不间断|服务|营业|监控|监测|自助|轮|待命|开放|热线|巡|受理|响应|专人|开机|畅通|值守|备勤|动态|全天|无|运|供)',
    '24小时值班',
    '24小时内',
  ],
  [
    'plan-of-years',
    'name',
    '\\d{1,2}\\s?年(?=规划|行动|计划|攻坚|禁渔|禁捕|倍增|滚动|整治|改革|提升)',
    '3年行动计划',
    '3年投入',
  ],
  [
    'recent-years',
    'date',
    '(?<=(?<!附|最)近\\s?)\\d{1,2}(?:\\s?[-—~至]\\s?\\d{1,2})?\\s?年(?=来|内|间|[,，])',
    '近3年来',
    '近3年投入',
  ],
  // Ordinals and labels.
  [
    'ordinal',
    'ordinal',
    '(?<=第\\s{0,2})\\d+(?:[.]\\d+)*万?(?:\\s?[-—~至到、,，和]\\s?第?\\s?\\d+)*',
    '第3万回',
    '3万回',
  ],
  [
    'rank',
    'ordinal',
    '(?<=(?:排名|位列|位居|名列|居|列)(?:全[国省市区县州]|第)?\\s?)\\d+(?:位|名)?',
    '排名3',
    '列入3个',
  ],
  ['first-so-many', 'ordinal', '(?<=[全国省市区县列居入进]前\\s?)\\d+(?:名|位|强)?', '全省前10名', '会前10名'],
  [
    'label',
    'list-marker',
    `(?<=(?:任务|目标|附件|附表|附图|图表|步骤|方案|措施|案例|情形|编号|序号|备注|二级机构|标段|选项|注)\\s{0,2})\\d{1,3}(?:[-.]\\d{1,3})*(?=\\s*(?:[:：、.。，,；;）)]|$|\\n|\\s{2}|[^\\s\\d%万亿千百个项条件名人次家户场篇期份张幅台套处座组批类]))`,
    '任务1：加强',
    '任务3个',
  ],
  [
    'label-with-colon',
    'list-marker',
    '(?<=(?:指标|问题|题|表|图|楼栋|建议|原则|要点)\\s?)\\d{1,2}(?=\\s?[:：])',
    '问题1：',
    '问题23，',
  ],
  [
    'marker-before-year',
    'list-marker',
    `(?<=^[\\s(（]*|[\\n。；;：:！？]\\s{0,4})\\d{1,2}[.．、)）]\\s?(?=${YEAR}\\s?年)`,
    '1.2020年',
    '12.2020',
  ],
  [
    'marker',
    'list-marker',
    '(?<=^[\\s(（]*|[\\n。；;：:！？!?]\\s{0,4}|\\s{2}|[，,]\\s{0,2}(?=\\d[)）]))\\d{1,2}(?:[、．)）]|\\.(?!\\d))\\s*(?=[^\\d\\s%万亿元]|$)',
    '2、抓重点',
    '2个',
  ],
  [
    'outline-number',
    'list-marker',
    '(?<=^\\s*|\\n\\s*)\\d{1,2}(?:\\.\\d{1,2}){1,3}\\.?(?=\\s*[\\u4e00-\\u9fff])(?!\\s*[万亿千百元%个人次名家户项件条场期倍亩公平吨])',
    '2.2.1专项资金',
    '2.2万元',
  ],
  ['marker-in-brackets', 'list-marker', '(?<=[(（]\\s?)\\d{1,3}(?=\\s?[)）])', '见（2）款', '（2人）'],
  [
    'class-or-grade',
    'ordinal',
    '\\d{1,2}(?:[-—]\\d{1,2})?(?=级|年级|[Aa]+级|线城市|等奖|类地区)(?:级|年级)?',
    '5级',
    '5个等级',
  ],
  ['numbered', 'identifier', '\\d+(?:-\\d+)*\\s?号(?!人)', '12号令', '12人'],
  // Names and codes.
  ['joined-by-plus', 'name', '\\d+(?:\\s?\\+\\s?[\\dNnXx]+)+', '1+6模式', '1+'],
  ['times-hundred-percent', 'ratio', '(?<=[×xX*]\\s?)100\\s?%', '完成数/计划数×100%', '完成100%'],
  ['product', 'ratio', '\\d+(?:\\.\\d+)?\\s?[×xX*]\\s?\\d+(?:\\.\\d+)?', '7×24', '7个'],
  [
    'ratio',
    'ratio',
    '\\d+(?:\\.\\d+)?\\s?[:：∶/]\\s?\\d+(?:\\.\\d+)?(?![\\d.])(?!\\s?[万亿元个人次名])',
    '1:3',
    '共计1',
  ],
  ['parts-joined-by-dashes', 'identifier', '\\d+(?:-\\d+){2,}', '12-34-56', '12-34人'],
  [
    'name-with-letters-before',
    'name',
    '(?<=[A-Za-z][-—]?)(?<!(?:RMB|CNY|USD)\\s?)\\d[\\dA-Za-z]*(?:[.-]\\d+)*',
    'CCTV13',
    'RMB13',
  ],
  [
    'name-with-letters-behind',
    'name',
    '\\d+(?=[A-Za-z])(?!\\d*\\s?(?:km|KM|Km|cm|CM|mm|MM|μm|m[²³23/]?(?![A-Za-z])|M2|kg|KG|Kg|mg|g(?![A-Za-z])|t(?![A-Za-z])|T(?![A-Za-z])|[mM]?L(?![A-Za-z])|ml|k[Ww]|KW|MW|GW|W(?![A-Za-z])|k?V(?![A-Za-z])|kva|KVA|ha(?![a-z])|hm|dB|Hz|MHz|GHz|GB|TB|MB|KB|Mbps|Gbps))[\\dA-Za-z]+',
    '5G',
    '5km',
  ],
  ['edition', 'name', '\\d\\.0(?=版|时代|模式|系统|升级|行动)', '2.0版', '2.0万元'],
  ['middle-dot', 'name', '\\d{1,2}[·•‧]\\d{1,2}', '3·15', '3.15'],
  [
    'number-of-a-document-or-account',
    'identifier',
    '(?<=(?:身份证号?码?|邮政编码|邮编|账号|帐号|编号|代码|编码|证号|卡号|税号|序列号|案号|批号|文号|许可证|执照|学号|工号|警号)(?:[:：为是]|\\s){0,3})[\\dA-Za-z][\\dA-Za-z-]*(?!\\s?[个万元])',
    '邮编414000',
    '编制414个',
  ],
  [
    'table-or-figure',
    'list-marker',
    '(?<=(?:^|[\\s，。；：、（(见如附和及])[表图]\\s?)\\d{1,2}(?:[-.]\\d{1,2})?(?!\\s?[张份个幅万\\d])',
    '见表1',
    '图5幅',
  ],
  [
    'long-number',
    'identifier',
    '\\d{9,}(?!\\d|[.,，]\\d)(?!\\s?[万亿元角%个人次名])',
    '430600198001011234',
    '1184360000元',
  ],
  ['top-so-many', 'name', '\\d{2,4}强(?!度|化|制|调|行)', '500强企业', '500强度'],
  ['full-circle', 'set-phrase', '(?:360|180)度(?=无|全|大|转|旋|评)', '360度全方位', '360度电'],
  ['every-day', 'set-phrase', '365天(?=[,，]?\\s?(?:24小时|全天|不|无))', '365天不打烊', '365天'],
];

const HAN_ROWS: readonly Row[] = [
  // 应保尽保不漏一户: "not a single one" counts nothing.
  ['not-a-single', 'set-phrase', '(?<=不漏|不落|不丢|不差|不掉)一[户人项个处件村名家]', '不漏一户', '新增一户'],
  [
    'han-date',
    'date',
    `[二一][零〇九]?[零〇一二三四五六七八九]{2,3}年(?:度|${HAN_1_31}月(?:份|${HAN_1_31}日)?)?`,
    '二〇二〇年十二月',
    '二十年',
  ],
  [
    'han-month',
    'date',
    `(?:十[一二]?|[一二三四五六七八九正])(?:[-—至到、](?:十[一二]?|[二三四五六七八九]))?月(?:份|底|初|末|中旬|上旬|下旬|${HAN_1_31}[日号])?`,
    '十二月份',
    '三个月',
  ],
  [
    'weekday',
    'date',
    '(?<=周|星期|礼拜)(?<![一二三四五六七八九十两几\\d]周)[一二三四五六](?![次天个场期节篇名人])(?:[至到、](?:周|星期)?[一二三四五六])?',
    '每逢周一',
    '三周五次',
  ],
  ['quarter', 'date', '[一二三四](?:[、至到][二三四])?季度', '一季度', '四个季度'],
  ['decade', 'date', `[一二三四五六七八九]十(?=年代|后(?:[^\\u4e00-\\u9fff]|干部|青年))`, '九十年代', '九十年'],
  ['five-year-plan', 'name', '十[一二三四五六]五(?!个|名|人|万|千|百)', '十四五', '十五五个'],
  ['party-congress', 'name', '(?:十[六七八九]|二十[一二]?)大(?!批|量|型|小|多|件|项)', '十九大', '十大'],
  [
    'session',
    'ordinal',
    '[一二三四五六七八九十]{1,3}届(?:[一二三四五六七八九]中全会|[一二三四五六]次)?',
    '十九届五中全会',
    '三十家',
  ],
  ['plenary', 'ordinal', '[一二三四五六七]中全会', '五中全会', '五中队'],
  [
    'ordinal',
    'ordinal',
    `(?<=第\\s?)(?:${HAN_ANY}|[廿卅]){1,8}(?:[、至到和]第?${HAN_ANY}{1,6}){0,12}`,
    '第三卷',
    '三卷',
  ],
  [
    'first-so-many',
    'ordinal',
    `(?<=[^之以提午目当]前)[一二三四五六七八九十两]{1,3}(?:强|甲|季度|名|位|个月)?(?!次|年|期)`,
    '全市前三名',
    '之前三名',
  ],
  ['last-so-many', 'ordinal', `(?<=倒数|末尾|排名|位列|位居)第?[一二三四五六七八九十]{1,3}`, '倒数一名', '数一名'],
  [
    'marker',
    'list-marker',
    '(?<=^[\\s(（]*|[\\n。；;：:！？]\\s*[(（]?|\\s{2}|[(（])[一二三四五六七八九十]{1,3}\\s?[、.．)）:：]',
    '三、项目',
    '三项',
  ],
  ['first-secondly', 'list-marker', '[一二三四五六七八九十]{1,2}(?=[是则要](?![个名次项]))', '一是在', '一次'],
  ['one-of', 'list-marker', '(?<=[其之])[一二三]', '其一', '每一'],
  [
    'class-or-grade',
    'ordinal',
    `[一二三四五六七八九十两]{1,2}(?:、[一二三四五六七八九十两])*(?=级|类(?:地区|疫苗|保障|事业|公益|[，。、]|$)|等(?:奖|功|品|[、，。])|年级|号|把手|环|线城市|等奖)(?:级|等|年级|号)?`,
    '二等奖',
    '三个等级',
  ],
  ['er-before-measure', 'ordinal', '(?<![十百千万亿])二(?=[个次期类种批条位楼中小站手把])', '二期工程', '十二期'],
  ['anniversary', 'ordinal', `(?:${HAN_ANY}){1,6}周年`, '七十周年', '七十周岁'],
  [
    'plan-of-years',
    'name',
    `[一二三五十两]{1,2}年(?=规划|行动|计划|攻坚|禁渔|禁捕|倍增|滚动|整治|改革|提升|大变样)`,
    '三年行动计划',
    '三年投入',
  ],
  [
    'recent-years',
    'date',
    `(?<=(?<!附|最)近)[一二两三四五六七八九十]{1,2}年(?=来|内|间|[,，])`,
    '近三年来',
    '近三年投入',
  ],
  ['clock', 'time', `${HAN_1_31}点(?:钟|半|整|[一二三四五]?十[一二三四五六七八九]?分?)`, '八点三十', '三点建议'],
  ['holiday-with-dot', 'name', `${HAN_1_31}[·•‧]${HAN_1_31}`, '三·五学雷锋日', '三五个'],
  [
    'each-one-its-own',
    'set-phrase',
    `一(?!个|名|次|项|共)(?!${HAN_ANY}|[亿点])[\\u4e00-\\u9fff]{1,3}(?<!${HAN_ANY}|[亿点元角])、?一(?!个)(?!${HAN_ANY}|[亿点])[\\u4e00-\\u9fff]{1,2}`,
    '一户一策',
    '一个一等奖',
  ],
  [
    'every-so-often',
    'set-phrase',
    '[一二三四五六七八九十两半]{1,2}[天日周月季年]一(?!个|次|名|项|批)[\\u4e00-\\u9fff]',
    '七天一小结',
    '七天一次',
  ],
  [
    'slogan-of-so-many',
    'set-phrase',
    `[一二三四五六七八九十两]{1,2}个(?=意识|自信|全面|维护|确立|代表|务必|不|必须|必|坚持|严格|统一|聚焦|着力|强化|到位|落实|一[批律个切]|百年|更|结合|覆盖|主体责任|毫不动摇|优先|示范创建|清单|转变|文明|满意|第一|最|没有|严禁|专项行动)`,
    '四个意识',
    '四个村',
  ],
  [
    'metaphor-of-articles',
    'set-phrase',
    `(?<=(?:做好|做实|作好|写好|做足|做活|念好|唱好)[^，。；\\n]{0,30})[一二三四五六七八九十两]{1,2}[篇本出台](?:大)?(?:文章|经|戏)`,
    '做好“立”“破”两篇文章',
    '发表两篇文章',
  ],
  [
    'known-sets',
    'set-phrase',
    `[一二三四五六七八九十两]{1,2}(?:项(?:规定|纪律|基本原则|注意|机制建设$)|条(?:禁令|红线|底线)|道防线|张清单|本账|张网|张图|张表|本证|座大山|件套|支队伍建设)`,
    '八项规定',
    '八项任务',
  ],
  ['tenfold-adverb', 'set-phrase', '十分(?=[\\u4e00-\\u9fff])(?!钟|之|制)', '十分重要', '十分钟'],
  ['halves', 'set-phrase', '一分为[二三]|百分百|一五一十', '一分为二', '一分钱'],
];

export const TRAP_PATTERNS: readonly TrapPattern[] = [
  ...DIGIT_ROWS.map((row) => trap('digit', row)),
  ...HAN_ROWS.map((row) => trap('han', row)),
];

function trap(starts: TrapPattern['starts'], [name, type, source, example, not]: Row): TrapPattern {
  return { name, type, starts, pattern: sticky(source), example, not, unlessUnit: UNLESS_UNIT.includes(name) };
}
