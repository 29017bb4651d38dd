/**
 * The words of what happens to a customer, his family, his firm or his money. A part of the language, not of anybody's list of customers:
 * negation, doubt and whose it is are looked at elsewhere.
 */
const chinese = [
  // Money that comes.
  '(?:转|汇|划|打|存|流|进|入|搬|挪|拉|调|带)(?:了|过)?(?:入|来|进|回|账|款)|到(?:账|帐|手|位)|入[账帐]|进[账帐]|(?:款|钱|金|粮钱)(?:已|刚|将|快|都|也)?(?:到|下|来|入|结|发)|补偿|赔[偿付款]|理赔金|抚恤|保险金|领[取到了]|发放|收到[^，,]{0,10}(?:款|钱|金|万|元|offer|传票|通知|邀请|补|赔|奖|产|红)|回款|尾款|货款|工程款|花红|拆迁款|奖金|年终奖|中奖|中了.?奖|得奖|分红|大额|补贴|补助|津贴|赡养费|彩礼|退[款税还]|赚|获[利赔]|贴现|收回|借款|报销|归(?:了|他|她|其|到)|落袋|付息|还本|贴息|出栏|出鱼|卖完|卖粮|盈利|(?:款|钱|货|粮|果|收成)[^，,]{0,4}(?:\\d{1,2}月|月底|年底|年后|下月|节后)[^，,]{0,3}[结发到来回付]|卖了?[^，,]{0,4}有[^，,]{0,6}万',
  // Money that goes.
  '搬走|挪走|提走|[转搬存挪拿][到去](?:对面|别家|别的|他行|同业|其他)|迁走|转(?:了|账)?(?:出|走|往|去)|转[^，,]{0,8}(?:进来|过来|出去|过去)|流[出失]|外流|挖走|支取|支取|取[走出现款了]|提取|花了|借[走出给]|提[走现]|赎回|[调搬划汇]走|清仓|清盘|销户',
  // Whom he brings.
  '转介|引荐|老带新|牵线|推(?:他|她|了)?[^，,]{0,4}来|领来|(?:他|她|老客户)带来|(?:介绍|推荐|拉|帮我们介绍)(?:了|咗|过|来|的|其|他|她)|带(?:了|咗|着|同|过)[^，,]{0,10}(?:大户|老板|客户|同事|朋友|闺蜜|同学|姐|哥|弟|妹|太太|先生|亲|邻|位|个|人|户)[^，,]{0,8}(?:来|嚟)|\\brefer ?(?:了|咗|左)|(?:介绍|推荐)[^，,]{0,14}(?:开户|来|投保|办|同事|朋友|亲|弟|妹|哥|姐|舅|姑|姨|叔|伯|邻居|同业|同行|老板|商)|带[^，,]{0,8}(?:朋友|同事|闺蜜|亲戚|邻居|家人|客户|来店|来办|开户|到店|参加)',
  // Shares, firms, rights.
  '解禁|减持|套现|变现|上市|过会|挂牌|融资|[a-f]轮|并购|收购|股权|股份|持股|限售|增发|定增|期权|行权|募资|增资|注资|入股|散伙|合伙|分了|退回|配股|送股|中签|打新|套利|减资|股改|破产|倒闭',
  // Houses, land, things that are sold and bought.
  '卖(?!菜|货|家|场|部|座|点|相|力|鱼|肉|水果|早点|保险)|出售|售出|转让|出手|过户|买卖合同|成交|盘[出掉给下]|顶让|转租|出租|租约|承包出?去?|包给|腾退|安置|回迁|认筹|摇号|催[着]?买|[购买换交收供](?:了|新|辆|套|间|台|下)*(?:房|楼|铺|车|地|店|船|别墅|商铺|公寓)|提(?:了|辆|部|新)*车|新车|换了?个?[^，,]{0,3}(?:房|屋|楼|车|平层|工|岗|厂|铺|公司|东家)|置换|定投|动工|开工|装修|首付|定金|订金|下单|按揭|抵押|房贷|征[收用地]|占地|拆迁|动迁|棚改|搬迁|搬家|搬[新厂到]|乔迁|移民|迁往',
  // The family.
  '结婚|婚[礼房期宴事]|订婚|喜酒|办酒|摆酒|出嫁|嫁[女人到了给]|娶|离婚(?!证)|析产|分家|怀孕|预产|孕|待产|(?<![学医书花产实先发])生(?:完|了|咗)*(?:对|个)?(?:子|仔|女|孖|娃|孩|bb|[二三]胎|[二三]宝)|出生|喜得|添(?:了|个)*[丁孙子女]|[二三]胎|[二三]孩|满月|百日宴|高考|中考|考[上取到入]|上(?:幼儿园|小学|初中|高中|大学|学)|录取|拿到[^，,]{0,8}(?:offer|通知书|学位|绿卡|签证)|公派|外派|派[去到往]|入学|升(?:学|高中|初中|小学|大学)|毕业|留学|出国|读[研博]|赴[^，,]{0,6}(?:读|留学|升学|深造|考察)|换汇|继承|遗产|遗嘱|去世|过世|身故|病故|离世|逝世|[父母爸妈公婆伴夫妻爷奶](?:亲)?(?:走|不在)了|留[了下][^，,]{0,4}[房铺钱地]|养老',
  // Work.
  '升[职任迁做]|晋升|提(?:了)?[副正处科]|提拔|调任|上任|当选|换届|猎头|挖去|挖走|履新|内退|买断|返聘|复工|复产|跳槽|(?:换|找)(?:了)?工作|离职|辞(?:了|咗)?职|遣散|retrenchment|接班|接管|下岗|失业|裁员|退休(?!教师|职工|工人|干部|人员|老师|医生|金)|创业|新(?:店|厂|公司|项目|仓|工作|岗位|开|办|建|房|签)|扩[产建张店大招到]|新?添了?[^，,]{0,4}(?:产线|生产线|设备|机器|车|台)|[加扩添租包种](?:了|咗)?\\d+ ?亩|(?:又|再|新|多|流转|租|包)[^，,]{0,6}亩|包(?:了)?地|二期|增开|加盟|上市|投资建|新增|开(?:店|业|张|了|分店|分公司|新|公司|诊所|工作室|(?:第[二三四五]|[二三四五])+[家间]|多[间家]|[^，,]{0,3}分(?:店|公司|行|校|院))(?!的)|封顶|竣工|投产|中标|大单|订单|拿下|接(?:了|咗|到)[^，,]{0,8}(?:工程|单(?!位)|项目|合[同约]|标)|(?:供货|框架|采购)(?:合同|协议)|年框|项目资金|奖励资金|获评|评[为上]|报上了|签(?:约|了|单|订|字|署|合同)',
  // What ends or is paid back.
  '(?:购买|认购|申购|追加|买入|买(?:了|过|基金|理财|保险|国债|黄金|债))|开户|开通|变已婚|首次购',
  '到期|满期|期满|兑付|快到了|[还结]清|供完|续[存期贷保约]|还完|脱保|断保|缺口',
  // What he wants.
  '提额|提高额度|加订|订(?:了|咗)?\\d+|订[^，,]{0,6}(?:\\d+ ?[份套桌台箱盒张]|礼[品盒]|酒席|喜帖|宴)|\\d ?人订|看中|缺[^，,]{0,3}(?:台|资金|钱)|(?<!主)要(?:租|退|升级|注销|加人|请人)|想[^，,]{0,3}(?:供|升|学|订|报|找|约|试|租|装)|报名(?!表)|登记(?:要|报名|参加)|参加(?:了|咗|过)?[^，,]{0,10}(?:会|活动|讲座|沙龙|开放日|体验|课|试听|品鉴|路演|展)|领了?[^，,]{0,4}券|看了直播|租了|计划|打算|打听|想知道|感兴趣|申请|意向|有意|询问|咨询|(?:想|准备|拟|欲|考虑|希望|需要?|要|求|待|来|问)[^，,]{0,8}(?:买|购|办|投|存|开|卖|转|盘|移|换|借|贷|续|理财|保险|基金|国债|额度|利率|收益|美金|美元|报价|首付|三年期)|额度问|问(?:过|了|起|到|及|少儿|有没有|有无|能不能)|预约|约(?:好|了|定|见|[在周星下本明后])',
  // Reasons to call.
  '生日|过[\\d一二三四五六七八九十]{1,3}岁|寿[辰宴星酒]|[大做过祝]寿|生辰|诞辰|投诉|抱怨|不满|吵|嫌(?![^，,]{0,6}贵$)|索赔|亏损|情绪|差评|扬言|威胁|退(?:款|货|费|学费|机|保|租|订)|赔偿',
  // What befalls him, his family or his firm.
  '住院|入院|icu|手术|心脏支架|[放装做了][^，,]{0,3}支架|搭桥|化疗|放疗|肿瘤|癌|结节|中风|脑梗|心梗|骨折|摔(?:了|断|伤|一跤)|撞(?:车|伤|了)|车祸|追尾|翻车|事故|受伤|确诊|查出|病重|重病|失火|火灾|着火|烧了|水?淹|报废|[被俾](?:人)?[^，,]{0,2}(?:盗|偷|骗|刷|抢)|盗刷|诈骗|挂失|(?:卡|证|车|狗|包|手机|钱)[^，,]{0,2}丢了|报了?警|出险|理赔|护工',
  '(?:大客户|客户|供应商|租客|租户|合伙人)[^，,]{0,4}(?:跑了|没了|撤了|退租|闹翻)|停产|停工|(?:店|馆|厂|铺|公司|档口|生意)(?:子)?(?:关|倒|停|歇)(?:了|门|闭)|倒闭|清算|起诉|官司|查封|冻结|欠薪|收不回',
];

