import fc from 'fast-check';
import { Missing } from '../../../src/table/cells/missing';
import { parseNumber } from '../../../src/table/cells/parse-number';
import { scaled } from '../../../src/table/cells/scale';

const read = (text: string): [number, string | undefined] => {
  const { value, issue } = parseNumber(text);
  return [value, issue];
};

describe('reading numbers from text', () => {
  test.each([
    ['12.5万', 125000],
    ['3亿', 300000000],
    ['1.2亿元', 120000000],
    ['5千', 5000],
    ['30万元', 300000],
    ['1.1萬', 11000],
    ['2万亿', 2000000000000],
    ['5K', 5000],
    ['5w', 50000],
    ['人民币30万元整', 300000],
  ])('converts the unit of %s', (text, value) => {
    expect(read(text)).toEqual([value, 'scaled-unit']);
  });

  test.each([
    ['412.350,50', 412_350.5],
    ['1.234.567,8', 1_234_567.8],
    ['0,00', 0],
    ['-120,5', -120.5],
    ['1,23', 1.23],
  ])('reads the decimal comma of %s and says so', (text, value) => {
    expect(read(text)).toEqual([value, 'decimal-comma']);
  });

  test.each([
    ['$2.78M', 2_780_000, 'foreign-currency'],
    ['0.5M', 500_000, 'scaled-unit'],
    ['$1.1Bn', 1_100_000_000, 'foreign-currency'],
    ['1,5 Mio. €', 1_500_000, 'foreign-currency'],
    ['12k€', 12_000, 'foreign-currency'],
    ['3 Tsd.', 3000, 'scaled-unit'],
  ])('reads %s', (text, value, issue) => {
    expect(read(text)).toEqual([value, issue]);
  });

  test('says what a group of three would be among decimal commas', () => {
    expect(parseNumber('1,234')).toMatchObject({ value: 1234, withComma: 1.234 });
    expect(parseNumber('1.234')).toMatchObject({ value: 1.234, withComma: 1234 });
    expect(parseNumber('1,234.5').withComma).toBeUndefined();
    expect(parseNumber('12.34').withComma).toBeUndefined();
  });

  test.each([
    ['￥1,234.50', 1234.5],
    ['¥ 1,234', 1234],
    ['RMB 300', 300],
    ['CNY300', 300],
    ['１２３', 123],
    ['1.5E3', 1500],
    ['−5', -5],
    ['+5', 5],
    ['1 234 567', 1234567],
    ['1\u2009234.5', 1234.5],
    ['\u00a012\u00a0', 12],
    ['.5', 0.5],
    ['-¥5', -5],
  ])('reads %s as a plain number', (text, value) => {
    expect(read(text)).toEqual([value, 'number-as-text']);
  });

  test.each([
    ['(1,234)', -1234, 'bracketed-negative'],
    ['（1,234）', -1234, 'bracketed-negative'],
    ['1,234-', -1234, 'bracketed-negative'],
    ['12%', 0.12, 'percent-text'],
    ['-12.5％', -0.125, 'percent-text'],
    ['$1,200', 1200, 'foreign-currency'],
    ['500美元', 500, 'foreign-currency'],
    ['约50万', 500000, 'approximate-number'],
    ['50万左右', 500000, 'approximate-number'],
    ['about 50', 50, 'approximate-number'],
  ])('reads %s and says how', (text, value, issue) => {
    expect(read(text)).toEqual([value, issue]);
  });

  test.each(['50万以上', '10-20', '12 3', '--5', '(-5)', '10³', '1e400', '1e5万', 'abc', '五十万'])(
    'does not guess what %s means',
    (text) => {
      expect(parseNumber(text)).toMatchObject({ missing: Missing.unreadable, issue: 'unreadable-number' });
    },
  );

  test.each(['-', '—', '--', '/', '无', '暂无', 'N/A', 'null', '未知', '待定'])(
    'takes %s for a blank',
    (text) => {
      expect(parseNumber(text)).toMatchObject({ missing: Missing.blank, issue: 'placeholder' });
    },
  );

  test('tells a blank and an error of Excel from unreadable text', () => {
    expect(parseNumber('  ')).toMatchObject({ missing: Missing.blank, issue: undefined });
    expect(parseNumber('#DIV/0!')).toMatchObject({ missing: Missing.error, issue: 'error-cell' });
  });

  test('says when a cell names its own unit, which beats the unit of the header', () => {
    expect(['3亿', '12%', '125000元'].map((text) => parseNumber(text).ownUnit)).toEqual([true, true, true]);
    expect(['3', '￥3', '1,000'].map((text) => parseNumber(text).ownUnit)).toEqual([false, false, false]);
  });

  test('reads back every amount that was written with groups, currency, brackets or 万', () => {
    const cents = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(cents, fc.constantFrom('', '￥', 'RMB '), (amount, currency) => {
        const value = amount / 100;
        const grouped = Math.abs(value).toLocaleString('en-US', { minimumFractionDigits: 2 });
        const plain = value + 0;
        expect(parseNumber(value < 0 ? `(${currency}${grouped})` : `${currency}${grouped}`).value + 0).toBe(
          plain,
        );
        expect(parseNumber(`${String(amount)}万`).value + 0).toBe(amount * 10000 + 0);
      }),
    );
  });

  test('never throws, and gives a finite number or a reason why there is none', () => {
    const pieces = fc.constantFrom(...'0123456789.,-+()%￥$万亿千元约eE #N/A—以上'.split(''));
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { value, missing } = parseNumber(text);
        expect(missing === Missing.present ? Number.isFinite(value) : Number.isNaN(value)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('scaling a column by the unit of its header', () => {
  test('rounds as the decimal number does', () => {
    expect([1.1, 1.23456, 0.07, 12.3, -4.35].map((value) => scaled(value, 10000))).toEqual([
      11000, 12345.6, 700, 123000, -43500,
    ]);
  });
});
