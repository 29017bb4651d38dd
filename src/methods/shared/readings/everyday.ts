import { tellsHappening } from '../../../table/recognition/happenings';

/** Papers, numbers and small gifts: what the office keeps, sends and hands out. */
const matter =
  '(?:(?:生日|节日|中秋|会员日?|到期|满期|续期|客户|活动|产品|电子|新|优惠|扣款|洗牙){0,4}(?:祝福|提醒|通知|短信|贺卡|礼[物盒品]|[挂台]历|对联|利是|目录|资料|材料|名片|样品|coupon|优惠券|停车券|伞|发票|收据|回执|账单|结单|保单|存折|密码|号码?|电话|手机号?|微信|邮箱|地址|联系人|身份证|证件|户口资料|会员卡|体检卡|问卷|调查|风评|合同原件|尺寸|快递|whatsapp|留言|p\\d\\d))';
/** What is done with them. */
const handled =
  '(?:(?:已经?|都|刚|给|上门|确认|重新){0,3}(?:[寄发递派送交给留换改补还领取填做量]|更[新正换]|变更|修改|重置|登记|归档|录入|收[到齐]?|核对|校准)(?:[好完齐出到过去了咗来打办的新]|一[张份本个]){0,3})';
const chineseErrand = new RegExp(`${handled}(?:佢|其|客户)?${matter}|${matter}也?${handled}`, 'gu');
/** What may stand beside an errand without telling of more. */
const chineseRest =
  /^(?:[已刚都也再给其了咗过又请佢和与及 ]|客户|回复|确认|登记|成功|完成|电子版|话?多谢)*$/u;

const paper =
  '(?:(?:birthday|x-?mas|christmas|thank[- ]?you|loyalty|membership|new|signed|proof of|insurance|dd|engagement|id|vat|locker|her|his|the|an?) )*(?:cards?|letters?|brochures?|catalogues?|newsletters?|gifts?|invoices?|receipts?|statements?|forms?|paperwork|documents?|cert(?:ificate)?s?|records|details|address|e-?mail|phone|number|password|dates?|keys?|parcels?|samples?|id check|return|reminders?|p\\d\\d)';
const paperHandled =
  '(?:sent|posted|e?-?mailed|handed (?:over|back|out)|returned|collected|received|filed|scanned|signed|unsigned|updated|changed|corrected|replaced|reset|on file|passed|checked|noted|chased|overdue|missing|opened|bounced)';
const englishErrand = new RegExp(
  `^(?:${paper}(?: (?:is|are|was|were|has been|and|now|all))* ${paperHandled}(?: (?:and|again|back|today))?(?: ${paperHandled})?|(?:has |have |new )?${paperHandled} ${paper}|(?:x-?mas|christmas|birthday) card)$`,
  'u',
);
const germanErrand =
  /^(?:neue[rns]? )?\p{L}*(?:karte|adresse|nummer|passwort|prospekt|schlüssel|unterlagen|vertrag|formular|rechnung|auszug|kalender|newsletter|paket|mail)(?: (?:wurden?|ist|sind|bereits|per post))* (?:(?:ver|nach|zu)?(?:schickt|sandt|geschickt|gesendet)|geändert|aktualisiert|notiert|zurückgesetzt|ausgehändigt|abgeholt|vollständig|unterschrieben|eingereicht|bezahlt|abonniert)(?: zurück)?$/u;

/** What was owed is paid, what was wrong is mended, what was long ago: over, and nothing follows. */
const squared =
  /(?:[尾余欠账货]款?|欠[费息]|逾期|数|费用?|利息)[^，]{0,4}(?:[结还付缴]清|补[上齐]|还[上咗])|(?:投诉|纠纷|异议|故障|理赔|退款|报修)[^，没未不待正]{0,4}(?:处理|解决|办[结妥好]|结案|赔[完付]|修好)(?![中不])|早(?:就|已经?)?[^，就已]{0,5}[卖买办转取赔领搬还结离换][^，]{0,2}[了完过]$|\b(?:invoices?|bills?|arrears|debts?)(?: (?:is|was|now|all|fully))? (?:paid|settled|cleared)\b|\bpaid (?:the |his |her )?(?:overdue |outstanding )?(?:invoices?|bills?|arrears|fees?)\b|\b(?:complaint|claim|enquiry|query|issue|dispute|problem)s? (?:(?:is|was|now|fully) )?(?:closed|resolved|settled|sorted|fixed)\b|\bresolved on the spot\b|\brefunded and\b|(?:reklamation|beschwerde|schaden) (?:ist |wurde )?(?:erledigt|gelöst|geklärt|behoben|reguliert)/u;
