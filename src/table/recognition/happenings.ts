/**
 * The words of what happens to a customer, his family, his firm or his money. A part of the language, not of anybody's list of customers:
 * negation, doubt and whose it is are looked at elsewhere.
 */
const chinese = [
  // Money that comes.
  '(?:转|汇|划|打|存|流|进|入|搬|挪|拉|调|带)(?:了|过)?(?:入|来|进|回|账|款)|到(?:账|帐|手|位)|入[账帐]|进[账帐]|(?:款|钱|金|粮钱)(?:已|刚|将|快|都|也)?(?:到|下|来|入|结|发)|补偿|赔[偿付款]|理赔金|抚恤|保险金|领[取到了]|发放|收到|回款|尾款|货款|工程款|拆迁款|奖金|年终奖|中奖|中了.?奖|得奖|分红|大额|补贴|补助|津贴|赡养费|彩礼|退[款税还]|赚|获[利赔]|贴现|收回|借款|报销|归(?:了|他|她|其|到)|落袋|付息|还本|贴息|出栏|卖完|卖粮|盈利',
  // Money that goes.
  '转(?:了|账)?(?:出|走|往|去)|转[^，,]{0,8}(?:进来|过来|出去|过去)|流[出失]|外流|挖走|支取|支取|取[走出现款了]|提取|花了|借[走出给]|提[走现]|赎回|[调搬划汇]走|清仓|清盘|销户',
  // Whom he brings.
  '转介|引荐|老带新|牵线|推(?:他|她|了)?[^，,]{0,4}来|领来|(?:他|她|老客户)带来|(?:介绍|推荐|拉)(?:了|过|来|的|其|他|她)|(?:介绍|推荐)[^，,]{0,14}(?:开户|来|投保|办|同事|朋友|亲|弟|妹|哥|姐|舅|姑|姨|叔|伯|邻居|同业|同行|老板|商)|带[^，,]{0,8}(?:朋友|同事|闺蜜|亲戚|邻居|家人|客户|来店|来办|开户|到店|参加)',
  // Shares, firms, rights.
  '解禁|减持|套现|变现|上市|过会|挂牌|融资|[a-f]轮|并购|收购|股权|股份|持股|限售|增发|定增|期权|行权|募资|增资|注资|入股|散伙|合伙|分了|退回|配股|送股|中签|打新|套利|减资|股改|破产|倒闭',
  // Houses, land, things that are sold and bought.
  '卖(?!菜|货|家|场|部|座|点|相|力|鱼|肉|水果|早点|保险)|出售|售出|转让|出手|过户|买卖合同|成交|盘[出掉给下]|顶让|转租|出租|租约|承包出?去?|包给|腾退|安置|回迁|认筹|摇号|催[着]?买|[购买换交收供](?:了|新|辆|套|间|台|下)*(?:房|楼|铺|车|地|店|船|别墅|商铺|公寓)|提(?:了|辆|部|新)*车|新车|换了|定投|动工|开工|装修|首付|定金|订金|下单|按揭|抵押|房贷|征[收用地]|占地|拆迁|动迁|棚改|搬迁|搬家|搬[新厂到]|乔迁|移民|迁往',
  // The family.
  '结婚|婚[礼房期宴事]|订婚|喜酒|办酒|摆酒|出嫁|嫁[女人到了给]|娶|离婚|析产|分家|怀孕|预产|孕|待产|(?<![学医书花产实先发])生(?:完|了)*(?:子|女|娃|孩|bb|二胎|三胎)|出生|喜得|添(?:了|个)*[丁孙子女]|[二三]胎|[二三]孩|满月|百日宴|高考|中考|考[上取]|录取|拿到[^，,]{0,8}(?:offer|通知书|学位|绿卡|签证)|公派|外派|派[去到往]|入学|升(?:学|高中|初中|小学|大学)|毕业|留学|出国|读[研博]|赴[^，,]{0,6}(?:读|留学|升学|深造|考察)|换汇|继承|遗产|遗嘱|去世|过世|身故|病故|离世|逝世|[父母爸妈公婆伴夫妻爷奶](?:亲)?(?:走|不在)了|留[了下][^，,]{0,4}[房铺钱地]|孩子|子女|养老',
  // Work.
  '升[职任迁做]|晋升|提(?:了)?[副正处科]|提拔|调任|上任|当选|换届|猎头|挖去|挖走|履新|内退|买断|返聘|复工|复产|跳槽|(?:换|找)(?:了)?工作|离职|辞职|下岗|失业|裁员|退休(?!教师|职工|工人|干部|人员|老师|医生|金)|创业|新(?:店|厂|公司|项目|仓|工作|岗位|开|办|建|房|签)|扩[产建张店大招到]|增开|加盟|上市|投资建|新增|开(?:店|业|张|了|分店|分公司|新|[第二三四五]+家)|封顶|竣工|投产|中标|大单|订单|签(?:约|了|单|订|字|署|合同)',
  // What ends or is paid back.
  '(?:购买|认购|申购|追加|买入|买(?:了|过|基金|理财|保险|国债|黄金|债))|开户|开通|变已婚|首次购',
  '到期|满期|期满|兑付|快到了|[还结]清|供完|续[存期贷保约]|还完|脱保|断保|缺口',
  // What he wants.
  '计划|打算|打听|想知道|感兴趣|申请|意向|有意|询问|咨询|(?:想|准备|拟|欲|考虑|希望|需要?|要|求|待|来|问)[^，,]{0,8}(?:买|购|办|投|存|开|卖|转|盘|移|换|借|贷|续|理财|保险|基金|国债|额度|利率|收益|美金|美元|报价|首付|三年期)|额度问|问(?:过|了|起|到|及|少儿|有没有|有无|能不能)|预约|约(?:好|了|定|见|[在周星下本明后])',
  // Reasons to call.
  '生日|过[\\d一二三四五六七八九十]{1,3}岁|寿[辰宴星酒]|[大做过祝]寿|生辰|诞辰|投诉|抱怨|不满|吵|嫌|索赔|亏损|情绪',
];

