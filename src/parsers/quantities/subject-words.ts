/** Words around a subject that are no part of it, longest first where one begins another. */

function words(list: string): string {
  return list
    .split(/\s+/)
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length)
    .join('|');
}

/** Adverbs, prepositions and the department's own name for itself, at the beginning. One character only where no word begins with it. */
export const LEADING = new RegExp(
  `^(?:${words(`上半年 下半年 共计 总共 一共 累计 总计 合计 今年来 今年以来 今年 全年 其中 同时 另外 另有 并且 已经 先后 分别 截至目前 目前 此外 以及 年内 一年来 通过
    我单位 我部门 我局 我部 我委 我办 我院 我校 我县 我区 我市 我中心 我站 我所 我公司 我镇 我乡 我街道 我馆 本单位 本部门 本局 本年度 本年 本级
    主要是 以上的 以上 以下 以内 左右 大力 积极 扎实 深入 持续 认真 有序 及时 成功 顺利 切实 进一步 上年度 当年`)}|含(?!量)|共(?![青产享建同有治识创管轨])|在(?![职岗编校建册线库用籍读任押孵地])|对(?![口外接公标应象])|向(?![导上])|从(?![业事])|由|将(?![军领])|把(?![手关])|使(?!用|命)|为(?![民企农])|是|和(?![谐平])|与(?!会)|及(?!时|格)|并(?!购|网)|还(?![款贷建])|另(?!类)|已|到(?![位期岗账])|了|的|等(?![级次])|均(?![衡等价])|也|、|[\\s·—-])`,
);

/** Verbs that only say that a thing was done. */
export const LIGHT_VERB = new RegExp(
  `^(?:${words(`组织开展 开展 组织举办 组织召开 举办 举行 召开 进行 实施 创建 监测到 开展了 举办了 召开了 组织了 实现 承办 集中开展 牵头开展`)}|组织(?![部机生关者化]))`,
);

/** What is left of a clause may be a verb alone: then the thing counted stands to the right. */
export const VERB_ONLY = new RegExp(
  `^(?:${words(`研究 审议 听取 讨论 组织开展 组织举办 组织召开 组织实施 开展了 举办了 召开了 组织了 集中开展 累计完成 内设 下设 设立 设有 设置 下辖 管辖 辖 成立 组建 新建 新增 建成 建设 建立 完成 发放 培训 新设 增设 购置 购买 采购 配备 配置 添置 改造 维修 修建 新修 扩建 修缮 改建 打造 建 修
    开通 处理 办理 受理 受理了 接待 服务 惠及 覆盖 涉及 走访 慰问 帮扶 救助 资助 帮助 解决 解决了 整改 查处 检查 抽查 巡查 排查 整治 取缔 关停 清理 拆除 处置 化解 调解 侦破 破获 抓获 打掉 立案 结案 审结
    制定 出台 印发 发布 刊发 编制 编印 制作 印制 推出 播出 引进 签约 招聘 录用 选派 选拔 选聘 调整 提拔 派出 抽调 安排 投入 下达 拨付 争取 获 获得 荣获 收到 征集 收集 提出 形成 达成 签订 评选 评选出 表彰 命名 认定 推荐 申报 申请 授予
    组织 开展 举办 召开 举行 进行 实施 发现 监测 监测到 动员 发动 出动 投放 投用 播种 种植 栽种 栽植 养殖 发展 培育 培养 吸纳 带动 转移 输送 选育 推广 现有 共有 拥有 有 设 含 包括 涵盖 发送 接听 回复 答复 回访 交办 督办 转办 接收 收治 接诊 救治 接种 检测 采样 消杀 封控 隔离 转运 完成了 新招 招录 引入 下派 派驻 参加 参与 组成 分为 划分 落实 明确 给 让 向 上报 报送 采纳 采用`)})(?:了|出|到|过|共|有)?$`,
);

