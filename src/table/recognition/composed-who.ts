import { headingWords } from '../columns/heading-words';
import type { RoleId } from '../columns/roles';
import type { ColumnProfile } from './column-profile';
import { composedSure } from './composed-sure';

const looksAfter =
  /经理|顾问|专员|专管|主管|责任|承办|负责|经纪|业务员?$|销售员?$|管家|客服|跟进|跟单|对[口接]|理专|营业员|维护人|包[片村干]|\b(?:mgr|manager|rep|reps|advis[eo]r|broker|agent|exec|officer|consultant|partner|looked after|handled|managed|served|owner|lead|contact at)\b|verkäufer|berater|betreuer|zust(?:\b|änd)|sachbearb|ansprechpartner|bearbeiter/u;
const aboutWhoLooksAfter =
  /电话|手机|编号|工号|代码|意见|评语|职务|职位|职级|日期|时间|次数|推荐|配偶|基金经理|\b(?:phone|tel|email|id|no|code|date|notes?|title|level|status|spouse|fund)\b|telefon/u;

/** Somebody who does something: 接待人, 揽货人员, 服务员. */
const somebody = /人员?$|[^会学店职雇社团成]员$/u;
const noColleague =
  /推荐|介绍|担保|受益|配偶|被保|投保|联系|紧急|委托|借款|持[卡有]|客|[购买收付]|承租|监护|代理|签/u;

/** Who looks after customers: few persons, each for many rows. */
export function managerByFew(header: string, profile: ColumnProfile): [RoleId, number][] {
  const words = headingWords(header);
  if (aboutWhoLooksAfter.test(words)) return [];
  const different = Math.round(profile.distinct * profile.count);
  const isFew = different <= Math.max(2, profile.count * 0.5) && profile.flags < 0.5;
  if (!isFew || profile.plainWords < 0.9) return [];
  const { certain, likely } = composedSure;
  if (looksAfter.test(words)) return [['manager', certain]];
  const isColleague = somebody.test(words) && !noColleague.test(words) && profile.personNames >= 0.7;
  return isColleague ? [['manager', likely]] : [];
}

const whatHeDoes =
  /职|岗|身份|头衔|营生|谋生|工作|从业|从事|\b(?:job|occup\p{L}*|profession|work|works|role|title|position|capacity|what they do|trade)\b|tätigkeit|beruf|funktion|stellung|position/u;
const notWhatHeDoes =
  /日期|时间|时长|年限|日$|证件|证号|地址|电话|变动|城市|经理|配偶|\b(?:date|since|phone|address|order|type|number|no|id|years|city|spouse|partner|in progress|hours)\b|werkstatt/u;

/** What a customer does: where words of positions stand in the cells and the heading asks for work, also beside the firm (单位/头衔). */
export function positionByWords(header: string, profile: ColumnProfile): [RoleId, number][] {
  const words = headingWords(header);
  if (!whatHeDoes.test(words) || notWhatHeDoes.test(words)) return [];
  const { certain, near } = composedSure;
  if (profile.plainWords < 0.7 || profile.positions < 0.1) return [];
  return [['position', profile.positions >= 0.25 ? certain : near]];
}

const whoItIs =
  /姓名|名称|全称|简称|称呼|[客租病]人$|[客商用住]户$|[顾旅来住宾]客$|业主|车主|户主|货主|店主|主人$|店家|委托[人方]|投[保资][人者]|[买购]方|[购收要]货[单人]?[位方]?$|[购订]货单位|会员$|学员$|患者|家长|老板$|单位$|\b(?:name|client|customer|patient|member|donor|buyer|payer|owner|guest|tenant|student|practice|business|shop)s?\b|kunde|mandant|patient|mitglied|name|abnehmer|käufer|empfänger|besteller|gast(?!\p{L})/u;
const otherPersons =
  /经理|推荐|介绍|联系人|紧急|担保|受益|配偶|子女|经办|经手|负责|业务|司机|产品|品名|商品|项目|机构|网点|支行|银行|工作|任职|类|型|等级|级别|状态|来源|宠物|品种|\b(?:manager|rep|agent|referr\p{L}*|spouse|driver|product|item|project|pet|school|emergency|beneficiary|brand|branch|bank|file|user|type|class|tier|level|status|since|note|contact name|product name)\b|fahrer|berater|betreuer|produkt|artikel|filiale|seit/u;

/** Who the customer is: names under a heading of customers, or names of persons by their look. */
export function nameByLook(header: string, profile: ColumnProfile): [RoleId, number][] {
  const words = headingWords(header);
  if (otherPersons.test(words) || profile.numbers > 0.1 || profile.dates > 0.1) return [];
  const { certain, likely, near } = composedSure;
  const isVaried = profile.distinct >= 0.9;
  if (whoItIs.test(words) && profile.flags < 0.2 && profile.contactAnswers < 0.3 && profile.meanLength <= 24)
    return [['name', isVaried ? certain : profile.distinct >= 0.2 ? likely : near]];
  return profile.count >= 5 && profile.latinNames >= 0.9 && isVaried && profile.positions < 0.2
    ? [['name', near + 0.1]]
    : [];
}