const english = [
  'transfer\\w*|wire[ds]?|wiring|inflows?|outflows?|deposit(?:ed|s)?(?= of| in| from|$)|payout|paid (?:in|out|off|back)|pays off|bonus|proceeds|settle[ds]?|settlement|lawsuit|won the lottery|joining us|lump sum|legacy|windfall|compensation|refund\\w*|damages|awarded|dividend\\w*|pays out|crystallis\\w*|equity release|cashing in|received|inherit\\w*|withdr(?:ew|awal|awing|awn)|took [^,]{0,12}out|moved? [^,]{0,16}(?:to|from|out)|redeem\\w*|redemption|rollover|roll over|cashed?(?: in| out)',
  'came in on [^,]{0,10}advice|joined (?:us )?(?:through|via)|referr(?:ed|als?|ing)|introduc(?:ed|tion)|brought [^,]{0,20}(?:along|in)|recommended|thanks to (?:him|her|them)|opened (?:an? )?account',
  'sold|sells?|selling|sale|auction\\w*|buyout|floating|listing|takeover|disposal|acqui\\w*|merger|merged|buy-?out|bought|buy(?:s|ing)?|purchas\\w+|ipo|floated|lock-?up|vest(?:s|ed|ing)?|stake|series [a-f]|exit|exchanged contracts|under offer|complet(?:es|ed|ion)|closing|downsiz\\w+|mov(?:es|ing)|relocat\\w*|emigrat\\w*|lease|mortgage|remortgag\\w*|pledged?',
  'wedding|married|marri(?:es|age)|marrying|engaged|engagement|divorc\\w*|separat(?:ed|ion)|pregnant|expecting|off to (?:university|college|uni|\\p{L}+ in)|due date|bab(?:y|ies)|born|newborn|twins|grandchild\\w*|grandson|granddaughter|probate|passed away|died|estate|graduat\\w+|starts? (?:university|college|school|uni|new)|tuition|university',
  'board (?:seat|member)|appointed|started (?:own|an?|his|her)|set up|promot(?:ed|ion)|retir(?:es|ing|ement)|new (?:job|role|house|home|plant|office|owner|build|premises|business|shop|contract)|changed jobs|went for|made (?:partner|redundant)|redundan\\w+|laid off|hired as|headhunted|self-employed since|resign\\w*|left (?:his|her|the) (?:job|firm|company)|expan\\w+|opened a|opening a|won a|big contract|signed|launch\\w*|hired|funding',
  'matur\\w+|expir\\w+|fixed term|comes? to an end|runs? out|term ends|ends? (?:next|in|on)|ending|due (?:in|on|for|next|\\d)|renew\\w*',
  'wants? to (?:invest|buy|sell|open|move|place|put|transfer|discuss|set up|switch)|wants [^,]{0,12}(?:advice|loan|mortgage|card|quote|offer)|looking (?:to|for)|plan(?:s|ning|ned)? (?:to|on)|intends?|needs? to (?:place|invest|borrow|sell)|interested in|asked (?:about|for (?:an? )?(?:offer|quote|contract|loan|advice|draft|proposal|mortgage))|quote|enquir\\w+|inquir\\w+|booked|appointment|considering (?:a|an|the|selling|buying|moving)',
  'birthday|anniversary|complain\\w*|complaint|dissatisfied|unhappy|threaten\\w*',
];

