const act =
  '(?:re-?)?(?:call(?:ed|ing|s)?|ring(?:ing)?|phon(?:e|ed|ing)|telephon(?:e|ed|ing)|contact(?:ed|ing)?|e-?mail(?:ed|ing|s)?|mail(?:ed|ings?)?|text(?:ed|ing|s)?|sms|visit(?:ed|ing|s)?|disturb(?:ed|ing)?|approach(?:ed|ing)?|solicit(?:ed|ing|ation)?|market(?:ed|ing)?|canvass(?:ed|ing)?|write|bother(?:ed|ing)?|pester(?:ed|ing)?|harass(?:ed|ing)?|hear from us|reach(?:ing)? out|follow(?:ing)? up|newsletters?|communicat(?:e|ion|ions)|correspondence|spam)';
const between = "(?:(?!forget|hesitate|fail|miss|need|want|wish|know|have|like|if|to if)[\\w'’-]+ ){0,3}?";
const refusals: readonly RegExp[] = [
  new RegExp(
    `\\b(?:do not|don['’]?t|never(?! \\w+ed\\b)|please not?|must not|mustn['’]t|should not|shouldn['’]t|may not|not to(?: be)?|stop|cease|quit|no longer to be) ${between}${act}\\b(?! (?:back|about the (?:rate|price)))`,
    'u',
  ),
  new RegExp(
    `\\b(?:does not|doesn['’]?t|doesnt|do not|don['’]?t|did not|didn['’]?t|no longer|not) (?:want|wants|wish|wishes|wanting|wishing|like|agree|consent)\\b.{0,24}\\b${act}\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:must|should|may|can) (?:not|never) be ${act}\\b|\\bcannot be (?:called|contacted|emailed|solicited)\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:refus|declin|object|oppos)\\w* .{0,20}\\b(?:contact|calls?|marketing|consent|permission|to be \\w+ed|to speak|to talk|communications?|visits?|mailings?|newsletters?)\\b`,
    'u',
  ),
  /\b(?<!have |had |made )no (?:(?:more|further|cold|sales|marketing|promotional|unsolicited|commercial|phone|telephone|direct|other|personal|bank|junk) )*(?:calls?|calling|contact(?:ing)?|mail(?:ings?|shots?)?|e-?mails?|marketing|solicitations?|soliciting|visits?|newsletters?|texts?|sms|promotions?|advertising|communications?)\b(?! (?:since|yet|made|for|details?|number|name|address|person|from (?:him|her|them|the client|client|customer)|on file|info|information|log|logged|recorded|history|this|last|in (?:the |our )?(?:last|past|\d|q\d|file|crm|system)|received|returned|attempted|to date|reached|established|taken|point|id|so far))/u,
  /\bopt(?:s|ed|ing)?[- ]?out\b|\bunsubscri\w+|\bdnc\b|\bdo[- ]not[- ](?:call|contact|mail|e-?mail|solicit|disturb|approach)\b|\btps\b|\brobinson(?:liste| list)/u,
  /\b(?:remove|take|took|removed|taken|delete|strike) .{0,20}\b(?:off|from) .{0,16}\b(?:lists?|database|mailings?|records)\b/u,
  /\b(?:withdr[ae]w|withdrawn|withdraws|revok\w+|cancel\w*) .{0,16}(?:consent|permission|opt-?in)\b|\b(?:consent|permission|opt-?in) (?:is |was |has been )?(?:withdrawn|revoked|refused|denied|declined|not given|cancelled)\b|\b(?:no|without) consent\b/u,
  /\b(?:leave|left) (?:me|him|her|them|us|it)? ?alone\b/u,
  /\bblocked (?:our|my|the|us|me)\b|\b(?:our|my) number (?:is |was )?blocked\b/u,
  /\b(?:contact|communication|calls?|correspondence|queries)\b.{0,12}\b(?:only )?(?:through|via|goes? to|to) .{0,12}(?:solicitor|lawyer|attorney|legal|counsel)|\brefer (?:all )?.{0,10}to (?:legal|compliance|counsel)\b/u,
  /\b(?:gdpr )?erasure\b|\bright to be forgotten\b|\b(?:delete|deletion of|erase) .{0,12}(?:personal )?data\b|\bdata (?:deletion|erasure)\b/u,
  /\b(?:complain\w*|sue|report us|legal action) .{0,10}\b(?:if|about) .{0,16}(?:call|contact|ring|phone|email|marketing)/u,
];
const german: readonly RegExp[] = [
  /\b(?:nicht|nie|niemals|nie wieder) (?:mehr |wieder |weiter |(?:vor|nach|am|an|zwischen|während|abends|morgens|in) (?:\S+ ){0,3}?)?(?:anrufen|kontaktieren|stören|anschreiben|ansprechen|besuchen|bewerben|anmailen|belästigen|(?:kontaktiert|angerufen|gestört|angeschrieben|besucht|angesprochen|beworben|belästigt) werden)\b/u,
  /\bkein\w* (?:weitere\w* |telefonische\w* |persönliche\w* )*(?:anrufe?n?|telefonate|werbung|werbe\w+|newsletter|besuche?|mailings?|e-?mails?|post|kontaktaufnahme|kontakte?)\b(?! (?:seit|möglich|zustande|gehabt|bisher|vorhanden|hergestellt|bekommen))/u,
  /\bwerbewiderspruch|\bwiderspr(?:uch|icht|ochen)\b.{0,24}(?:werb|kontakt|daten|newsletter|anruf)|(?:daten|werb|kontakt|anruf|newsletter)\p{L}{0,24}\b.{0,24}\bwidersprochen/u,
  /\b(?:einwilligung|zustimmung|erlaubnis|opt-?in) .{0,12}(?:widerrufen|verweigert|zurückgezogen|entzogen|nicht erteilt|abgelehnt)|\b(?:verweigert|widerruft|widerrief) .{0,12}(?:einwilligung|zustimmung)/u,
  /\b(?:newsletter|werbung|mailings?)\b.{0,12}\b(?:abbestellt|abgemeldet|gekündigt)|\b(?:abbestellt|abgemeldet) .{0,8}newsletter/u,
  /\bin ruhe (?:ge)?lassen/u,
  /\b(?:kontakt|anruf|werbe|telefon)(?:verbot|sperre|stopp?)\b/u,
  /\b(?:anrufe?|kontakt\w*|werbung|besuche?|telefonate)\b.{0,8}\b(?:unerwünscht|nicht erwünscht|abgelehnt|untersagt|verboten)|\blehnt .{0,16}(?:kontakt|anruf|werbung|besuch|gespräch)/u,
  /\bvon der liste (?:streichen|nehmen|löschen|gestrichen)|\baus dem verteiler\b/u,
  /\bdatenlöschung|\blöschung (?:seiner|ihrer|der) daten|\bdaten löschen\b/u,
];
/** Has not opted out, never refused, removed from the list of those who are not to be called. */
const undone =
  /\b(?:not|never|hasn['’]t|haven['’]t|didn['’]t|isn['’]t|no longer|did not|has not|was not|without)\b(?: \w+)? (?=opt|refus|declin|object|unsub|on (?:the |our |any |a )*(?:do|dnc|tps|opt|list|suppr)|withdr|revok|asked|block|complain)|\bno (?:objections?|need to stop|problem|issue)\b|\b(?:removed?|taken|off|came off|lifted)\b.{0,14}\b(?:do[- ]not|dnc|tps|opt-?out|suppression)|\bnicht (?:widersprochen|widerrufen|abbestellt|abgelehnt)|\bkein(?:en)? widerspruch\b|\bdo not (?:mind|object)\b|\bnoch nicht\b/u;
const exceptions = /\bdo not (?:mind|object)|\bdon['’]t (?:mind|object)/u;

/** Whether a clause in English or German refuses contact. */
export function refusesAbroad(clause: string): boolean {
  if (!/[a-zäöü]{2}/u.test(clause)) return false;
  if (exceptions.test(clause)) return false;
  const own = [...refusals, ...german].some((words) => words.test(clause));
  return own && !undone.test(clause);
}
