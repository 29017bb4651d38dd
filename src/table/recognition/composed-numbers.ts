import { headingWords } from '../columns/heading-words';
import type { RoleId } from '../columns/roles';
import type { ColumnProfile } from './column-profile';
import { composedSure } from './composed-sure';
import { earlierRoleOf, earlierStem } from './earlier-figure';

/** What a customer owes, may owe, has to pay extra or costs, and what is measured and no money of his. */
const otherMatters =
  /最[大高低小]|平均|[月日件]均|[增减]|较|变[动化]|[环同]比|量(?= |$)|贷|借|欠|负债|逾期|尾款|未[收付偿还结]|待[收付]|分期|额度|限额|预算|成本|折扣|税率|率|比例?$|占比|单价|均价|件均|面积|重量|退款|退货|年龄|年限|龄|期限|期数|缴费期|天数?$|月数|评分|得分|积分|等级|指数|温度|保额|保障|工资|月薪|年薪|收入|电话|转介|推荐|\b(?:largest|highest|biggest|max|min|average|avg|mean|change|growth|increase|decrease|loan|debt|owed|owing|overdue|arrears|limit|budget|cost|discount|tax|vat|rate|ratio|share|percent|score|points|rank|age|(?<!this |per |a |academic |school |financial )years?|days|term|weight|size|income|salary|refund\p{L}*|cover(?:age)?|sum insured|credit|drawn|referr\p{L}*)\b|%|kredit|darlehen|schuld|steuer|rabatt|alter|gehalt|einkommen|tage/u;
/** A year or longer, or all the time. */
const yearly =
  /今年|本年|当年|全年|年内|年度|(?<![上去前近\d])年(?![末底初龄限中])|[累合总]计|累积|历史|迄今|近?(?:一|1|12|十二)(?:年|个?月)|近[二两三2-5]年|学年|(?<!\d)20\d\d(?!\d)|to date|so far|bisher|期[缴交]|\b(?:annual|annually|yearly|ytd|p ?a|per annum|per year|a year|l12m|ltm|ttm|12m|this (?:yr|year|fy)|fy\d*|lifetime|total|to date|all time|l\dy)\b|jahr|gesamt|insgesamt/u;
const monthly = /月均|每月|当月|本月|月度|^月(?![末初底])|\b(?:monthly|per month|a month|p ?m)\b|monatlich/u;
const shorter =
  /近(?:半年|[二两三四五六2-9]个?月|\d+[天日])|本季|季度|\b(?:\d+ ?d|l\d+d|l[1-9]m|90d|qtd|quarter\p{L}*)\b|quartal/u;
const flows =
  /消费|花费|采购|进货|购|销售|营业|营收|产值|业绩|成交|交易[额金]|货款|[应实已][收付]|到账|费(?!率|用率|者)|佣金|贡献|捐|充值|造价|价(?! ?(?:格?区间))|金额|款(?= |$)|\b(?:spend|spent|spending|sales|fees?|billed|billings?|revenue|commissions?|giving|given|gifts?|donat\p{L}*|premiums?|value|amount|amt|net|gross|price|paid|purchases|invoiced)\b|umsatz|honorar|warenwert|betrag|ausgaben|beitrag|preis/u;
/** A sign of money, which needs no word for it. */
const currency = /[£$€¥]|\b(?:usd|eur|gbp|hkd|cny|rmb|chf)\b|[(（](?:人民币)?[万亿千百]?元[)）]/u;
const paid = /已[收付]|实付|到账|\b(?:paid|received)\b|bezahlt|gezahlt/u;
const deposits = /存款|储蓄|[活定]存|余额|结余|\b(?:deposits?|savings?)\b|guthaben|einlage/u;
const wealth = /资产|市值|权益|规模|持仓|\b(?:assets|holdings|wealth|portfolio)\b|vermögen|depot/u;
const countAtEnd =
  /[次笔单票趟场节堂回]数|频次|\b(?:number|no|count) of (?!employees|staff|children|days|calls|contacts)\p{L}+|\p{L}{3,}s (?:ytd|l\d+[my]|\d+d|this (?:yr|year|fy)|to date|12m|p ?a)\b|^(?:sessions|lessons|visits|orders|bookings|rounds|purchases)$|anzahl (?:der )?(?:käufe|einkäufe|besuche|bestellungen|aufträge|termine|buchungen)/u;
const noPurchase =
  /投诉|逾期|联系|拜访|走访|回访|外呼|呼叫|通话|推荐|转介|登录|complain|call|contact|referr|login|mailing/u;

/** What a column of numbers is, by period and measure of its heading and by how large and how round its numbers are. */
export function numbersByParts(header: string, profile: ColumnProfile): [RoleId, number][] {
  if (profile.numbers < 0.7 || profile.counting || profile.mobiles > 0 || profile.codes > 0.3) return [];
  if (profile.idNumbers > 0 || profile.years > 0.8 || profile.compactDates > 0.8) return [];
  const words = headingWords(header);
  const { certain, likely } = composedSure;
  if (isCount(profile) && countAtEnd.test(words))
    return noPurchase.test(words) ? [] : [['transactionCount', certain]];
  if (otherMatters.test(words)) return [];
  const stock: RoleId | undefined = deposits.test(words) ? 'balance' : wealth.test(words) ? 'aum' : undefined;
  if (stock) {
    if (earlierStem(header) === undefined) return [[stock, likely]];
    const earlier = earlierRoleOf(stock);
    return earlier ? [[earlier, likely]] : [];
  }
  return flowOf(words, currency.test(header.toLowerCase()), profile);
}

/** Small whole numbers from 0 on, none of them large for how often somebody comes. */
const isCount = ({ wholeNumbers, least, most }: ColumnProfile): boolean =>
  wholeNumbers >= 0.95 && least >= 0 && most <= 500;

function flowOf(words: string, isMoney: boolean, { most }: ColumnProfile): [RoleId, number][] {
  if (earlierStem(words) !== undefined) return [];
  const { certain, likely, near } = composedSure;
  const isFlow = flows.test(words);
  if (shorter.test(words)) return isFlow || most >= leastMoney ? [['revenue', near]] : [];
  if (monthly.test(words)) return isFlow ? [['monthlySpend', likely]] : [];
  if (yearly.test(words)) {
    if (isFlow || isMoney) return [['revenue', certain]];
    return most >= leastMoney ? [['revenue', likely]] : [];
  }
  if (paid.test(words)) return [['paidAmount', likely]];
  // Without a period it is what one deal came to.
  return isFlow ? [['orderAmount', likely]] : isMoney ? [['orderAmount', near]] : [];
}

/** From here on a number is hardly one of times or pieces. */
const leastMoney = 1000;
