/**
 * Words and phrases that hold a numeral, look as if they counted, and count nothing. Simplified characters; matched letter
 * for letter where their first numeral stands. Only what no structural rule already says belongs here: a Chinese numeral
 * without a measure word (统一, 一线, 两会, 三农, 四风), 一 before a noun, titles and quotations need no entry.
 */
export const SET_PHRASES = {
  adverbs: `一起 一道 一批批 一个个 一次次 一件件 一份份 一张张 一句句 一笔笔 一项项 一成不变 一口气 一分子 一次性 五花八门 三番五次
    三五成群 九牛一毛 一个人 一类人`,
  slogans: `一个中心 一个巴掌 一个都不能少 一个也不能 一条龙 一条街 一条心 一张蓝图 一本书 一把尺子 一把钥匙 一把火 一口价 一件事 一对一 一人一
    一场硬仗 一场攻坚战 一盏灯 一面旗帜 一座丰碑 一支铁军 一支队伍 一片天 一片蓝天 一张名片 一颗星 一次都不跑 跑一次 一次办 一次告知 一站式
    一门式 一本通 一岗双责 三位一体 四位一体 五位一体 六位一体 五讲四美 三馆一站 三支一扶 五个一 六个一 两站两员 两班倒 三班倒 门前三包 三包责任 三包政策`,
  policies: `三类人员 三类对象 四类人员 四类对象 四种形态 四个伟大 四套班子 三项制度改革 两项改革后半篇 五项管理 五个一工程 七个有之 三次产业 二十四节气
    三八节 九年义务教育 九年一贯制 九年制 一期工程 三期工程 四期工程 两个方面 三个方面 四个方面 五个方面 六个方面 一位数 两位数 三位数`,
  names: `三门峡 三角洲 三角坪 三角形 三角梅 五角星 八角茴香 三元桥 三元里 五台山 七台河 九曲 三轮车 三轮摩托 一次函数 拾起 伍家 陆羽 三眼桥`,
} as const;
