/** A call, a visit, a look into the system: what was done to find out, not what was found. */
const contact =
  /^(?:系统|本行|我行|经|已|曾|刚|再次|再|今[日天]|昨[日天]|明[日天]|改[日天]|[本上下][周月次]|月[初底]|节[前后]|年[前后]|择[日期]|稍后|过后|过几天|[周星期礼拜]+[一二三四五六日天]|多次|客户|本人|电话|微信|短信|上门|当面|人工|季度|月度|年度|例行|日常|定期)*(?:联系|沟通|拜访|回访|致电|走访|季访|发送?|发函|寄送?|介绍|推荐|推介|邀约|邀请|排查|查询|核查|检查|询问|了解|跟进|面谈|通话|茶叙|核对|筛查|复核)(?:过|了|完毕|完成|中|[一两二三四五多\d]+[次遍]|客户|本人|情况|正常|新?产品|理财|方案|短信|信|函|材料|资料|宣传册|参加?活动)*$|^(?:i |we )?(?:checked|called|phoned|rang|emailed|contacted|reviewed|searched|visited|met|spoke|spoken|followed up|looked)(?: (?:to|with|him|her|them|the|client|customer|up|again|twice|file|system|into|it|by|phone))*$|^(?:(?:quarterly|annual|monthly|yearly|weekly|regular|routine|periodic) )?(?:review|call|meeting|check-?in|visit|catch-?up)(?: (?:done|held|due|planned|scheduled))?$|^left (?:a )?(?:vm|voicemail|message)\b.*$|^sent (?:a |the )?(?:brochure|info|email|letter|newsletter|materials?)\b.*$|^(?:telefon|jahres|quartals|beratungs|kunden)?(?:gespräch|termin|besuch|telefonat)(?: (?:geführt|erfolgt|vereinbart|stattgefunden|gehabt))?$|^(?:angerufen|kontaktiert|besucht|mailbox(?: besprochen)?|nachricht hinterlassen|e-?mail gesendet)$/u;

/** Nobody was reached. */
const unreached =
  /^(?:客户|对方|电话|直接|手机|号码|为|是|多次|已|均|都)*(?:挂断?了?|挂机|空号|停机|关机|占线|忙音|拒接)(?:了|中)?$|^(?:no (?:answer|reply|pick-?up)|hung up|voicemail|busy|wrong number|engaged tone)$/u;

/** What refers to another entry, or puts off: it states nothing that could be read. */
const referring =
  /^(?:同上?(?:上?次|月|季|期|周|一?条|前)?|同前|如前|如上|照旧|老样子|老客户|新客户|等(?:消息|回复|通知|结果)|见面(?:详)?谈|(?:再|先|还|在|仍|正)*(?:说|看看|考虑|想想|观望|商量|犹豫)+(?:中|一下|吧|了)?|(?:以后|下次|回头|过后|年后|改天)再(?:说|谈|看|联系)|ditto|same (?:as (?:above|before|last \w+)|again)|as (?:above|before)|(?:maybe )?(?:later|next time)|thinking (?:about it|it over)|considering|(?:will|to) (?:let us know|think about it|decide|revert|come back(?: to us)?)|waiting (?:to hear|for)\b.{0,24}|meldet sich(?: wieder)?|(?:will )?(?:nochmal )?dr?über schlafen|noch in der überlegung|(?:old|existing|regular|new) (?:client|customer))$/u;

/** 见档案, see file, siehe Akte: what there is stands elsewhere. */
const elsewhere =
  /^(?:详情?|具体|情况|请|可|另|内容)*(?:见(?!面|到|了|过|客户)|参[见阅考照]|查看|查阅|问(?=\p{Script=Han}{1,4}$)|详见|附后).*$|^(?:略|从略|同[左右])$|^(?:pls |please |more |details? )*(?:see|cf|refer to|check with|ask|ref|as per|per|in|on)\.? (?:the |his |her |our |above|below|last |my )*(?:file|crm|spreadsheet|notes?|attach\w*|folder|e-?mail|report|system|remarks?|log|appendix|annex|sheet|comments?|record\w*|tab|above|below|call report|minutes)\b.*$|^as (?:discussed|agreed|per(?! usual)|noted)\b.*$|^(?:siehe|s|vgl|lt|laut|gem)\.? ?(?:akte|anlage|oben|unten|crm|notiz\p{L}*|e-?mail|protokoll|anhang|o\.?|datei|bericht)\b.*$|^wie (?:besprochen|vereinbart|oben)$/u;

/** 到期已转存: over and dealt with. */
const settled =
  /已(?:自动)?(?:转存|续存|续期|续做|续接|承接|办结|处理完毕)|\b(?:already|auto(?:matically)?[- ]?) ?(?:renewed|rolled over)\b/u;

/** The end of an account: neither a reason to call nor nothing at all. */
const closed =
  /^(?:账户|卡|户|已|本行|我行|均)*销户|^accounts? (?:is |was )?closed\b|^konto (?:aufgelöst|gelöscht)/u;

/** 经营平稳, business as usual, alles beim Alten: how it is, and that nothing goes on. */
const state =
  /^(?:客户|目前|现在|近期|最近|近来|一切|经营|生意|情况|状况|家庭|公司|企业|店里|店|厂里|账户|资金|收入|工作|身体|业务|整体|总体|各方面|各项|都|仍|还|比较|较为?|基本|暂|均|很|挺|蛮|算|保持|维持|继续|跟|同|和|与|去年|往年|以前|上次|上月|平时|往常|原来|一直|尚|无)*(?:照常|如常|如旧|依旧|照[\p{Script=Han}]$|照[做开办]|正常|平稳|稳定|良好|尚可|还行|还好|挺好|蛮好|都好|顺利|好|不错|平淡|平平淡淡|不变|没变|一样|现状|原样|一如既往|如初|往年|没事|差不多|风平浪静|波澜不惊|日子照过|平淡无奇)(?:运营|经营|营业|往来|使用|状态|了|的|吧)*$|^(?:it'?s |all |everything |business |things |situation |life |still |very |rather |is |are |as |remains? |and )*(?:(?:as|as per|than|the same as) (?:usual|ever|always|before)|usual|quiet|steady|stable|good|fine|well|unchanged|the same|normal|calm|routine|ok|okay|status quo|same as ever|same old(?: same old)?)$|^(?:alles |ist |weiterhin |weiter |noch |verläuft )*(?:unverändert|wie (?:immer|gehabt|bisher|üblich|gewohnt)|gut|beim alten|bestens|ruhig|klar|stabil|normal|okay|in ordnung)$/u;

/** What a clause is that says no event and negates none: undefined where it may say one. */
export type ClauseKind = 'contact' | 'state' | 'unreached' | 'reference';

/** Tells which kind of clause without an event this is. */
export function clauseKind(clause: string): ClauseKind | undefined {
  if (unreached.test(clause)) return 'unreached';
  if (referring.test(clause) || elsewhere.test(clause) || settled.test(clause) || closed.test(clause))
    return 'reference';
  if (state.test(clause)) return 'state';
  return contact.test(clause) ? 'contact' : undefined;
}
