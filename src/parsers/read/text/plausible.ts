/**
 * The characters most frequent in Chinese prose and in the vocabulary of budgets and evaluation, simplified and traditional
 * together: a wrong decoding gives rare characters instead.
 */
const COMMON = new Set(
  [
    '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严',
    '岳阳县区局单位绩效评价自评报告整体支出预算编码基本概况联系电话人员编制实有职能职责概述年度主要工作内容任务运行情况取得成绩收入合计其中上年结转公共财政拨款政府基金纳入专户管理非税其他汇总机关二级机构项目结余当年累计三公经费公务接待车维购置因出国费固定资产在用租定性目标预期完成产量指标时效成本益社会济生态众服务对象满意综合得分等次优良姓名职务称签字组长意见负责业归口科室填填报人述文字办法审核万元附件日期制',
    '這個國們來時說產過還對發動會後學經種進電現實業機當從應開關與點體義間樣條沒結問題變員資長將組計運農幾區強決戰則處隊給門規熱領東導壓爭濟術極聯認權證淨轉單風達積議報鬥類離華確張馬節話況傳許廣記研觀織裝書復兒須際驗連斷難礦眾備辦習響約勞團歷構準號維劃選標寫親養層狀廠識適屬調滿縣參紅細聽該鐵價嚴陽績評體預編碼職責總務財款費車購產階優簽級歸屬專項餘計稅緒導項與為貫徹黨領導環節監督衛護',
  ].join(''),
);

/** Share of a text that looks like written Chinese or plain ASCII; 0 and below: not text in this encoding. */
export function plausibility(text: string): number {
  let score = 0;
  let judged = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Digits and spaces look alike in most encodings: they count, but little.
    const share = code >= 0x20 && code < 0x80 ? 0.1 : 1;
    judged += share;
    score += share * characterWeight(text, i);
  }
  return judged === 0 ? 0 : score / judged;
}

/** How usual one character is in a Chinese document: 1 common, 0 says nothing, below 0 not expected at all. */
export function characterWeight(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x20 || (code >= 9 && code <= 13) ? 1 : -4;
  if (code === 0xfffd) return -3;
  if (code >= 0x4e00 && code <= 0x9fff) return COMMON.has(text.charAt(at)) ? 1 : 0.05;
  // CJK and full-width punctuation and letters.
  if ((code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xff5e)) return 0.8;
  // General punctuation, letter-like symbols, numbers in circles, box drawing, NBSP, middle dot, multiplication sign.
  if ((code >= 0x2010 && code <= 0x2040) || (code >= 0x2100 && code <= 0x25ff)) return 0.3;
  if (code === 0xa0 || code === 0xb7 || code === 0xd7 || code === 0xfeff) return 0.3;
  // Private use and the control characters of Latin-1.
  if ((code >= 0xe000 && code <= 0xf8ff) || (code >= 0x80 && code <= 0x9f)) return -2;
  return -0.5;
}
