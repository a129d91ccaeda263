import { describe, expect, it } from 'vitest';
import { MALFORMED } from '../../../../src/parsers/quantities/numerals/malformed.js';
import { typeNumerals } from '../../../../src/parsers/quantities/read-quantities.js';
import { SET_PHRASES } from '../../../../src/parsers/quantities/traps/set-phrases.js';
import { TRAP_PATTERNS } from '../../../../src/parsers/quantities/traps/trap-patterns.js';
import { quantitiesOf } from '../passages.js';

const rulesOf = (text: string) => typeNumerals(text).map(({ rule }) => rule);

describe('every named pattern', () => {
  it.each([...TRAP_PATTERNS, ...MALFORMED].map((pattern) => [pattern.name, pattern] as const))(
    '%s matches its example and not its counter-example',
    (name, { example, not }) => {
      expect(rulesOf(example)).toContain(name);
      expect(rulesOf(not)).not.toContain(name);
    },
  );
});

describe('set phrases', () => {
  const phrases = Object.values(SET_PHRASES).flatMap((words) => words.split(/\s+/));

  it.each(phrases)('%s counts nothing', (phrase) => {
    expect(quantitiesOf(`全面推进${phrase}。`)).toEqual([]);
  });

  it('stand once in the table', () => {
    expect(phrases).toEqual([...new Set(phrases)]);
  });
});

describe('numerals that count nothing', () => {
  it.each([
    ['a date', '2020年12月31日至2021年1月5日，3-5月，1—11月份，2020.12.31，20201231，上午9时30分，8:30'],
    ['a Chinese date', '二〇二〇年十二月三十日，三月，周三，第四季度，九十年代'],
    ['a year', '2020全国文明城市，2018-2020年，2019-2020学年，20年底'],
    ['an ordinal', '第三卷，第4次全国普查，全市第3位，全省前10名，位列第2，二等奖，前三季度，十九届五中全会'],
    ['a document number', '湘财绩〔2020〕7号、县财绩[2021]3号、岳县财（2021）15号、第12号令'],
    ['a phone number', '电话0730-8612345，手机13812345678，热线400-800-1234，拨打12345'],
    [
      'an identifier',
      '身份证号430602199001011234，邮编414000，统一社会信用代码11430602006371234X，账号6222021234567890123',
    ],
    ['a list marker', '1、加强领导。2.完善制度。（3）强化考核；4）抓好落实。任务5：宣传 目标6：培训 附件3 表1'],
    ['a Chinese list marker', '一、基本情况。（二）项目支出。一是加强领导，二是完善制度，三要强化考核。其一，其二'],
    ['a title', '印发《关于进一步做好2021年工作的18条意见》和《“健康中国2030”规划纲要》'],
    ['a quoted name', '开展“三·五学雷锋日”、“两微一端”、“四比一看”、“1+6”、“1000名先锋在行动”宣传'],
    [
      'a name',
      'CCTV13、G107国道、107国道、12345热线、110指挥中心、5G网络、4K演播室、A4纸、N95口罩、5A级景区、PM2.5、500强企业、211高校',
    ],
    ['a holiday', '“6·26”禁毒日、12·4国家宪法日、3.15消费者权益日、七一前夕、八一建军节、三八妇女节、五一劳动节'],
    [
      'a set phrase',
      '统一思想，进一步提高，一线职工，一系列举措，两手抓两手硬，八项规定精神，两个维护，四个意识，一岗双责，三会一课',
    ],
    [
      'a word',
      '四川、三农、三公经费、六稳六保、十分重要、万众一心、千方百计、百年大计、千家万户、一把手、二级机构、三级医院',
    ],
    ['an indefinite one', '打造一个品牌，每一个环节，建立一种机制，这一批项目，一名合格党员的标准，一批骨干'],
    ['a plan of years', '三年行动计划、五年规划、十年禁渔、十四五期间、建党100周年、七十周年'],
    ['a slogan', '千名书记讲党课，万人大宣讲，做好“立”“破”两篇文章，一户一策，一村一品'],
    ['a ratio or product', '按1:3配套，7×24小时服务，1+1+N模式，24小时值班'],
  ])('%s is no quantity', (_, text) => {
    expect(quantitiesOf(text).map(({ surface }) => surface)).toEqual([]);
  });

  it.each(['万元', '（万元）', '一', '百', '—'])('a cell with nothing but %s holds none', (text) => {
    expect(quantitiesOf(text)).toEqual([]);
  });

  it('do not hide the ones beside them that do', () => {
    const text =
      '2020年，第三批12个村、一线职工30人，按湘财绩〔2020〕7号拨付25万元，三次会议，五名党员，110台设备，5G基站8座。';
    expect(quantitiesOf(text).map(({ surface }) => surface)).toEqual([
      '12个',
      '30人',
      '25万元',
      '三次',
      '五名',
      '110台',
      '8座',
    ]);
  });

  it('do not take the beginning of a longer numeral', () => {
    expect(quantitiesOf('投入一点二亿元、三百一十八名、一万一千户').map(({ value }) => value)).toEqual([
      '120000000.00',
      '318',
      '11000',
    ]);
  });
});
