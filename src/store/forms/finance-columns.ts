/** The keys of the four money tables, in form order, with the Chinese name analysts see. All in 万元. */
export const FINANCE_KEYS = [
  ['income.total', '收入合计'],
  ['income.carried_over', '上年结转'],
  ['income.general_public_budget', '公共财政拨款'],
  ['income.government_fund', '政府基金拨款'],
  ['income.special_account_nontax', '纳入专户管理的非税收入拨款'],
  ['income.other', '其他收入'],
  ['expenditure.total', '支出合计'],
  ['expenditure.basic', '基本支出'],
  ['expenditure.personnel', '人员支出'],
  ['expenditure.operating', '公用支出'],
  ['expenditure.project', '项目支出'],
  ['expenditure.balance_current_year', '当年结余'],
  ['expenditure.balance_cumulative', '累计结余'],
  ['three_public.total', '三公经费合计'],
  ['three_public.reception', '公务接待费'],
  ['three_public.vehicle_operation', '公务用车运维费'],
  ['three_public.vehicle_purchase', '公务用车购置费'],
  ['three_public.overseas', '因公出国费'],
  ['fixed_assets.total', '固定资产合计'],
  ['fixed_assets.in_use', '在用固定资产'],
  ['fixed_assets.leased', '出租固定资产'],
  ['fixed_assets.other', '其他固定资产'],
] as const satisfies readonly (readonly [key: string, chinese: string])[];

/** `income.total` → `income_total`. */
export function financeColumn(key: string): string {
  return key.replace('.', '_');
}
