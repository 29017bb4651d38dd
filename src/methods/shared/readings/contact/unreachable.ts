/** Lost for good, not out for the moment: 没接电话 and 联系不上 may be otherwise tomorrow. */
const lost =
  /(?<!未|没有|没|非|避免|防)失(?:去)?联(?:系|络)?(?![动盟合])|空号|(?:电话|手机|号码|座机|本机|^已?|^)(?:号码?)?(?:已|均|都|现|长期)*(?:停机|停用|注销|失效)$|号码?(?:已|为)*(?:不存在|错误|有误|无效)|错号|\b(?:wrong|invalid|dead|bad) (?:phone |mobile |tel(?:ephone)? )?(?:number|no)\b|\b(?:number|phone|line|mobile) (?:is |has been |was )?(?:disconnected|out of service|not in service|no longer in (?:service|use)|invalid|dead|unobtainable)|\blost (?:all )?contact\b|\b(?:unreachable|uncontactable|untraceable)\b(?! today)|\bno forwarding address\b|\bgone away\b|\bunbekannt verzogen\b|\b(?:nummer|telefonnummer|rufnummer) (?:ist )?(?:falsch|ungültig|nicht (?:mehr )?vergeben)|\bkein anschluss unter\b/u;
const moved = /(?:号码?|电话|手机)(?:已|都)?(?:换|更换|变更)(?:了|掉)?$/u;
const searching = /联系不[到上]|找不到|无法联系|打不通/u;
/** A number that is there now, or a way that works. */
const found =
  /新(?:号|电话|手机)|改(?:为|用)|\d{7,}|已(?:重新)?(?:联系上|找到|取得联系|恢复)|\b(?:new (?:number|phone|mobile)|found|back in contact)\b|neue nummer/u;

/** Whether the clauses of a note say that nobody can reach the customer any more. */
export function saysUnreachable(clauses: readonly string[], note: string): boolean {
  if (found.test(note)) return false;
  if (clauses.some((clause) => lost.test(clause))) return true;
  return clauses.some((clause) => moved.test(clause)) && searching.test(note);
}
