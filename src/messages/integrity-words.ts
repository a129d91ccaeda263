/** What the proof of a database found, as the store names it before the number of the row. */
const PROBLEMS: Readonly<Record<string, string>> = {
  'foreign key': '记录指向不存在的记录',
  'stored submission that speaks for no form': '标为入库的报送没有成为任何表单的现行版本，报送编号',
  'form whose submission is not stored': '表单的现行版本不是入库的报送，表单编号',
  'superseded submission without a version': '已被新版取代的报送没有留下版本，报送编号',
  'submission stored twice': '同一份文件入库两次，校验值',
  'two forms of one department, year and code': '同一部门、年度、编码有两份表单，表单编号',
  'correction that stands on another form than its version': '更正所在的表单与版本不符，更正编号',
  'review that stands on another form than its version': '审核所在的表单与版本不符，审核编号',
  'waiver that stands on another form than its version': '免核所在的表单与版本不符，免核编号',
  'read submission without its original': '报送的原件不在库中，报送编号',
  'observation that cannot be unpacked': '识别结果无法打开，表单编号',
  'form shown otherwise than it is': '视图中的值与识别值、更正不符，表单编号',
  'conflicts not shown': '更正冲突没有列出，表单编号',
};

/** `submission stored twice: 5e8f…` as the store writes it: what is wrong, and the row. */
const PROBLEM = /^([^:]+): ([\s\S]*)$/u;

/** In words; what only SQLite says of its own pages is a damaged file. */
export function problemZh(problem: string): string {
  const [, what = '', row = ''] = PROBLEM.exec(problem) ?? [];
  const words = PROBLEMS[what];
  if (words === undefined) return '数据库文件的内部结构受损';
  return what === 'foreign key' ? words : `${words} ${row}`;
}

/** Parts of a record. */
const PARTS: Readonly<Record<string, string>> = {
  form: '表单',
  source: '来源',
  parser: '程序版本',
  sections: '各部分',
  coverage: '字数核对',
  department: '部门',
  year: '年度',
  fields: '各格的值',
  quantities: '正文中的数量',
  narrative: '文字部分',
  findings: '问题',
  residue: '剩余文本',
};

export function partZh(part: string): string {
  return PARTS[part] ?? '其他内容';
}
