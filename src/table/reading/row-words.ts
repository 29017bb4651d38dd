import { plainText } from '../cells/plain-text';

const totalWords =
  '合计|合計|小计|小計|总计|總計|累计|累計|共计|共計|总和|總和|总额|總額|汇总|彙總|平均|平均值|均值';

const exactTotal = new RegExp(
  `^(?:本页|本頁|本月|本年|本期|全行|全部|以上|各项|部门|支行|分行|网点|机构)?(?:${totalWords})(?:数|金额|人数|户数)?$` +
    '|^(?:grand|sub|page|overall|running)?totals?$|^sum$|^average$|^mean$' +
    '|^(?:合计|总计|共计|共)\\d+(?:户|人|笔|条|行|页|位|家)$',
  'u',
);
const endingTotal = /(?:合计|合計|小计|小計|总计|總計)$|\b(?:sub)?total$/u;
const noteStart =
  /^(?:注[:：\d一二三1-9.、)）]|注释|备注[:：]|備註[:：]|说明[:：]|說明[:：]|附[:：注]|制表|填表|审核|复核|打印|数据来源|资料来源|来源[:：]|\*|※|notes?\b|sources?\b|remarks?\s*:|printed|prepared by)/u;

const bare = (text: string): string =>
  plainText(text)
    .toLowerCase()
    .replace(/[\s:：*()【】[\]<>《》"'-]/gu, '');

/** Every label of a total has one of these; a test that costs little and fails for nearly every text. */
const totalMark = /[计計总總和汇彙均共]|total|sum|average|mean/iu;

/** Whether the text is nothing but the label of a total: 合计, 合 计:, 本页小计, Grand total. 总计科技有限公司 is not. */
export function isTotalLabel(text: string): boolean {
  return text.length <= 24 && totalMark.test(text) && exactTotal.test(bare(text));
}

/** Whether the text ends as the label of a subtotal does: 城东支行小计. */
export function endsAsTotal(text: string): boolean {
  return (
    text.length <= 30 &&
    totalMark.test(text) &&
    endingTotal.test(
      plainText(text)
        .toLowerCase()
        .replace(/[\s:：]+$/u, ''),
    )
  );
}

/** Whether the text reads as a note on the table, not as a value in it: 注：…, 制表人 …, Source: … */
export function startsAsNote(text: string): boolean {
  return noteStart.test(plainText(text).toLowerCase());
}

/** First characters of a total's label or a note in Chinese, signs and white space among them. */
const tellingCharacters =
  '合小总總累共本全以各部支分网机平均汇彙注备備说說附制填审复打数资来散零现过临匿无*※ \u3000\u00a0\t\n\r(（【[<《"\'-—';

/** The first three letters of one in English. */
const tellingBeginnings = new Set(
  'tot sub gra pag ove run sum ave mea not sou rem pri pre wal cas ano lau bar'.split(' '),
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
