const death =
  '(?:已故|身故|病故|亡故|故去|去世|过世|离世|逝世|辞世|仙逝|病逝|过身|往生|猝死|死亡|已走了?$|走了$|不在了$|passed away|(?:is |has )?deceased|died|has died|dead|verstorben|gestorben|tot)';
/** Whose death a sentence without another subject tells of. */
const himself =
  '(?:\\p{Script=Han}{1,2}(?:先生(?!的)|女士|小姐|老师|阿姨|大爷|大妈|老板)|客户|客人|顾客|会员|本人|其本人|户主|老人家?|老太太|老爷子|投保人|持有人|他|她|(?:mr|mrs|ms|miss|dr)\\.? \\p{L}+|client|customer|holder|member|he|she|kundin|kunde|mitglied|er|sie)';
const filling =
  '(?:[已于在因]|[前去今本上]?个?[年月周]|\\d+|[-./年月日号初底中旬]|病|车祸|癌症|女儿说|儿子说|家属[说称告知]*|has|have|since|sadly|recently|was|is|had|in|on|the|ist|im|am|mai|\\p{L}+ber| |,)*';
const ownDeath = new RegExp(
  `^(?:${filling}${himself}?${filling}${death}|.*(?:女儿|儿子|家属|家人|family|widow|son|daughter)(?:[说称告知反馈 ]|says?|told us|informed us)*${himself}?${filling}${death})`,
  'u',
);

/** 退订, opted out: he wants to hear nothing more, and buys nothing by that. */
const leaving =
  /退订|unsubscrib|\bopt(?:ed|s|ing)?[- ]?out\b|abbestell|abgemeldet|keine (?:weitere |mehr )?werbung|(?:不再|别再|不要再?|勿再?|拒绝|谢绝)(?:被)?(?:联系|来电|打扰|致电|推销|营销|打电话)|\b(?:do not|don['’]?t|never|stop) (?:contact|call|mail|e-?mail|disturb)/u;

/** Whether a folded clause says that the customer himself has died; who dies before him is another matter. */
export function saysOwnDeath(clause: string): boolean {
  return ownDeath.test(clause);
}

/** Whether a folded clause says that the customer wants to hear nothing more. */
export function saysLeaving(clause: string): boolean {
  return leaving.test(clause);
}
