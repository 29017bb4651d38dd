import { isErrorText } from './cell';
import type { IssueKind } from '../issues/issue-kinds';
import { isPlaceholder } from './placeholder';
import { plainText } from './plain-text';
import { blankReading, errorReading, placeholderReading, present, unreadable, type Reading } from './reading';

/** A reading that says whether the cell named its own unit (12.5万, 30元, 12%), which then beats that of the header. */
export interface NumberReading extends Reading {
  readonly ownUnit: boolean;
  /** What 1,234 and 1.234 mean where the column has decimal commas; undefined where nothing is uncertain. */
  readonly withComma?: number;
  /** What the text by itself says of the decimals of its column: 412,5 a comma, 412.5 a point, 412.350 nothing. */
  readonly decimal?: 'comma' | 'point' | undefined;
}

/** Powers of ten by unit. 元 is a unit too: it says that the number is not in 万. */
const unitPowers: ReadonlyMap<string, number> = new Map([
  ['', 0], ['十', 1], ['百', 2], ['佰', 2], ['千', 3], ['仟', 3], ['万', 4], ['萬', 4], ['十万', 5], ['百万', 6],
  ['百萬', 6], ['千万', 7], ['千萬', 7], ['亿', 8], ['億', 8], ['十亿', 9], ['百亿', 10], ['千亿', 11], ['万亿', 12],
  ['萬億', 12], ['k', 3], ['tsd', 3], ['tsd.', 3], ['w', 4], ['m', 6], ['mn', 6], ['mio', 6], ['mio.', 6], ['million', 6], ['b', 9], ['bn', 9], ['mrd', 9], ['mrd.', 9], ['billion', 9],
]); // prettier-ignore

const homeCurrency = /^(?:¥|rmb|cny|人民币|人民幣|元|圆|圓|块|元整|yuan)$/u;
const currencyWords =
  '¥|\\$|€|£|us\\$|hk\\$|nt\\$|rmb|cny|usd|hkd|eur|gbp|chf|sgd|jpy|twd|人民币|人民幣|美元|美金|港元|港币|港幣|欧元|英镑|日元|元整|元|圆|圓|块|yuan';
const unitWords = [...unitPowers.keys()].filter((unit) => unit !== '').sort((a, b) => b.length - a.length);

const grammar = new RegExp(
  '^(?<about>约|約|大约|近|≈|~|about|approx\\.?|ca\\.?)?' +
    `(?<open>\\()?(?<sign>[+-])?(?<before>${currencyWords})?(?<inner>[+-])?` +
    '(?<whole>\\d{1,3}(?:,\\d{3})+|\\d{1,2}(?:,\\d{2})+,\\d{3}|\\d+|(?=\\.\\d))(?<fraction>\\.\\d*)?(?<exponent>e[+-]?\\d{1,3})?' +
    `(?<unit>${unitWords.map((unit) => unit.replace('.', '\\.')).join('|')})?(?<after>${currencyWords})?(?<percent>%)?` +
    '(?<close>\\))?(?<trailing>-)?(?<fuzzy>左右)?$',
  'u',
);

/** A number that needs no grammar: digits with at most a sign and a decimal point. */
const plainNumber = /^[+-]?\d{1,15}(?:\.\d{1,15})?$/u;

/** 412.350,50 and 120,5: the comma can part nothing but decimals. */
const commaDecimals = /^(.*?)(\d{1,3}(?:\.\d{3})+|\d+),(\d{1,2}|\d{4,})(?!\d)(.*)$/u;
const millionsInDots = /^[^\d.,]*\d{1,3}(?:\.\d{3}){2,}[^\d.,]*$/u;
/** Of these the point, or the comma before three digits, can mean one thing only. */
const pointDecimals =
  /(?<!\d)0?\.\d|\d\.\d{1,2}(?!\d)|\d\.\d{4}|\d{4}\.\d|\d,\d{2,3}(?:,\d{3})*\.\d|\d,\d{3},\d{3}/u;
const dotGroups = /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.,])/u;
const commaGroup = /(?<![\d.,])\d{1,3},\d{3}(?![\d.,])/u;

/** No number is longer, and a note under a column of numbers is not tried as one from each of its digits on. */
const longestNumber = 200;

/** Characters that narrowing would turn into plain digits: 10³ is not 103. */
const raised = /[²³¹⁰-₉¼-¾⅐-⅞①-⓿]/u;

/**
 * Reads a number from text: 12.5万, 3亿元, ￥1,234.50, $2.5M, (1,234), 1,234-, 12%, １２３, 1.5E3. Groups are of three digits; a comma
 * before one, two or more than three digits parts decimals (412.350,50); a range or a bound (50万以上) is unreadable rather than guessed.
 * Units shift the decimal point in the text, so that 1.1万 is 11000 and not 11000.000000000002.
 */
