/** 没成, 反悔了, fell through: how the matter ended that the clause before it tells of. */
const undone = new RegExp(
  '^(?:最后|后来|结果|还是|又|但|都|也|就|先|对方|买家|客户|本人|今年|目前|征信|审批|资质|试驾后)*' +
    '(?:(?:没有?|未|冇)(?:成|过|买|订|要|办|批|签|中|做|租|谈拢|谈成|办成|买成|看上|下文|结果|通过)[了到成]?|不(?:成|买|订|要|办|签|做|租|弄|搞|干|卖)了?|反悔了?|变卦了?|黄了?|吹了?|算了|作罢|取消了?|泡汤了?|落空了?|放一放|嫌贵|又?退了|分手了?)$|' +
    "^(?:then |finally |but |has |have )*(?:fell through|did(?:n['’]t| not) (?:go ahead|happen|work out|complete|proceed|buy|sign)|backed out|pulled out|called off|cancelled|withdrawn|decided to stay(?: put)?|changed (?:his|her|their) minds?|came to nothing|no deal|no further action|no adj(?:ustments?)?|kam nicht zustande|(?:ist )?geplatzt|abgesagt|doch nicht|hat sich erledigt)$",
  'u',
);
/** The same, of the matter of the clause itself. */
const undoneWithin =
  /反悔|变卦|没(?:谈拢|谈成|看上|下文)|被[别他]?人(?:家)?[买抢订租]走|报名了?又退|分手|傾?倾唔成|[又后](?:退了|算了)|放一放|[揀拣]咗第[二三]家|\bwent with another\b|\bdecided to stay\b|\b(?:sale|deal|wedding|move|purchase) is off\b|\bwithdrawn by\b|\bcame to nothing\b|kam nicht zustande|anderen? [\p{L} ]{0,24}(?:entschieden|gewechselt)/u;
/** What stays as it is, whatever became of a plan: a death, a birth, a sum that came. */
const lasting =
  /[去过离]世|病故|走了|离婚|出生|生[了咗]|[到入][账帐]|到期|满期|退休|继承|住院|手术|车祸|拆迁|征[收地]|裁员|事故|失火|\b(?:died|passed away|born|divorc\w+|inherit\w*|matur\w+|redundan\w+|retir\w+|hospital|surgery)\b|verstorben|geboren|geerbt|fällig|scheidung/u;
/** What was complained of is mended. */
const mended =
  /^(?:当场|已经?|都|后来)*(?:解决|处理|安抚|平息|道歉)[好完过了]*$|^(?:all |now )*(?:resolved|settled|sorted|dealt with)(?: on the spot)?$|^(?:ist |wurde )?(?:erledigt|geklärt|gelöst)$/u;
const complaint =
  /投诉|抱怨|不满|吵|生气|纠纷|\b(?:complain\w*|satisfied|unhappy|angry|issue|problem|dispute\w*|enquiry)\b|beschwer|reklam|unzufrieden/u;

/** What is longer says more than how it ended. */
const longest = 40;
const undoes = (clause: string): boolean => clause.length <= longest && undone.test(clause);
const mends = (clause: string): boolean => clause.length <= longest && mended.test(clause);

/** For each clause of a text whether a later one takes it back. */
export function takenBack(clauses: readonly string[]): readonly boolean[] {
  const undoneAt = clauses.findLastIndex(undoes);
  const mendedAt = clauses.findLastIndex(mends);
  return clauses.map(
    (own, place) => (place < undoneAt && !lasting.test(own)) || (place < mendedAt && complaint.test(own)),
  );
}

/** Whether a clause says of its own matter that it came to nothing. */
export function cameToNothing(clause: string): boolean {
  return undoneWithin.test(clause) || undoes(clause) || mends(clause);
}