const english = [
  'transfer\\w*|wire[ds]?|wiring|inflows?|outflows?|deposit(?:ed|s)?(?= of| in| from|$)|payout|paid (?:in|out|off|back)|pays off|bonus|proceeds|settle[ds]?|settlement|lawsuit|won the lottery|joining us|lump sum|legacy|windfall|compensation|refund\\w*|damages|awarded|dividend\\w*|pays out|crystallis\\w*|equity release|cashing in|received (?=[^,]{0,12}(?:[£$€]|\\d{3}|\\dk|money|cash|offer|grant))|(?:cheque|money|payment|harvest|crop) (?:comes|coming|due|is due|expected)|grant of|inherit\\w*|withdr(?:ew|awal|awing|awn)|took [^,]{0,12}out|moved? [^,]{0,16}(?:to|from|out)|redeem\\w*|redemption|rollover|roll over|cashed?(?: in| out)',
  'brought [^,]{0,24}(?:colleagues?|friends?|brother|sister|daughter|son|wife|husband|neighbou?rs?|partner|family)|sent us (?:his|her|their|an?) |refer(?= ?咗)|came in on [^,]{0,10}advice|joined (?:us )?(?:through|via)|referr(?:ed|als?|ing)|introduc(?:ed|tion)|brought [^,]{0,20}(?:along|in)|recommended|thanks to (?:him|her|them)|opened (?:an? )?account',
  'sold|sells?|selling|sale|auction\\w*|buyout|floating|listing|takeover|disposal|acqui\\w*|merger|merged|buy-?out|bought|buy(?:s|ing)?|purchas\\w+|ipo|floated|lock-?up|vest(?:s|ed|ing)?|stake|series [a-f]|exit|exchanged contracts|under offer|complet(?:es|ed|ion)|closing|downsiz\\w+|mov(?:es|ing)|relocat\\w*|emigrat\\w*|lease|mortgage|remortgag\\w*|pledged?',
  'wedding|married|marri(?:es|age)|marrying|engaged|engagement(?! letter)|divorc\\w*|separat(?:ed|ion)|pregnant|expecting|off to (?:university|college|uni|\\p{L}+ in)|due date|bab(?:y|ies)|born|newborn|twins|grandchild\\w*|grandson|granddaughter|probate|passed away|died|estate|graduat\\w+|starts? (?:university|college|school|uni|new)|tuition|university',
  'board (?:seat|member)|join(?:s|ing) (?:the|a|our) [^,]{0,20}(?:board|firm|company|practice|committee|partnership)|joins|tak(?:es?|ing) over|took over|steps? down|hand(?:s|ing) over|going part-time|draw (?:his|her|their) pension|merging|appointed|started (?:own|an?|his|her)|set up|promot(?:ed|ion)|retir(?:es|ing|ement)|new (?:job|role|house|home|plant|office|owner|build|premises|business|shop|contract)|changed jobs|went for|made (?:partner|redundant)|redundan\\w+|laid off|hired as|headhunted|self-employed since|resign\\w*|left (?:his|her|the) (?:job|firm|company)|expan\\w+(?= (?:in|to|the|into|next|by|his|her|their)|$)|open(?:s|ed|ing) (?:an?|up|in|his|her|their|another|second|new|third) |(?:second|third|another|new) (?:site|branch|shop|store|salon|location|restaurant|clinic|unit|practice)|(?:site|branch|shop|store|clinic) opening|(?:won|landed|secured|awarded) [^,]{0,30}(?:contract|tender|grant|order|deal|account|framework|permission)|got (?:the |an? )?(?:contract|order|grant|planning|permission)|planning permission|(?:lost|losing|loses) [^,]{0,24}(?:customer|client|contract|tenant|supplier|job|licen[cs]e)|adding \\d+|putting up|extending the|won a(?! raffle)|big contract|signed|launch\\w*|hired|funding',
  'matur\\w+|expir\\w+|fixed term|comes? to an end|runs? out|term ends|ends? (?:next|in|on)|ending|due (?:in|on|for|next|\\d)|renew\\w*',
  'wants? to (?:invest|buy|sell|open|move|place|put|transfer|discuss|set up|switch)|wants [^,]{0,12}(?:advice|loan|mortgage|card|quote|offer)|looking (?:to|for)|plan(?:s|ning|ned)? (?:to|on)|intends?|needs? to (?:place|invest|borrow|sell)|interested in|asked (?:about|for (?:an? )?(?:offer|quote|contract|loan|advice|draft|proposal|mortgage))|quote|enquir\\w+|inquir\\w+|booked|appointment|considering (?:a|an|the|selling|buying|moving)',
  'furious|angry|grievance|money back|(?:business|money|custom) elsewhere|pulled [£$€]?\\d+|(?:close|closing) (?:his|her|their|the) accounts?|birthday|[4-9]0th|anniversary|complain\\w*|complaint|dissatisfied|unhappy|threaten\\w*',
  'petition|winding[- ]up|insolven\\w*|liquidat\\w*|receivership|bankrupt\\w*|statutory demand|sued|suing|tribunal|hospital\\w*|surgery|operation on|(?:knee|hip|back|heart|eye|shoulder|foot|hand) op|stroke|cancer|injur\\w+|broke (?:his|her|their)|accident|written off|heart attack|diagnosed|(?:house|shop|barn|kitchen|warehouse) fire|fire (?:at|in)|flood\\w*|burgl\\w+|burned down|stolen|theft|skimmed|fraud\\w*|scammed|hacked|disputes',
  '(?:accepted|took up|takes up|responded to|replied to|rsvp\\w*|came to|attended|attending) [^,]{0,30}(?:offer|quote|proposal|mailer|mailing|campaign|event|open day|seminar|webinar|talk|demo|fair|tasting|trial|invitation|promotion)|signed up|order form|wants? [^,]{0,20}(?:sessions?|visit|demo|upgrade|overdraft|limit|hampers|seats|proposal|plan)|higher (?:overdraft|limit)|needs? (?:a |an )?(?:new|bigger|larger|extra|second|£|\\$|€|\\d)',
];

