/** When somebody rests, works or is out. */
const spans =
  '午休|中午|午间|午饭|饭点|早上|早晨|清晨|一大早|凌晨|上午|下午|傍晚|晚上?|晚间|夜间|夜里|深夜|半夜|白天|周末|双休日?|周[一二三四五六日天]|星期[一二三四五六日天]|礼拜[一二三四五六日天]|节假日|假日|节日|假期|工作日|上班|下班前|工作时间|上课|开会|会议|休息|睡觉|开车|驾车|值班|夜班|忙时|月底|月末|季末|年底|就餐|用餐|用饭';
const numeral = '[一二三四五六七八九十]';
const times = `(?:${spans}|\\d{1,2}(?:[:：点时]\\d{0,2}|am|pm| ?uhr)|${numeral}{1,3}点)`;
/**
 * What goes on after a time: 12-14点, 到周五上午. Each piece is taken as it is met first and never parted otherwise, and there are not
 * many: a row of times that forbids nothing was tried in every way that it can be parted.
 */
const further = `(?:(?=((?!一大早|半夜)[\\d点:：半前后以之间期内时候段的一二三四五六七八九十—–~至到-]|${spans}|(?<=\\d)(?:am|pm| ?uhr)|[和、及与](?=${spans}|\\d|${numeral})))\\1){0,32}`;
/** 午休12-14点勿扰, 请勿于晚间来电: at other times he may be called. */
const chinese = new RegExp(
  `${times}${further}(?:内|期间|时段?|的?时候|不便)?(?:请|最好|尽量|就|都|千万|一律|也)?(?:不要|别|请勿|勿|不接|谢绝|不方便|不便|不得|不能|不可|不许|免|莫)|(?:不要|别|请勿|勿|避免)(?:在|于)?${times}[^，]{0,6}(?:打|来电|致电|联系|打扰|回访|拨|扰|电话|上门)`,
  'u',
);
const abroad =
  /\b(?:until|bis) (?:\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|uhr|o['’]clock)|noon|midday|mittag)|\b(?:before|after|between|prior to|vor|nach|zwischen) (?:about |ca\.? )?(?:\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|o['’]clock|uhr|h|hrs)?\b(?![./-]?\d)|noon|midday|lunch|breakfast|dinner|work|school|mittag)|\b(?:at|while at|during) (?:work|lunch|night|the office|school|the day|working hours|office hours|business hours|weekends?|prayer|dinner|breakfast|class)|\b(?:on|at|over) (?:the )?(?:weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|bank holidays|holidays)\b|\bin the (?:mornings?|afternoons?|evenings?)|\b(?:mornings|evenings|nights|afternoons|weekends)\b|\b(?:am|an|übers) (?:wochenende|abend|vormittag|nachmittag|(?:mon|diens|mitt|donners|frei|sams|sonn)\w*)|\b(?:abends|morgens|mittags|vormittags|nachmittags|nachts|werktags|sonntags|samstags|montags|tagsüber|während)\b/u;
/** 今后, or ever: at no time at all. */
const forever =
  /(?:再也|永远|永久|任何时(?:候|间)|今后|(?<![点时午晚])以后(?!再)|一律不再)|\bor ever\b|\bat all\b|\bany ?more\b|\bagain\b|\bever\b|\bnie (?:wieder|mehr)\b|\bnicht mehr\b/u;
/** 下午来电要求不要再打: the time is that of the call in which he said so. */
const reported =
  /(?:要求|表示|明确|声明|称|说|告知|提出|强调|来电|通话中?|接通后?|生气|不耐烦)[^，]{0,8}(?:不|别|勿|停|拒|禁)/u;

/** 上班不方便接电话，别打: the hours stand in the clause before. */
const inconvenient = new RegExp(`${times}.{0,60}(?:不方便|不便|没空|没时间|在忙|很忙|睡|休息)`, 'u');

/** Whether a clause that forbids contact forbids it at some hours only. */
export function isAtTimesOnly(clause: string, before = ''): boolean {
  if (forever.test(clause)) return false;
  if (inconvenient.test(before)) return true;
  if (/有免打扰|免打扰(?:时段|时间)/u.test(clause)) return true;
  return (chinese.test(clause) && !reported.test(clause)) || abroad.test(clause);
}

/** …before noon, or ever: the next clause takes the hours back. */
export function isExtended(next: string): boolean {
  return /^(?:or|and not)? ?(?:ever|at all|again|any ?more)$|^(?:以后|其他时间|任何时候)也?(?:不要|别|不)/u.test(
    next,
  );
}

/** 座机, landline: a number that is not to be used, beside others that may. */
const oneNumber =
  /座机|固话|固定电话|单位电话|办公(?:室)?电话|家里电话|家庭电话|旧号|老号|原号|公司电话|\b(?:land ?line|office (?:line|number|phone)|home (?:number|phone)|work (?:number|phone)|old number|festnetz)\b/u;
const written =
  /短信|微信|邮件|信件|来信|\b(?:e-?mails?|texts?|sms|letters?|post|mail(?:ings?|shots?)?|newsletters?)\b/u;
const callAllowed =
  /^(?:请|可以?|可直接|直接|最好|只)?(?:打|拨打?|致电|来电|电话|用电话|手机)(?:联系|沟通|电话|手机|给|即可|可以)*|(?:电话|手机|致电|来电|上门|拜访)(?:联系|沟通)?(?:即可|可以|没问题|为宜|优先)|\b(?:call|phone|ring|use (?:the |his |her )?(?:mobile|cell|phone)|by phone|phone only|calls? (?:ok|fine|only))\b|\b(?:anrufen|telefonisch|nur telefon)\b/u;
const forbids = /不|别|勿|拒|谢绝|禁|免|\b(?:no|not|never|stop)\b|n['’]t|nicht|kein/u;

/** The clauses of a note that allow to call. */
export function allowingCalls(clauses: readonly string[]): ReadonlySet<string> {
  return new Set(clauses.filter((clause) => callAllowed.test(clause) && !forbids.test(clause)));
}

/**
 * 不要发邮件，打电话: what is forbidden is one way, and another clause allows to call.
 *
 * @param allowing as {@link allowingCalls} finds them; asked only where it matters.
 */
export function allowsAnotherWay(clause: string, allowing: () => ReadonlySet<string>): boolean {
  if (oneNumber.test(clause)) return true;
  if (!written.test(clause)) return false;
  const others = allowing();
  return others.size > (others.has(clause) ? 1 : 0);
}
