/** The traditional characters of the header vocabulary with their simplified forms, in pairs. */
const pairs =
  '戶户號号編编碼码證证電电話话機机構构經经營营業业務务職职產产資资餘余額额貢贡獻献訂订單单評评級级發发當当總总計计' +
  '數数個个購购買买費费費费訪访連连續续週周轉转賬账帳账銀银開开註注冊册時时間间齡龄歲岁別别備备說说觸触標标識识銷销' +
  '聯联繫系係系絡络預预約约紹绍薦荐變变動动層层類类種种貴贵賓宾網网點点門门負负責责壽寿險险財财儲储顧顾稱称員员會会' +
  '國国學学歷历車车處处結结審审權权許许後后區区範范圍围億亿萬万圓圆實实際际幣币貸贷還还應应讓让進进潛潜質质陽阳陰阴' +
  '爲为為为與与無无沒没書书條条線线簽签訊讯項项師师傳传們们優优價价協协導导準准強强領领館馆願愿齊齐從从衝冲決决減减' +
  '內内屬属辦办維维羣群風风僱雇規规綜综債债淨净較较佔占稅税潤润貨货徵征譽誉筆笔問问達达關关復复複复擬拟訴诉檔档執执護护態态統统' +
  '錢钱績绩階阶贏赢違违錄录離离認认響响壞坏躍跃滿满對对報报競竞爭争勢势獲获現现詢询驗验組组崗岗過过長长歸归狀状節节觀观測测';

const simplifiedOf = new Map<string, string>();
const characters = Array.from(pairs);
for (let index = 0; index + 1 < characters.length; index += 2) {
  simplifiedOf.set(characters[index] ?? '', characters[index + 1] ?? '');
}

/** The text with the traditional characters that headers use made simplified; others are left as they are. */
export function simplified(text: string): string {
  return Array.from(text, (character) => simplifiedOf.get(character) ?? character).join('');
}
