import type { Cell } from '../cells/cell';
import { plainText } from '../cells/plain-text';

const totalWords =
  '合计|合計|小计|小計|总计|總計|累计|累計|共计|共計|总和|總和|总额|總額|汇总|彙總|平均|平均值|均值';

const exactTotal = new RegExp(
  `^(?:本页|本頁|本月|本年|本期|全行|全部|以上|各项|部门|支行|分行|网点|机构)?(?:${totalWords})(?:数|金额|人数|户数)?$` +
    '|^(?:总|總)?(?:计数|计數|个数|最大值|最小值|平均值|标准差)$|^(?:总户数|总人数|总笔数|占比)$' +
    '|^(?:grand|sub|page|overall|running)?(?:totals?|sum|average|count|max|min)$|^mean$|^(?:gesamt|zwischen)?(?:summe|ergebnis)n?$|^gesamt$|^(?:sous)?total(?:général)?$' +
    '|^(?:合计|总计|共计|共)\\d+(?:户|人|笔|条|行|页|位|家)$|^(?:过次页|過次頁|承前页|承前頁|接上页|转下页|結轉下頁|结转下页)$|^(?:小計|総計|集計|합계|소계|총합계|총계)$',
  'u',
);
const endingTotal =
  /(?:合计|合計|小计|小計|总计|總計|(?<=[\s\-—:：_])(?:汇总|彙總|匯總|平均值|计数|計數|最大值|最小值|求和|集計|요약|합계))$|(?<=[\p{L}\p{N})][\s\-—_:]+)(?:(?:sub)?totals?|sum|count|average|max|min|summe|ergebnis|mittelwert|anzahl)$|\b(?:sub)?total$/u;
/** 小计：城东, 合计（城东支行）, Total for East, Subtotal - East; 总计科技有限公司 and Total Energies are firms. */
const startingTotal =
  /^(?:合计|合計|小计|小計|总计|總計|汇总|彙總|本页合计)\s*[:：(（\-—]|^(?:sub)?totals?\s*(?:for|of|per)\b|^(?:sub)?totals?\s*[:(\-–—]|^sub[-\s]?totals?\b|^(?:sum|average) (?:of|for)\b|^(?:zwischen|gesamt)?summe(?:\s+(?:für|von)\b|\s*[:(\-–—])/u;
const noteStart =
  /^(?:注[:：\d一二三1-9.、)）]|注释|备注[:：]|備註[:：]|说明[:：]|說明[:：]|附[:：注]|制表|填表|审核|复核|打印|数据来源|资料来源|来源[:：]|\*|※|notes?\b|sources?\b|remarks?\s*:|printed|prepared by)/u;

const bare = (text: string): string =>
  plainText(text)
    .toLowerCase()
    .replace(/[\s:：*()【】[\]<>《》"'-]/gu, '');

/** Every label of a total has one of these; a test that costs little and fails for nearly every text. */
const totalMark =
  /[计計总總汇彙匯均共数數值页頁求比]|[集総小]計|합계|소계|총|요약|total|sum|average|mean|count|max|min|ergebnis|anzahl|mittelwert|gesamt/iu;

/** Whether the text is nothing but the label of a total: 合计, 合 计:, 本页小计, Grand total. 总计科技有限公司 is not. */
export function isTotalLabel(text: string): boolean {
  return text.length <= 24 && totalMark.test(text) && exactTotal.test(bare(text));
}

/** Whether the text ends or begins as the label of a subtotal does: 城东支行小计, East Total, 小计：城东, Total for East. */
export function namesTotal(text: string): boolean {
  if (text.length > 40 || !totalMark.test(text)) return false;
  const plain = plainText(text)
    .toLowerCase()
    .replace(/[\s:：]+$/u, '');
  return endingTotal.test(plain) || startingTotal.test(plain);
}

/** Whether a cell is the label of a total, or names what it is the total of. */
export function labelsTotal(cell: Cell): boolean {
  if (typeof cell !== 'string') return false;
  const text = cell.trim();
  return isTotalLabel(text) || namesTotal(text);
}

/** The last characters of such labels. */
const lastCharacters = '计計总總汇彙匯值数數和均页頁약계';
const lastWords = /(?:totals?|sum|count|average|max|min|summe|ergebnis|mittelwert|anzahl)[\s:：]*$/iu;

/** Tells by its end whether a text may be the label of a subtotal: cheap, and a no for nearly all customers. */
export function mayEndAsTotal(text: string): boolean {
  const last = text.charAt(text.length - 1);
  if (lastCharacters.includes(last)) return true;
  return /[a-z:：\s]/iu.test(last) && lastWords.test(text);
}

/** Whether the text reads as a note on the table, not as a value in it: 注：…, 制表人 …, Source: … */
export function startsAsNote(text: string): boolean {
  return noteStart.test(plainText(text).toLowerCase());
}

/** First characters of a total's label or a note in Chinese, signs and white space among them. */
const tellingCharacters =
  '合小总總累共本全以各部支分网机平均汇彙匯注备備说說附制填审复打数资来散零现过過承接转結结临匿无占求最计個个标第续（(-—*※集総합소총 \u3000\u00a0\t\n\r(（【[<《"\'-—';

/** The first three letters of one in English. */
const tellingBeginnings = new Set(
  'tot sub gra pag ove run sum ave mea not sou rem pri pre wal cas ano lau bar cou max min ges zwi sei con'.split(
    ' ',
  ),
);

/**
 * Tells by the beginning of a text whether it may be a total's label, a note, or one of `others`: cheap, and a no for
 * nearly all customers.
 */
export function tellingBeginning(others: readonly string[]): (text: string) => boolean {
  const letters = new Uint8Array(0x10000);
  const whole = new Uint8Array(0x10000);
  for (const beginning of tellingBeginnings) {
    letters[beginning.charCodeAt(0)] = letters[beginning.toUpperCase().charCodeAt(0)] = 1;
  }
  for (const text of [...tellingCharacters, ...others]) whole[text.charCodeAt(0)] = 1;
  return (text) => {
    const first = text.charCodeAt(0);
    return (
      whole[first] === 1 || (letters[first] === 1 && tellingBeginnings.has(text.slice(0, 3).toLowerCase()))
    );
  };
}
