import { isBlank, isErrorText, type Cell } from '../cells/cell';
import { Missing } from '../cells/missing';
import { isIdNumber } from '../cells/id-number';
import type { FormatMeaning } from '../cells/number-format';
import { dateFromNumber, parseDate } from '../cells/parse-date';
import { flagWords, parseFlag } from '../cells/parse-flag';
import { parseNumber } from '../cells/parse-number';
import { isPlaceholder } from '../cells/placeholder';
import { plainText } from '../cells/plain-text';

/** What the values of a column look like in the sample. Shares are of the cells that say something, 0 to 1. */
export interface ColumnProfile {
  /** Cells that are neither blank nor a placeholder nor an error. */
  readonly count: number;
  readonly numbers: number;
  readonly wholeNumbers: number;
  /** Serials under a date format and texts that are dates. */
  readonly dates: number;
  /** Years alone, from 1900 to 2100. */
  readonly years: number;
  /** Days without a year: 7月1日, 7.1. */
  readonly yearless: number;
  /** Numbers such as 20240305, which are dates if the header says so. */
  readonly compactDates: number;
  readonly flags: number;
  /** Yes and no in words or as TRUE and FALSE, not as 1 and 0. */
  readonly wordFlags: number;
  /** Answers to a test: yes and no, 符合 and 不符合, 待核实. */
  readonly answers: number;
  /** The share of yes among the flags. */
  readonly yes: number;
  /** Whole numbers kept as text with a leading zero, or longer than any amount. */
  readonly codes: number;
  readonly idNumbers: number;
  readonly mobiles: number;
  /** Five digits or more, with the signs that telephone numbers have. */
  readonly dialled: number;
  readonly personNames: number;
  /** Names in Latin letters: Nora Whitlock, Müller, Hans. */
  readonly latinNames: number;
  /** Letters and digits as of a code, without blanks: T00310, 0081230037, 苏E12345. */
  readonly coded: number;
  /** Short texts without a digit. */
  readonly plainWords: number;
  /** Words that say whether somebody may be contacted: yes, OK, STOP, 退订. */
  readonly contactAnswers: number;
  readonly sexes: number;
  readonly positions: number;
  /** Different values by all values. */
  readonly distinct: number;
  /** Characters of the longest text, and of all on the average. */
  readonly longest: number;
  readonly meanLength: number;
  /** 1, 2, 3 … down the sheet: a row number. */
  readonly counting: boolean;
  readonly least: number;
  readonly most: number;
}

const answer =
  /^(?:不|未|基本)?(?:符合|满足|属于|达标|在范围内|通过|命中)$|^(?:待|未)(?:核实|确认|定|知|查)$|^(?:unknown|tbd|tbc|to verify|pending|in|out|met|not met|yes|no)$/iu;
/** 2026.6 may be a number as well; 30.9.2026 and 2026.6.30 are days. */
const mayBeNumber = /^\d*\.?\d*$/u;
const mobile = /^(?:\+?86)?1[3-9]\d{9}$/u;
/** Digits may be masked: 138****0001. */
const dialled = /^\+?(?=.*\d)[\d ()*-]{5,}$/u;
const personName = /^\p{Script=Han}{2,4}$|^\p{Script=Han}{1,6}·\p{Script=Han}{1,6}$/u;
const commonSurname =
  /^[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧章鲁葛韦俞毕聂焦向柳邢岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧柴游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强丛华车冉房边净阴闫]/u;
const latinName =
  /^(?!.*(?: |^)(?:Ltd|Inc|Co|Plc|LLC|LLP|Corp|Group|Bank|Foods|AG|KG|GmbH)\b)(?:\p{Lu}\p{Ll}[\p{L}'’-]*|\p{Lu}['’]\p{L}+)(?:,? (?:von|van|de|der|di|la|\p{Lu}\.?))*,? (?:\p{Lu}\p{Ll}[\p{L}'’-]*|\p{Lu}['’]\p{L}+|\p{Lu}\.)(?: \p{Lu}[\p{L}.-]*)?$/u;
const code = /^(?=.*\d)\p{L}{0,6}[\p{L}\d./_-]{2,24}$/u;
const plainWords = /^[^\d@]{1,30}$/u;
const contactAnswer =
  /^(?:y|n|yes|no|yep|nope|ja|nein|j|true|false|ok(?:ay)?|stop(?:ped)?|in|out|opt(?:ed)?[ -]?(?:in|out)|unsub\p{L}*|subscribed?|dnc|可以?|不可以?|否|是|不?能|不?同意|不?接受|不?愿意|不?收|不?要|不?允许|拒收?|拒[绝絕]|退[订訂]|已退[订訂]|勿[扰擾]|禁呼|[√×✓✗])$/iu;
const sex = /^(?:男|女|男性|女性|male|female|m|f)$/iu;
const positionWord =
  /董事|经理|总监|总裁|主任|处长|科长|局长|厂长|院长|校长|法人|法定代表|股东|合伙人|企业主|老板|职员|员工|工程师|教师|老师|医生|律师|会计|公务员|个体|自由职业|退休|学生|护士|司机|主妇|种地|养猪|[厂院校店村馆站社]长|负责人|董秘|合作社|务工|打工|經理|董事長|負責人|老闆|\b(?:chair(?:man|woman)?|md|nurse|driver|electrician|accountant|consultant|proprietor|head|plumber|builder|barrister|solicitor|dentist|surgeon|geschäftsführer(?:in)?|inhaber(?:in)?|lehrer(?:in)?|rentner(?:in)?|ingenieur(?:in)?|vorstand|fahrer(?:in)?|arzt|ärztin|beamte[rn]?|angestellte[rn]?|\p{L}*meister(?:in)?|buchhalter(?:in)?|krankenschwester|prokurist(?:in)?|gesellschafter(?:in)?|leiter(?:in)?|manager|director|owner|partner|president|chairman|engineer|teacher|doctor|lawyer|ceo|cfo|coo|cto|founder|management|technician|entrepreneur|retired|student|services|admin\.?|self-employed|unemployed)\b/iu;