const german =
  'verkauf\\p{L}*|veräußer\\p{L}*|verkäuf\\p{L}*|\\p{L}*verkauf|erbschaft|erbe|geerbt|erbt|vererbt|hochzeit|heirat\\p{L}*|verlob\\p{L}*|scheidung|geschieden|umzug|umziehen|zieht (?:um|nach)|erweiter\\p{L}*|übernahme|übernimmt|nachfolge\\p{L}*|nachfolger|übergeben|angebot|rahmenvertrag|neue[rnms]? (?:eigentümer|job|firma|stelle|wohnung|haus|auto)|investition\\p{L}*|\\p{L}*kauf|kauft|pflegeheim|verpachtet|vermietet|selbständig|selbstständig|wechselt|gewonnen|zieht weg|weggezogen|zugeteilt|\\p{L}*ausschüttung|dividende|wird \\d{2}|kredit|darlehen|hypothek|umschuldung|gekauft|\\p{L}*gründung|gegründet|börsengang|beteiligung|anteile?|\\p{L}*anteile|beurkundet|notar\\p{L}*|einzahlung|einmalzahlung|eingegangen|eingang von|überweisung|überwiesen|übertragen|\\p{L}*übertrag|abgezogen|abfluss|zufluss|abfindung|bonus|prämie|ausgezahlt|auszahlung|erhalten|\\p{L}*entschädigung|empfehlung|empfohlen|geworben|vermittelt|neukund\\p{L}*|fällig\\p{L}*|läuft [^,]{0,16}aus|läuft ab|ausläuft|ablauf|vertragsende|verlängern|tilgung|getilgt|abbezahlt|beförder\\p{L}*|in rente|ruhestand|pensionier\\p{L}*|arbeitslos|verlust des arbeitsplatzes|geboren|geburt|nachwuchs|zwillinge|kind unterwegs|baut|hausbau|geht an|bauträger|enkel\\p{L}*|studium|abitur|ausland|auswander\\p{L}*|geburtstag|jubiläum|beschwer\\p{L}*|reklam\\p{L}*|unzufrieden|möchte [^,]{0,30}(?:anlegen|kaufen|verkaufen|eröffnen|investieren|übertragen|abschließen|verlängern)|will [^,]{0,30}(?:anlegen|kaufen|verkaufen|eröffnen|investieren|übertragen|abschließen|verlängern|anfragen)|plant|anfrage|interesse an|interessiert sich|vater verstorben|mutter verstorben|\\p{L}*eröffnung|eröffnet|insolven\\p{L}*|konkurs|größter kunde|\\p{L}*unfall|verunglückt|\\p{L}*krankenhaus|operiert|\\p{L}*operation|herzinfarkt|schlaganfall|brand (?:in|im|am)|brand(?=$)|\\p{L}*wasserschaden|einbruch|gestohlen|betrug|zur konkurrenz|\\p{L}*kreditrahmen|kreditlimit|vorfinanzierung|bringt [^,]{0,20} mit|(?:auf|an) (?:das |der |die |unser\\p{L}* )?(?:mailing|aktion|hausmesse|messe|seminar|einladung)|teilgenommen|angemeldet|erntegeld|neue halle|leasing|bestellt|mieter|wünscht|kündigen|braucht';

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
