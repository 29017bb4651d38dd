const chinese = [
  '待(?:进一步)?(?:报价|决定|审批|批复|回复|通知|核实|确认|查证?|定|补充?|了解|验证|证实|落实|核|考证|观察|跟进|联系|沟通|回访)',
  '(?:需|须|有待|尚待|还需|需要|应)(?:要|进一步|再|继续)*(?:核实|确认|了解|查证|验证|落实)',
  '[未没](?:有|经)?(?:核实|确认|证实|验证|落实)',
  '不详|不明|不清楚?|不确定|说不[准定]|[不没]准儿?$|未知|不知道?|不晓得|没把握|拿不准|吃不准',
  '疑似?(?!难)|据[^，,]{0,4}[说传闻悉讲称]|风传|(?<![没未])听[^，,]{0,6}[说闻讲传]|传[闻言说]|传(?:要|将|会)|(?:有人|村里|外面|网)传|可能(?!性)|或[许有将会]|也许|大概(?!率)|恐怕|兴许|好像|似乎|看上去|看起来|多半|或者会|没定(?!期)|未定|[没未]决定|没拍板|没想好|没细说|[说讲]不清楚?|(?:邻居|前台|别人|人家|旁人|中介|保安|前任)[^，,]{0,4}[说讲]|[说讲]的$|(?:只是)?比价|几家比|不一定|不肯说|貌似|看样子|看来|估计|八成|是否|没?准备?没',
].join('|');
/** 到没到, 卖没卖, 下没下来: asked, not said. */
const askedTwice = '(?<!问)(\\p{Script=Han})[没不]\\1|(?<!问)有(?:没有|无)(?!\\p{Script=Han}{0,4}要求)';
const english =
  "\\bto be (?:confirmed|verified|determined|checked|advised)\\b|\\btb[acd]\\b|\\bun(?:confirmed|verified|known|clear|certain|sure)\\b|\\bnot (?:yet )?(?:sure|confirmed|verified|known|clear|certain)\\b|\\b(?:maybe|perhaps|possibl[ey]|probably|might|could|allegedly|reportedly|apparently|supposedly|seems?|word is|hearsay|not sure|(?<!un)likely|presumably|i (?:think|believe|guess|suspect)|no idea|not (?:yet )?decided|undecided|nothing (?:concrete|firm|definite|fixed)|no decision|not made up|(?:neighbou?r|friend|partner|wife|husband|colleague|somebody|someone) (?:mentioned|reckons|thinks|hinted)|one day$|don['’]?t know|not clear|up in the air)\\b|\\bmay (?:be|have|get|need|want|sell|buy|move|inherit|retire|also)\\b|\\brumou?r|\\b(?:needs?|awaiting|pending) (?:\\w+ )?(?:check|checking|confirmation|verification|clarification)\\b|^pending$|\\bwhether\\b";
const german =
  '(?<!\\p{L})(?:evtl?|eventuell\\p{L}*|vielleicht|vermutlich\\p{L}*|möglicherweise|möglich|angeblich\\p{L}*|wahrscheinlich|ggf|gegebenenfalls|unklar|unsicher|unbestätigt|ungewiss|fraglich|gerücht\\p{L}*|noch offen|(?:noch )?nicht (?:sicher|bestätigt|bekannt|klar)|zu (?:klären|prüfen|bestätigen)|in klärung|scheint|wohl|könnten?|dürften?|soll(?:en)?|weiß (?:noch )?nicht|im gespräch|denkbar|überlegt|denkt [^,]{0,24} nach|(?:nachbar|kolleg|bekannte)\\p{L}* sagt|sagt der nachbar|offenbar|anscheinend)(?!\\p{L})';

/** Words of doubt; what is only made of them puts the whole text in doubt. */
const doubt = new RegExp(`${chinese}|${askedTwice}|${english}|${german}|[?？]`, 'u');

/** Whether a folded clause is uncertain by its own words: 好像要卖房, rumoured, evtl., 到没到. */
export function isDoubtful(clause: string): boolean {
  return doubt.test(clause);
}

/** Whether a clause is nothing but doubt: it speaks of the others of its text then. */
export function isOnlyDoubt(clause: string): boolean {
  const rest = clause.replace(doubt, '');
  return (
    rest !== clause &&
    rest.replace(
      /[情况时间日期金额细节具体目前暂尚仍还已客户本人具体事件原因的是 ]|\b(?:is|are|still|status|noch|ist)\b/gu,
      '',
    ) === ''
  );
}