/** Looks through the cells of a column, top to bottom. */
export function profileColumn(cells: readonly Cell[], formats: readonly FormatMeaning[]): ColumnProfile {
  const kept = cells.flatMap((cell, row) =>
    saysSomething(cell) ? [{ cell, format: formats[row] ?? 'general' }] : [],
  );
  const count = kept.length;
  const share = (test: (cell: Cell, format: FormatMeaning) => boolean): number =>
    count === 0 ? 0 : kept.filter(({ cell, format }) => test(cell, format)).length / count;
  const textShare = (test: (text: string) => boolean): number =>
    share((cell) => test(plainText(String(cell))));
  const numbers = kept.flatMap(({ cell, format }) => (isNumber(cell, format) ? [numberOf(cell)] : []));
  const flags = kept.map(({ cell }) => parseFlag(cell)).filter(({ missing }) => missing === Missing.present);
  const lengths = kept.map(({ cell }) => plainText(String(cell)).length);
  return {
    count,
    numbers: count === 0 ? 0 : numbers.length / count,
    wholeNumbers: count === 0 ? 0 : numbers.filter(Number.isInteger).length / count,
    dates: share(isDate),
    years: textShare((text) => /^(?:19|20)\d{2} ?(?:年度?)?$/u.test(text)),
    yearless: share(isYearless),
    compactDates: share((cell) => isCompactDate(cell)),
    flags: count === 0 ? 0 : flags.length / count,
    wordFlags: share((cell) => typeof cell === 'boolean' || isWordFlag(cell)),
    answers: share((cell) => isAnswer(cell)),
    yes: flags.length === 0 ? 0 : flags.filter(({ value }) => value === 1).length / flags.length,
    codes: textShare((text) => /^0\d+$|^\d{12,}$/u.test(text)),
    idNumbers: textShare(isIdNumber),
    mobiles: textShare((text) => mobile.test(text.replace(/[ -]/gu, ''))),
    dialled: textShare((text) => dialled.test(text)),
    personNames: textShare(
      (text) => personName.test(text) && (commonSurname.test(text) || text.includes('·')),
    ),
    latinNames: textShare((text) => latinName.test(text)),
    coded: textShare((text) => code.test(text)),
    plainWords: textShare((text) => plainWords.test(text)),
    contactAnswers: share((cell) => typeof cell === 'boolean' || contactAnswer.test(plainText(String(cell)))),
    sexes: textShare((text) => sex.test(text)),
    positions: textShare((text) => positionWord.test(text)),
    distinct: count === 0 ? 0 : new Set(kept.map(({ cell }) => cell)).size / count,
    longest: Math.max(0, ...lengths),
    meanLength: count === 0 ? 0 : lengths.reduce((sum, length) => sum + length, 0) / count,
    counting:
      count > 1 &&
      numbers.length === count &&
      numbers.every((value, row) => value === (numbers[0] ?? 0) + row),
    least: numbers.length === 0 ? NaN : Math.min(...numbers),
    most: numbers.length === 0 ? NaN : Math.max(...numbers),
  };
}

function saysSomething(cell: Cell): boolean {
  if (typeof cell !== 'string') return true;
  return !isBlank(cell) && !isErrorText(cell) && !isPlaceholder(plainText(cell), 'text');
}

const numberOf = (cell: Cell): number => (typeof cell === 'number' ? cell : parseNumber(String(cell)).value);

function isNumber(cell: Cell, format: FormatMeaning): boolean {
  if (typeof cell === 'number') return format !== 'date';
  return typeof cell === 'string' && parseNumber(cell).missing === Missing.present;
}

function isDate(cell: Cell, format: FormatMeaning): boolean {
  if (typeof cell === 'number') return format === 'date';
  if (typeof cell !== 'string' || mayBeNumber.test(plainText(cell))) return false;
  return parseDate(cell).missing === Missing.present;
}

function isCompactDate(cell: Cell): boolean {
  const value = typeof cell === 'boolean' ? NaN : Number(cell);
  return value > 19_000_000 && value < 21_000_000 && dateFromNumber(value, false).missing === Missing.present;
}

function isYearless(cell: Cell, format: FormatMeaning): boolean {
  if (typeof cell === 'boolean' || format === 'date') return false;
  const reading = typeof cell === 'number' ? dateFromNumber(cell, false) : parseDate(cell);
  return reading.yearless !== undefined;
}

const isAnswer = (cell: Cell): boolean =>
  parseFlag(cell).missing === Missing.present || (typeof cell === 'string' && answer.test(plainText(cell)));

const isWordFlag = (cell: Cell): boolean =>
  typeof cell === 'string' && !/^[01]$/u.test(cell.trim()) && flagWords.has(plainText(cell).toLowerCase());