const german =
  'verkauf\\p{L}*|veräußer\\p{L}*|verkäuf\\p{L}*|\\p{L}*verkauf|erbschaft|erbe|geerbt|erbt|vererbt|hochzeit|heirat\\p{L}*|verlob\\p{L}*|scheidung|geschieden|umzug|umziehen|zieht (?:um|nach)|erweiter\\p{L}*|übernahme|übernimmt|nachfolge\\p{L}*|nachfolger|übergeben|angebot|rahmenvertrag|neue[rnms]? (?:eigentümer|job|firma|stelle|wohnung|haus|auto)|investition\\p{L}*|\\p{L}*kauf|kauft|pflegeheim|verpachtet|vermietet|selbständig|selbstständig|wechselt|gewonnen|zieht weg|weggezogen|zugeteilt|\\p{L}*ausschüttung|dividende|wird \\d{2}|kredit|darlehen|hypothek|umschuldung|gekauft|\\p{L}*gründung|gegründet|börsengang|beteiligung|anteile?|\\p{L}*anteile|beurkundet|notar\\p{L}*|einzahlung|einmalzahlung|eingegangen|eingang von|überweisung|überwiesen|übertragen|\\p{L}*übertrag|abgezogen|abfluss|zufluss|abfindung|bonus|prämie|ausgezahlt|auszahlung|erhalten|\\p{L}*entschädigung|empfehlung|empfohlen|geworben|vermittelt|neukund\\p{L}*|fällig\\p{L}*|läuft [^,]{0,16}aus|läuft ab|ausläuft|ablauf|vertragsende|verlängern|tilgung|getilgt|abbezahlt|beförder\\p{L}*|in rente|ruhestand|pensionier\\p{L}*|arbeitslos|verlust des arbeitsplatzes|geboren|geburt|nachwuchs|zwillinge|kind unterwegs|baut|hausbau|geht an|bauträger|enkel\\p{L}*|studium|abitur|ausland|auswander\\p{L}*|geburtstag|jubiläum|beschwer\\p{L}*|reklam\\p{L}*|unzufrieden|möchte [^,]{0,30}(?:anlegen|kaufen|verkaufen|eröffnen|investieren|übertragen|abschließen|verlängern)|will [^,]{0,30}(?:anlegen|kaufen|verkaufen|eröffnen|investieren|übertragen|abschließen|verlängern|anfragen)|plant|anfrage|interesse an|interessiert sich|vater verstorben|mutter verstorben';

const happening = new RegExp(
  `${chinese.join('|')}|\\b(?:${english.join('|')})\\b|(?<!\\p{L})(?:${german})(?!\\p{L})`,
  'u',
);

/**
 * Whether a text, folded as foldWord does, has a word of something that happens to a customer, his family, his firm or his money.
 *
 * @example
 * tellsHappening('他行转入80万') // true
 */
export function tellsHappening(folded: string): boolean {
  return happening.test(folded);
}
