/** Somebody else of whom a note may tell: family, and whom a customer works or lives with. */
const relative = [
  '父亲|母亲|爸爸?|妈妈?|爹|娘|双亲|父母|公婆|公公|婆婆|岳父|岳母|丈人|丈母娘|老丈人|养父|养母|继父|继母|爷爷|奶奶|外公|外婆|姥姥|姥爷|祖父|祖母|外祖父|外祖母|太爷|太奶',
  '老伴|配偶|丈夫|妻子|老公|老婆|爱人|夫君|前夫|前妻|男友|女友|未婚夫|未婚妻|男方|女方|遗孀|其[父母妻夫子女兄弟姐妹叔舅姑姨]|(?:^|客户|其|[她他的与和])(?:先生|太太|夫人|妻|夫|父|母)',
  '哥哥?|弟弟?|姐姐?|妹妹?|兄长|儿子|女儿|子女|孩子|儿媳|女婿|孙子|孙女|外孙|叔叔?|伯父|伯伯|姑姑|姑妈|舅舅|舅妈|姨妈|阿姨|婶婶?|侄子?|外甥|亲属|亲戚|亲人|家属|家人|家里|家中|家有|长辈',
  '立遗嘱人|遗嘱人|委托人|受托人|受益人|被监护人|承租人|出租人|合伙人|股东|老板|法人|董事长|总经理|同事|朋友|好友|友人|邻居|战友|同学|师傅|领导|担保人|推荐人|介绍人|司机|员工|保姆|房东|租客|上家|爱犬|宠物',
].join('|');
const relativeAbroad =
  '(?:step|grand|god)?(?:father|mother|dad|mum|mom|son|daughter|parents?|child(?:ren)?)(?:[- ]in[- ]law)?|granny|grandma|grandpa|nan|husband|wife|spouse|partner|fianc[ée]+|brother|sister|sibling|uncle|aunt|cousin|nephew|niece|family|relatives?|friend|colleague|(?:life )?tenant|settlor|testat(?:or|rix)|trustee|beneficiary|ward|landlord|guarantor|lessee|neighbou?r|boss|director|shareholder|dog|(?:schwieger|groß|stief)?(?:vater|mutter|eltern|sohn|tochter)|mann|frau|ehe(?:mann|frau)|gatte|gattin|bruder|schwester|onkel|tante|oma|opa|cousine|neffe|nichte|familie|freund(?:in)?|kollege|nachbar|mieter|vermieter|erblasser(?:in)?|treuhänder|bürge';
const themselves =
  '本人|客户|户主|储户|持卡人|被保险?人|投保人|会员|账户(?:持有)?人|老人家?|老太太|老爷子|老大爷|大妈';
const themselvesAbroad =
  '\\b(?:client|customer|account ?holder|policy ?holder|insured|member|donor|patient|guest|he|she|kund(?:e|in|en)|mitglied|versicherte[rn]?|er|sie)\\b';

/** 女儿来电告知客户…, his widow says he…: who tells of it is not whom it is about. */
const teller =
  /(?:(?:其|客户|他|她)?(?:(?<=其)[子女妻夫]|家属|家人|亲属|儿子|女儿|子女|妻子|丈夫|老伴|配偶|老公|老婆|儿媳|女婿|邻居|朋友|同事|太太|爱人|哥哥|弟弟|姐姐|妹妹|孙子|孙女|侄子|保姆|物业|居委会?|社区)(?:来电|致电|来行|电话|前来|上门|到行|来店|接(?:听)?电话)*(?:告知|告诉|通知|反映|表示|称|说|说明|确认|回复|反馈)(?:说|称)?(?:其|我行|我们)?)|\b(?:his|her|their|the|client's|customer's)? ?(?:widow(?:er)?|wife|husband|son|daughter|brother|sister|family|mother|father|neighbou?r|partner|executor|solicitor)s? (?:called |rang |wrote |phoned )?(?:to )?(?:says?|said|told us|tells us|informed us|advised|confirm(?:s|ed)|reports?|reported|let us know)(?: that)?/gu;
const hypothetical =
  /若|如果|万一|假如|担心|害怕|百年|以防|规划|咨询|安排|条款|\bin case\b|\bif\b|\bwhen (?:he|she|they)\b|\bplanning\b|\bfalls?\b|\bim falle\b|\bwenn\b/u;

const dead =
  /已故|(?:去|过|离|辞|逝|下)世|过身|病逝|仙逝|已逝|早逝|长逝|往生|身故(?!(?:保险|理赔|赔偿|抚恤|给付)?[金款]|受益|保额|保障|责任|险|继承)|身亡|(?<!僵)死亡(?!率|赔偿|险)|亡故|病故|猝死|(?<![未没])死了|(?:^|已)殁|(?:^|已)亡$/u;
