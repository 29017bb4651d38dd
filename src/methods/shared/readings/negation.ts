/**
 * Words that begin with a sign of negation and negate nothing: 无锡 is a city, 未婚 a state, 不动产 a house. Where they stand, the sign is
 * not looked at. A part of the language, not of anybody's list of customers.
 */
const frozen = [
  '无锡 无为市 无极县 无棣 无偿 无形 无人机 无纺 无线 无条件 无固定 无还本 无贷户 无限 无论 无抵押 无担保 无息 无缝 无菌 无障碍 无尘 无房户 无保留 无记名',
  '未分配 未央 未名 未公开 未亡 未必 未雨',
  '不动产 不锈钢 不良 不久 不日 不仅 不但 不只 不光 不断 不同 不少 不限 不超过 不低于 不少于 不高于 不记名 不可撤销 不惜 不错 不菲 不俗 不小 不止 不足 不低 不慎 不幸 不惑 不孕 不便 不满 不当 不振 不稳 不畅 不顺 不佳 不得不 不无 不夜城 不锈 不等 不定期 不规则 不老 不时',
  '不再担任 不再任 不再从事 不再受雇 不再上班 不再就职 不再持有 不再质押 不再限售',
  '非上市 非洲 非遗 非公开 非金融 非标 非凡 非银 非全日制 非诉 非农 非常 非执行 非居民 非流通 非独立 非同一',
  '没收 没多久 没解决 未解决 没处理好 唔该 问有没有 问有无 没过多久 沉没 出没 淹没 埋没 由无到有 从无到有 并非没有 不是没有 除非 南非 北非 是非 莫非 无非',
]
  .join(' ')
  .split(' ')
  .sort((a, b) => b.length - a.length);

/** States that are no negation of what comes after them, and one of what stands before: 未到期提前支取, but 定存未到期. */
const states = ['未来(?!过)', '未婚', '未成年', '未到期', '未满', '未上市', '未解禁', '无人(?!接|应|在)'];

/** 尚未上市 says that it did not happen; 未上市公司 is a kind of firm. */
const frozenPattern = new RegExp(
  `(?<![尚还仍并暂从均也])(?:${frozen.join('|')}|(?:${states.join('|')})(?=.))|(?<=到期后?)不续|不到(?=[\\d一二三四五六七八九十半几两])`,
  'gu',
);
const frozenEnglish =
  /\bno longer (?=employed|working|with|at|an?\b)|\bnot only\b|\bnon(?:[- ](?=\w)|(?=[a-df-z]))|\bno[- ]claims?\b|\bnot[- ]for[- ]profit\b|\bnothing but\b|\bnone other\b|\bno\. ?\d+/gu;

const chinese =
  /没有|没|未|毫无|并无|无|不|并非|否认|拒绝|谢绝|婉拒|回绝|放弃|取消|撤回|搁置|告吹|失败|落选|落空|泡汤|流产|黄了|崩了?|落榜|吹了|没戏|未果|流标|撤单|退婚|被[否拒]|(?:婚约|合同|意向|协议|合作)已?解除|冇|唔|暂停|停止|中止|终止|作罢|改变?了?主意|打消/u;
const english =
  /\b(?:no|not|none|never|nothing|nobody|neither|nor|nil|without|cannot)\b|n['’]t\b|\b(?:declin|refus|reject|cancel|abandon)\w*|\bfell through\b|\bfailed to\b|\blost interest\b|\bruled out\b|\bunlikely\b|\b(?:decided|advised) against\b|\bcalled off\b|\bshelved\b|\b(?:withdrew|backed out|pulled out) (?:from|of)\b|\bturned down\b|\byet to\b|\boff the market\b|\bdeferred indefinitely\b|\bwithdrawn from\b|\bchanged (?:his |her |their |the )?minds?\b|\bpulled out\b|\bon hold\b|(?<!\p{L})(?:kein\p{L}*|nicht|nichts|nie|niemals|weder|ohne|abgesagt|abgelehnt|geplatzt|storniert|verschoben|zurückgezogen|fällt aus|ausgefallen|entfällt)(?!\p{L})/u;

/** What was, before what was not: 已离婚未分割财产 states a divorce. */
const completed = /(?:已|刚).+|(?<!为)了(?!解)|成功|完成/u;
const adverbs = /(?:已经?|早已|均|都|曾|现在?|目前|也|还|仍|并|又|就){1,8}$/u;
/** What came of what was not: 落选后辞职, 未婚变已婚. */
const followed =
  /(?<![售今最背前])(?:后|之后|以后)(?![续期台来备代盾]).{2,}|(?:变为|变成|转为|转成|改为)(?=.)|转(?=已|有|正)/u;

/** Where in a clause a sign of negation stands that is none of a longer word; undefined where none does. */
export function negationIn(clause: string): { readonly before: string; readonly after: string } | undefined {
  const open = clause
    .replace(frozenPattern, (word) => '□'.repeat(word.length))
    .replace(frozenEnglish, (word) => '□'.repeat(word.length));
  const found = chinese.exec(open) ?? english.exec(open);
  if (!found) return undefined;
  return { before: clause.slice(0, found.index), after: clause.slice(found.index + found[0].length) };
}

/** Whether something is stated all the same beside what is negated. */
export function statesBesideNegation({
  before,
  after,
}: {
  readonly before: string;
  readonly after: string;
}): boolean {
  return followed.test(after) || completed.test(before.trim().replace(adverbs, ''));
}