export function parseNumber(text: string): NumberReading {
  if (plainNumber.test(text)) return withOther(own(present(Number(text), 'number-as-text'), false), text);
  if (isErrorText(text)) return own(errorReading, false);
  const plain = plainText(text).toLowerCase();
  if (plain === '') return own(blankReading, false);
  if (isPlaceholder(plain, 'value')) return own(placeholderReading, false);
  if (plain.length > longestNumber || raised.test(text)) return own(unreadable('unreadable-number'), false);
  const parts = grammar.exec(joinGroups(plain))?.groups;
  if (parts !== undefined) return withOther(readParts(parts), plain);
  if (millionsInDots.test(plain)) {
    const whole = grammar.exec(joinGroups(plain.replaceAll('.', '')))?.groups;
    if (whole !== undefined) return { ...readParts(whole), decimal: 'comma' };
  }
  const [, before = '', whole = '', decimals = '', after = ''] = commaDecimals.exec(plain) ?? [];
  const dotted = `${before}${whole.replaceAll('.', '')}.${decimals}${after}`;
  const read = decimals === '' ? undefined : grammar.exec(joinGroups(dotted))?.groups;
  if (read === undefined) return own(unreadable('unreadable-number'), false);
  const reading = readParts(read);
  const issue = reading.issue === 'number-as-text' ? 'decimal-comma' : reading.issue;
  return { ...reading, issue, decimal: 'comma' };
}

/** The reading with what it would be among decimal commas. */
function withOther(reading: NumberReading, plain: string): NumberReading {
  const swapped = commaGroup.test(plain)
    ? plain.replace(',', '.')
    : dotGroups.test(plain) && !/(?<!\d)0\.\d/u.test(plain)
      ? plain.replaceAll('.', '')
      : undefined;
  const parts = swapped === undefined ? undefined : grammar.exec(joinGroups(swapped))?.groups;
  if (parts !== undefined) return { ...reading, withComma: readParts(parts).value };
  return pointDecimals.test(plain) ? { ...reading, decimal: 'point' } : reading;
}

const own = (reading: Reading, ownUnit: boolean): NumberReading => ({ ...reading, ownUnit });

/** `1 234 567`, with spaces as in SI notation, and 1'234'567 get commas; spaces that do not part digits go. */
function joinGroups(plain: string): string {
  return plain.replace(/(?<=\d)[ '’](?=\d{3}(?!\d))/gu, ',').replace(/ (?!\d)|(?<!\d) /gu, '');
}

type Parts = Readonly<Record<string, string | undefined>>;

function readParts(parts: Parts): NumberReading {
  const { sign, inner, trailing, open, close, unit, percent, exponent } = parts;
  const minuses = [sign, inner, trailing].filter((mark) => mark !== undefined);
  const contradictory =
    (open === undefined) !== (close === undefined) ||
    minuses.length + (open === undefined ? 0 : 1) > 1 ||
    [unit, percent, exponent].filter((part) => part !== undefined).length > 1 ||
    (parts['before'] !== undefined && parts['after'] !== undefined && !bothHome(parts));
  const digits = `${(parts['whole'] ?? '').replaceAll(',', '')}${parts['fraction'] ?? ''}`;
  const power =
    Number(exponent?.slice(1) ?? 0) + (unitPowers.get(unit ?? '') ?? 0) - (percent === undefined ? 0 : 2);
  const value = Number(`${digits}e${String(power)}`);
  if (contradictory || !Number.isFinite(value)) return own(unreadable('unreadable-number'), false);
  const negative = open !== undefined || minuses.includes('-');
  const currency = parts['before'] ?? parts['after'];
  return own(
    present(negative ? -value : value, changeOf(parts, currency)),
    Boolean(unit ?? percent ?? currencyUnit(parts)),
  );
}

/** 人民币30万元 names its currency twice. */
const bothHome = (parts: Parts): boolean =>
  homeCurrency.test(parts['before'] ?? '') && homeCurrency.test(parts['after'] ?? '');

/** 元 behind the number says that it counts single yuan; ￥ in front of it says nothing about 万. */
const currencyUnit = (parts: Parts): string | undefined => parts['after'];

/** The one thing to tell about the cell: what may surprise most. */
function changeOf(parts: Parts, currency: string | undefined): IssueKind {
  if (parts['about'] !== undefined || parts['fuzzy'] !== undefined) return 'approximate-number';
  if (currency !== undefined && !homeCurrency.test(currency)) return 'foreign-currency';
  if (parts['unit'] !== undefined) return 'scaled-unit';
  if (parts['percent'] !== undefined) return 'percent-text';
  return parts['open'] !== undefined || parts['trailing'] !== undefined
    ? 'bracketed-negative'
    : 'number-as-text';
}
