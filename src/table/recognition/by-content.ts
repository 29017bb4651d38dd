import { isBlank, type Cell } from '../cells/cell';
import { isPlaceholder } from '../cells/placeholder';
import { plainText } from '../cells/plain-text';

/** The different texts of a column, and how many of them tell what goes on with a customer. */
export interface ContentProfile {
  /** Different texts that say something, placeholders not counted. */
  readonly texts: number;
  /** Their share of all texts that say something. */
  readonly distinct: number;
  /** How many of the different texts state something that happens to a customer or his money. */
  readonly events: number;
}

const eventWords =
  /并购|收购|出售|卖(?:掉|出|了|房|厂|地)|售出|转让|变现|套现|上市|拆迁|征收|补偿|赔付|到账|到期|回款|结婚|婚礼|买房|购房|换房|交房|装修|留学|出国|移民|退休|升(?:职|任)|晋升|跳槽|创业|新(?:店|厂|公司|项目|仓)|扩(?:产|建|张|店)|开(?:店|业|分公司)|封顶|中标|大单|订单|融资|增资|股权|分红|奖金|转介绍|介绍了|推荐了|继承|遗产|生(?:子|女|娃)|满月|孩子|子女|养老|搬(?:迁|家)|拟(?:购|投|增)|缺口|续贷|想(?:给|买|办|投|存|要)|计划|打算|意向|询问|咨询/u;
const eventWordsAbroad =
  /\b(?:sold|sale of|selling|sells|acquir\w*|acquisition|merger|merged|ipo|lock-?up|matur\w+|wedding|married|marriage|moving|moves|relocat\w*|inherit\w*|bonus|promoted|promotion|retir(?:es|ing)|new (?:job|house|home|plant|office|owner)|expand\w*|expansion|referr\w+|introduced|bought|buying|proceeds|settlement|divorce|baby|newborn|tuition|quote|closing|signed|wire)\b|verkauf\w*|erbschaft|erbe\b|hochzeit|umzug|erweiter\w*|übernahme|nachfolge\w*|angebot|rahmenvertrag|neuer eigentümer|investition\w*/iu;

/** Looks through the cells of a column for free text. */
export function contentOf(cells: readonly Cell[]): ContentProfile {
  const texts = cells.flatMap((cell) => {
    if (typeof cell !== 'string' || isBlank(cell)) return [];
    const plain = plainText(cell);
    return isPlaceholder(plain, 'value') ? [] : [plain];
  });
  const different = new Set(texts);
  return {
    texts: different.size,
    distinct: texts.length === 0 ? 0 : different.size / texts.length,
    events: [...different].filter(statesEvent).length,
  };
}

/** Whether a text is long enough to be a sentence and has a word of something that happens to a customer or the customer's money. */
export function statesEvent(text: string): boolean {
  return text.length >= 4 && (eventWords.test(text) || eventWordsAbroad.test(text));
}

/** A column of events shows in this share of its different texts. */
const leastShare = 0.15;

/** Whether a column holds free text that tells what goes on with customers. */
export function tellsEvents({ texts, distinct, events }: ContentProfile): boolean {
  return events >= 1 && events >= leastShare * texts && distinct >= 0.25;
}