const deadAbroad =
  /\bdeceased\b|\bdec['’]?d\b|\bdied\b|\bdead\b(?! (?:line|end|stock|deal|number|lead))|\bpassed (?:away|on(?=$| (?:\d|in|on|last|this|at|after|peacefully)))|\b(?:rip|†)\b|†|\bdeath of\b|\bdeath (?:certificate|notice|notification)|\bnotified of (?:\w+ )?death\b|\btod (?=des|der|von)|\bestate of\b|\blate (?=client|customer|mr|mrs|ms|dr|donor|member|husband|wife|father|mother|brother|sister|uncle|aunt)|\bverstorbene?[nrs]?\b|\bgestorben\b|\btodesfall\b|\bableben\b|^(?:ist )?tot$|\bist tot\b/u;
/** 老人走了 is a word for it; 客户走了 only where family or estate is spoken of. */
const gone =
  /(?:老人家?|老太太|老爷子|老大爷|大妈|本人|客户)[^走]{0,8}(?:已经?|就)?(?:走了?|没了)$|(?:^|老)人(?:已经?)?没了$/u;
const aftermath = /继承|遗产|遗属|后事|丧|家属|葬|销户|(?:子女|儿子|女儿|老伴|配偶|家人|亲属)来/u;
const goneRelative = new RegExp(`(?:${relative})[^走]{0,6}走`, 'u');
const denied =
  /(?:未|没有|没|并非|不是|非|尚|误报|误传)$|\b(?:not|isn['’]t|never|nicht)\b ?(?:yet |been )?$/u;
const illness = /病|住院|癌|抢救|手术|去世|过世|\b(?:ill|sick|cancer|hospital|stroke|hospice)\b|krank/u;

const lastOther = new RegExp(`(?:${relative}|\\b(?:${relativeAbroad})\\b)`, 'gu');
const lastSelf = new RegExp(`(?:${themselves}|${themselvesAbroad})`, 'gu');
/** Father of the client: one person, and not the client. */
const ofClient = new RegExp(
  `\\b(${relativeAbroad}) (?:of|des|der|von) (?:the |our |unser\\w* )?(?:client|customer|kund\\w+|mitglied\\w*)`,
  'gu',
);
const followedByOther = new RegExp(
  `^的?(?:${relative})|^ ?(?:(?:the|his|her|their|late) )*(?:${relativeAbroad})\\b|^ (?:in|des|der|of) (?:the |his |her )?(?:${relativeAbroad})`,
  'u',
);
/** 王先生 is the customer, spoken of with respect. */
const addressed =
  /^(?![其她他我你老前大小的和与])\p{Script=Han}(?:先生|太太|女士|小姐|婆婆|奶奶|爷爷|大爷|大妈|大娘|阿姨|叔叔?|伯伯?|老师|总)/u;

type Whom = 'self' | 'other' | undefined;

/** Whether the clauses of a note say that the customer has died, and not somebody else. */
export function saysDead(clauses: readonly string[]): boolean {
  // Nearly all notes speak of nobody's death: whose it is need not be asked.
  if (!clauses.some((clause) => dead.test(clause) || deadAbroad.test(clause) || gone.test(clause)))
    return false;
  const hasAftermath = clauses.some((clause) => aftermath.test(clause));
  let carried: Whom;
  for (const clause of clauses.map(plainly)) {
    if (isDeath(clause, carried, hasAftermath)) return true;
    const whom = whomOf(clause);
    carried = illness.test(clause) ? (whom ?? carried) : undefined;
  }
  return false;
}

function plainly(clause: string): string {
  return clause.replace(addressed, '本人').replace(teller, '').replace(ofClient, '$1').trim();
}

function isDeath(clause: string, carried: Whom, hasAftermath: boolean): boolean {
  const found = dead.exec(clause) ?? deadAbroad.exec(clause);
  if (!found) {
    if (!gone.test(clause) || goneRelative.test(clause)) return false;
    return hasAftermath || /老人|老太太|老爷子|大爷|大妈|人(?:已经?)?没了/u.test(clause);
  }
  const before = clause.slice(0, found.index);
  const after = clause.slice(found.index + found[0].length);
  if (denied.test(before)) return false;
  const own = whomOf(before);
  if (own === 'self') return true;
  if (hypothetical.test(clause)) return false;
  if (own === 'other' || followedByOther.test(after)) return false;
  return carried !== 'other';
}

/** Whom the end of a text speaks of. */
function whomOf(text: string): Whom {
  const at = (words: RegExp): number => [...text.matchAll(words)].at(-1)?.index ?? -1;
  const [self, other] = [at(lastSelf), at(lastOther)];
  if (self < 0 && other < 0) return undefined;
  // 家里老人 is one word, and somebody else.
  const isAtHome = /(?:家里|家中|家有)的?老人/u.test(text);
  return self > other && !isAtHome ? 'self' : 'other';
}
