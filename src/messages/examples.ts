import { label, type Message } from './message.js';

/** Command lines to copy, below the help of each command; one a line. */
export const examples = {
  'example-ingest': label(
    'huibiao ingest 收到的报告\nhuibiao ingest 收到的报告 --details\nhuibiao ingest 九月.zip 十月.zip --db 绩效.sqlite',
    'huibiao ingest reports\nhuibiao ingest reports --details\nhuibiao ingest september.zip october.zip --db reports.sqlite',
  ),
  'example-parse': label(
    'huibiao parse 自评报告.docx\nhuibiao parse 自评报告.docx --json > 自评报告.json',
    'huibiao parse report.docx\nhuibiao parse report.docx --json > report.json',
  ),
  'example-check': label(
    'huibiao check 自评报告.docx\nhuibiao check 自评报告.docx --docx 核对报告.docx\nhuibiao check 各单位报告 --out 核对结果',
    'huibiao check report.docx\nhuibiao check report.docx --docx check.docx\nhuibiao check reports --out results',
  ),
  'example-watch': label(
    'huibiao watch 收件箱\nhuibiao watch 收件箱 --after move:已导入',
    'huibiao watch inbox\nhuibiao watch inbox --after move:imported',
  ),
  'example-retry': label('huibiao retry\nhuibiao retry --code 已加密', 'huibiao retry\nhuibiao retry --code encrypted'),
  'example-reparse': label(
    'huibiao reparse --preview\nhuibiao reparse --undo 3',
    'huibiao reparse --preview\nhuibiao reparse --undo 3',
  ),
  'example-serve': label('huibiao serve --db 绩效.sqlite', 'huibiao serve --db reports.sqlite'),
  'example-status': label(
    'huibiao status --year 2020 --details\nhuibiao status --csv > 报送情况.csv',
    'huibiao status --year 2020 --details\nhuibiao status --csv > status.csv',
  ),
  'example-show': label(
    'huibiao show 档案局@2020\nhuibiao show 12 --section 二\nhuibiao show 12 --unreadable\nhuibiao show 12 --blank-sheet 更正表.xlsx',
    'huibiao show 12\nhuibiao show 12 --section 2\nhuibiao show 12 --unreadable\nhuibiao show 12 --blank-sheet corrections.xlsx',
  ),
  'example-compare': label(
    'huibiao compare --year 2020 --key 支出合计 --ratio per-head --top 20\nhuibiao compare --year 2020 --against 2019 --out 部门比较.xlsx',
    'huibiao compare --year 2020 --key expenditure.total --ratio per-head --top 20\nhuibiao compare --year 2020 --against 2019 --out comparison.xlsx',
  ),
  'example-search': label('huibiao search 粮食 面积', 'huibiao search 粮食 面积'),
  'example-correct': label(
    'huibiao correct 档案局@2020 支出合计 3363.5 --entity 局机关 --reason "核对决算报表"\nhuibiao correct --from 更正表.xlsx --by 李某\nhuibiao correct --list\nhuibiao correct --undo 4 --reason "录错"',
    'huibiao correct 12 expenditure.total 3363.5 --entity bureau --reason "final accounts"\nhuibiao correct --from corrections.xlsx --by Li\nhuibiao correct --list\nhuibiao correct --undo 4 --reason "typing error"',
  ),
  'example-conflicts': label('huibiao conflicts', 'huibiao conflicts'),
  'example-conflicts-settle': label(
    'huibiao conflicts settle 4 --keep --reason "已与原件核对"\nhuibiao conflicts settle 5 --value 12 --reason "以花名册为准"',
    'huibiao conflicts settle 4 --keep --reason "looked at the original"\nhuibiao conflicts settle 5 --value 12 --reason "the roll says so"',
  ),
  'example-history': label(
    'huibiao history 档案局@2020\nhuibiao history 12 --as-of 2021-03-05\nhuibiao history 12 --use 1 --reason 第二份填错了年度',
    'huibiao history 12\nhuibiao history 12 --as-of 2021-03-05\nhuibiao history 12 --use 1 --reason "the second one is of another year"',
  ),
  'example-departments': label('huibiao departments import 名册.csv', 'huibiao departments import roster.csv'),
  'example-departments-import': label(
    'huibiao departments import 名册.xlsx\nhuibiao departments import 名册.csv',
    'huibiao departments import roster.xlsx\nhuibiao departments import roster.csv',
  ),
  'example-departments-list': label('huibiao departments list', 'huibiao departments list'),
  'example-departments-unresolved': label('huibiao departments unresolved', 'huibiao departments unresolved'),
  'example-departments-link': label(
    'huibiao departments link 县农业局 农业农村局',
    'huibiao departments link 县农业局 农业农村局',
  ),
  'example-departments-unlink': label('huibiao departments unlink 县农业局', 'huibiao departments unlink 县农业局'),
  'example-departments-remove': label('huibiao departments remove 县农业局', 'huibiao departments remove 县农业局'),
  'example-export': label(
    'huibiao export --out 绩效.xlsx --year 2020\nhuibiao export --out 收支.csv\nhuibiao export --out 数据 --format parquet --views 收支,指标',
    'huibiao export --out reports.xlsx --year 2020\nhuibiao export --out finance.csv\nhuibiao export --out data --format parquet --views finance,indicator',
  ),
  'example-completion': label('huibiao completion powershell', 'huibiao completion powershell'),
  'example-backup': label('huibiao backup 备份/绩效-2021-03-05.sqlite', 'huibiao backup backups/2021-03-05.sqlite'),
  'example-verify': label(
    'huibiao verify\nhuibiao verify --second-reader',
    'huibiao verify\nhuibiao verify --second-reader',
  ),
} as const satisfies Record<string, Message>;
