import { isBlank, type Cell } from '../cells/cell';
import { foldWord } from '../cells/fold-word';
import { isPlaceholder } from '../cells/placeholder';
import { plainText } from '../cells/plain-text';
import { tellsHappening } from './happenings';
import { headerKey } from './header-key';

/** The different texts of a column, and how many of them tell what goes on with a customer. */
export interface ContentProfile {
  /** Different texts that say something, placeholders not counted. */
  readonly texts: number;
  /** Their share of all texts that say something. */
  readonly distinct: number;
  /** How many of the different texts state something that happens to a customer or his money. */
  readonly events: number;
  /** How many of the different texts are said rather than named: a sentence, or the half of one. */
  readonly said: number;
}

/** Looks through the cells of a column for free text. */
export function contentOf(cells: readonly Cell[]): ContentProfile {
  const texts = cells.flatMap((cell) => {
    if (typeof cell !== 'string' || isBlank(cell)) return [];
    const plain = plainText(cell);
    return isPlaceholder(plain, 'value') ? [] : [plain];
  });
  const different = new Set(texts);
  const folded = [...different].map(foldWord).filter((text) => text.length >= 3);
  return {
    texts: different.size,
    distinct: texts.length === 0 ? 0 : different.size / texts.length,
    events: folded.filter((text) => text.length >= 4 && tellsHappening(text)).length,
    said: folded.filter(isSaid).length,
  };
}

/** A firm, an address, a web page: a name, whatever words it is made of. */
const named =
  /(?:公司|集团|有限|工厂|商行|经营部|事务所|合作社|中心|学校|医院|银行|支行|超市|酒店)$|(?:省|市|区|县|镇|乡|村|路|街|道|弄|巷|号|室|楼|幢|栋|单元|小区)\d*号?$|@|^https?:|\b(?:ltd|llc|inc|gmbh|plc|ag|kg|corp)\b/u;
/** What sentences are made of. */
const said =
  /[,，;；。!！]|了|没|未|不|无(?!锡)|别|勿|想|要|说|问|让|已|在(?!线)|来|去|给|称|打算|考虑|联系|电话|回访|走访|客户|本人|需|待|\b(?:no|not|nothing|is|are|was|has|have|had|will|would|did|does|to|the|for|about|from|with|wants?|asked|asks|called|call|visit|he|she|they|his|her|their|who|on|by|until)\b|(?<!\p{L})(?:hat|ist|wird|will|möchte|nicht|kein\p{L}*|und|für|am|mit|wegen|bei|zum|zur|im)(?!\p{L})/u;

function isSaid(text: string): boolean {
  return !named.test(text) && (said.test(text) || tellsHappening(text));
}

/** A heading that asks for whatever there is to say of a customer. */
const noteHeading =
  /备注|附注|备忘|近况|动态|动向|记录|情况|摘要|小结|纪要|跟进|回访|走访|拜访|面谈|沟通|交流|反馈|原因|描述|说明|评语|画像|服务内容|维护|note|remark|comment|memo|nextstep|circumstance|update|summary|followup|background|history|bemerkung|notiz|anmerkung|verlauf|aktuell|kommentar|gespräch/u;
const otherMatters =
  /产品|地址|经营范围|日期|时间|次数|方式|人员?$|结果|状态|编号|date|count|status|by$|type/u;

/** Whether a heading is one of notes on customers, whatever they say. */
function isNoteHeading(header: string): boolean {
  const key = headerKey(header);
  return noteHeading.test(key) && !otherMatters.test(key);
}

/** Under a heading of notes, and under any other, this share of the different texts is said. */
const leastSaid = { notes: 0.34, others: 0.6 };
/** Under any other heading, this share tells of something that happens. */
const leastEvents = 0.15;

/**
 * Whether a column holds free text that tells what goes on with customers: varied and said rather than named. Whether it tells of an event
 * is asked only where the heading does not say that it is one of notes.
 */
export function tellsEvents({ texts, distinct, events, said }: ContentProfile, header: string): boolean {
  if (texts === 0 || distinct < 0.25) return false;
  if (isNoteHeading(header)) return said >= leastSaid.notes * texts;
  return events >= 1 && events >= leastEvents * texts && said >= leastSaid.others * texts;
}