/** A loan that is paid back is an event. */
const borrowed = /贷|按揭|抵押|mortgage|\bloan\b/u;

/** How somebody is, lives, eats and talks, and what he always does. */
const habit =
  /^(?:客户|本人)?(?:每天|天天|平[时日]|经常|常[来去]|向来|从来|老是|总是|只[买认做用看]|净系|中意|喜欢|爱[喝吃好打]|怕|忌|习惯|不[吃喝爱会识懂]|唔[食饮]|每[周星期月年][^，]{0,3}[来做去次]|说话|性格|脾气|普通话|听力|近视|血压|糖尿病|高血压|年纪|家住|住在|租房|独居|单身|未婚|已婚|离异|低保户|同业|熟客|老主顾|家里养|线上自助|代老板|中间人)|^人很?(?:好|直|随和)$|识[了咗][^，]{0,3}年|代(?:操作|接|办|领)$/u;
const habitAbroad =
  /^(?:is |very |quite |only )*(?:always|usually|generally|never|prefers?|likes?|loves?|hates?|allergic|vegetarian|diabetic|single|rents?|lives? (?:in|near|alone|with)|commutes?|parks?|chatty|deaf|hard of hearing|elderly|regular|comes? (?:in )?every|knows everyone|books for|towels?|parking)\b|^(?:immer|mag|isst|trinkt|bevorzugt|nur|spricht|wohnt|kommt (?:immer|jeden)|zahlt (?:immer|bar)|parkplatz|freundlich\p{L}*|nett\p{L}*|stammkund\p{L}*)(?!\p{L})/u;
/** What goes on in each day of an office: a call that found nobody, a chat, a delivery. */
const routine =
  /喝茶|聊得|^(?:朋友圈)?点了?赞|^打错|^问路|挂断$|^没见到人|^门锁着|^家里没人|已读不回|^没空|^在忙|^都?说忙|说转告|^约[了过咗]?[\d两三几]次|^(?:已|按时|如期|例行)*(?:交付|送货|发货|保养|年检|覆诊|复诊|洗牙|抄表)|^加了?微信|^微信通过|^回访成功|^讲解过|^已(?:提醒|告知)$|^补登|^无异议$|积分[兑换]/u;
const routineAbroad =
  /^(?:no[- ]show|rebooked|(?:nice|good|brief) chat|spoke briefly|all fine|out of office\b|hasn['’]?t been in|handed back|delivered on time|annual service|site visit|meter reading|asked for opening|late checkout|checked (?:in|out)\b|left (?:an? |her |his )?(?:message|voicemail|charger|umbrella)|(?:lost |locker )?(?:umbrella|key)(?: lost)?$|won the \w+ raffle|covenants? met|rückruf erbeten)/u;

/** What is longer tells of more than an everyday matter. */
const longest = 60;

/**
 * Whether a clause, folded, tells of an everyday matter only: papers and cards that were handed on, what was owed and is paid, how
 * somebody is and what he always does. Where it tells of something weightier beside it, it is none.
 */
export function isEveryday(clause: string): boolean {
  if (clause.length > longest) return false;
  if (squared.test(clause) && !borrowed.test(clause)) return true;
  if (englishErrand.test(clause) || germanErrand.test(clause)) return true;
  const rest = clause.replace(chineseErrand, '');
  if (rest !== clause && chineseRest.test(rest)) return true;
  return (
    [routine, routineAbroad, habit, habitAbroad].some((words) => words.test(clause)) && !isWeighty(clause)
  );
}

/** 每天来大厅看盘 and 只买存单 are habits, whatever word of a happening they hold; 独居老人摔伤 is none. */
function isWeighty(clause: string): boolean {
  return (
    tellsHappening(clause) &&
    !/^(?:每天|天天|平时|经常|只[买做用看]|约[了过]?[\d两三几]次|always|usually|never)/u.test(clause)
  );
}
