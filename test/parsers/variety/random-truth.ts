import { LAKE_BUREAU, type Truth, type Unit } from './truth.js';

const CONTENTS = [
  '引进外来项目7个',
  '项目落地率95%',
  '培训网商300人次',
  '资金当年兑现到企业',
  '工程验收合格率',
  '水质达标',
  '年底前完成全部任务',
  '成本控制在预算内',
  '群众满意度达到90%以上',
  '办好消费节',
  '新增限额以上商贸单位19家',
  '完成东湖清淤工程',
  '公众保护意识提高',
  '带动就业增长5%',
  '按时拨付率100%',
  '无重大安全事故',
  '居民生活环境改善',
  '服务水平明显提升',
  '优良率',
  '巡查湖泊120次',
] as const;

const COMPLETIONS = [
  '已完成',
  '100%',
  '98%',
  '97.8%',
  '完成率99%',
  '良好',
  '已全部兑现',
  '兑现率98%',
  '基本完成',
  '达标',
  '明显',
  '有所提高',
  '120次',
  '优',
  '≥95%',
  '完成',
  '未完成',
  '超额完成',
  '较好',
  '引进8个',
  '合格',
  '显著提升',
  '满意',
  '是',
  '全部完成',
  '按期完成',
  '大于90%',
  '',
] as const;

/** A department with figures that add up and results worded in many ways, drawn by chance. */
export function randomTruth(next: () => number): Truth {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const amount = () => Math.floor(next() * 9000) / (next() < 0.5 ? 1 : 100);
  const text = (value: number) => String(Math.round(value * 100) / 100);
  const parts = (count: number, blank: number) =>
    Array.from({ length: count }, () => (next() < blank ? null : amount()));
  const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const shown = (values: readonly (number | null)[]) => values.map((value) => (value === null ? null : text(value)));
  const withSum = (values: readonly (number | null)[]) =>
    values.every((value) => value === null) ? [null, ...shown(values)] : [text(sum(values)), ...shown(values)];
  const unit = (name: string): Unit => {
    const [personnel, operating, project, now, all] = parts(5, 0.3);
    const basic = personnel === null && operating === null ? null : sum([personnel ?? null, operating ?? null]);
    const total = basic === null && project === null ? null : sum([basic, project ?? null]);
    return {
      name,
      income: withSum(parts(5, 0.5)),
      spending: shown([total, basic, personnel ?? null, operating ?? null, project ?? null, now ?? null, all ?? null]),
      threePublic: withSum(parts(4, 0.5)),
      assets: withSum(parts(3, 0.5)),
    };
  };
  const numbered = next() < 0.4;
  const rows = () => {
    const count = 1 + Math.floor(next() * 3);
    return Array.from({ length: count }, (_, i) => {
      const content = pick(CONTENTS);
      return [numbered ? `${i + 1}、${content}` : content, pick(COMPLETIONS)] as const;
    });
  };
  const kinds = Object.keys(LAKE_BUREAU.indicators);
  return {
    ...LAKE_BUREAU,
    units: ['局机关', '湖泊监测站', '水政执法大队'].slice(0, 1 + Math.floor(next() * 3)).map(unit),
    indicators: Object.fromEntries(kinds.map((kind) => [kind, rows()])),
  };
}