/** What may stand between a subject and its number. One character only where no word ends with it. */
export const TRAILING = new RegExp(
  `(?:${words(`共计 总共 总计 合计 累计 可达 可 达到 超过 不低于 不少于 不超过 不高于 至少 突破 接近 将近 高于 低于 大约 其中 分别 分别为 控制在 保持在 稳定在 增加到 增加至 增至
    提高到 提高至 提升到 提升至 减少到 减少至 降低到 降至 上升到 上升至 下降到 下降至 扩大到 不足 不到 未超过 最多 至多 多达 平均 平均每 以及 人民币 共有 约为 约有 数为 大于 小于 ≥ ≤ > < =`)}|共(?<!公共)|(?<![到传表发送下])达|(?<![行作认成列以])为|(?<![国私公所具拥享只没])有|(?<![节签合预履违])约|(?<![附邻就])近|超|逾|(?<![现存内])在|(?<![达报迟做收])到|至|了|(?<!目)的|(?<![审设统会估预生])计|(?<![服随])从|由|(?<!各|独)自|仅|已|(?<![平人日年月户])均|各|每|和|与|(?<!以)及|、|再|还|又|即|[\\s:：（(=-])$`,
);

/** Where a noun to the right of its measure word ends: particles, prepositions, and verbs that begin what is said of it. */
export const RIGHT_STOP = new RegExp(
  `^(?:专题|深入|集中|顺利|成功|免费|正常|及时|有序|如期|圆满)|[，。；、！？（）()：:,;\\s\\d“”"《》\\n]|${words(`上市 挂牌 入围 入库 落户 投产 开工 竣工 签约 达产 增 降 减 升 至 发展到 扩大 缩短 压减 调整 表示 参与 参加 开展 进行 接受 获得 荣获 获 被 在 到 为 对 向 从 均 都 全部 已 未 得到 受到 享受 实现 完成 和 与 及 以及 并 等 用于 主要 其中 共 以上 以下 以内 左右 上下
    提升 提高 增加 增长 下降 减少 降低 达 通过 因 由 用 前往 赴 发放 提供 送去 送 组织 分别 按 按照 同比 比 较 占 不 纳入 列入 入选 实行 正在 需要 需 约 近 超 将 把 使 让 给 了 来 内 也 则 后 前 时 以来 之 以 整 余 多 推进 推动 促进 加强 落实 投入使用 覆盖 涉及 先后 累计 新增 脱贫 出列 达标 出台 成立`)}`,
);

/** Words that say which of several, and need the thing itself from the number they are part of. */
export const MODIFIER_ONLY =
  /^(?:国家级|国家|中央级?|省级?|市级?|区级?|县级?|州级|乡级|镇级|村级|部级|厅级|处级|科级|股级|街道|男性?|女性?|[一二三特优]等奖?|[甲乙丙丁]级|[A-Da-d]+级|[一二三四]级|优秀|良好|合格|不合格|城市|农村|城镇|城区|乡镇|本级|直属|重大|一般|较大|大型|中型|小型|新增|续建|新建|改建|在建|高级|中级|初级|正高级?|副高级?|本科|硕士|博士|专科)$/;

/** Said of a figure named before it in the sentence: 同比增长8%, 占计划的90%. */
export const COMPARISON =
  /^(?:同比|环比|较|比(?!例|率|重|赛|对)|与.{2,8}相比|增长|下降|增加|减少|提高|降低|上升|回落|增幅|降幅|占(?!地|用)|(?:价值|金额|人均|户均|面积|单价|总额|数量|比例|占比|合计|小计|均价|总价)$)/;

/** Before the thing itself in a total: 各级文明单位, 现有职工. */
export const TOTAL_WORDS = /^(?:各级各类|各级|各类|各项|全部|现有|共有|所有|全[省市区县局院校镇乡])/;

/** What money is spoken of with, for an amount whose 元 was left out (经费30万). */
export const MONEY_WORDS =
  /经费|资金|预算|支出|收入|投入|投资|拨款|补助|补贴|工资|奖金|金额|费用|款项?|产值|税|债|贷|额|结转|结余|成本|津贴|费$|价|资产|营收|利润|罚没|罚款/;
