import { mask, maskAmount } from '../../../src/table/privacy/mask';
import { maskText } from '../../../src/table/privacy/mask-text';
import { PersonalValues } from '../../../src/table/privacy/personal-values';
import { plainFormat } from '../../../src/table/privacy/plain-format';
import { privacyClass } from '../../../src/table/privacy/privacy-class';

describe('privacy classes', () => {
  it('follow the role: ID and card numbers are sensitive, branches are not, age and sex are protected', () => {
    expect(['idNumber', 'cardNumber', 'age', 'gender'].map((role) => privacyClass(role, []))).toEqual(
      new Array(4).fill('C3'),
    );
    expect(['name', 'phone', 'balance', 'customerId'].map((role) => privacyClass(role, []))).toEqual(
      new Array(4).fill('C2'),
    );
    expect(privacyClass('branch', ['南京路支行'])).toBe('C1');
  });

  it('are raised by what stands in the column, never lowered', () => {
    expect(privacyClass('branch', ['13812345678'])).toBe('C2');
    expect(privacyClass('remark', ['11010519491231002X'])).toBe('C3');
    // The example number of ISO/IEC 7812 cards, with a right Luhn digit; one digit off it is no card.
    expect(privacyClass(undefined, ['4111 1111 1111 1111'])).toBe('C3');
    expect(privacyClass(undefined, ['4111 1111 1111 1112'])).toBe('C2');
  });

  it('are internal where nobody can tell', () => {
    expect(privacyClass(undefined, ['abc'])).toBe('C2');
  });
});

describe('masking', () => {
  it('leaves public values, the ends of internal ones, and four characters of sensitive ones', () => {
    expect(mask('南京路支行', 'C1')).toBe('南京路支行');
    expect(mask('王小明', 'C2', 'name')).toBe('王**');
    expect(mask('13812345678', 'C2', 'phone')).toBe('138****5678');
    expect(mask('ann@example.org', 'C2')).toBe('a**@example.org');
    expect(mask('11010519491231002X', 'C3', 'idNumber')).toBe('**************002X');
  });

  it('always hides something, of short values all', () => {
    expect(mask('王', 'C2', 'name')).toBe('*');
    expect(mask('12', 'C2')).toBe('**');
    expect(mask('12345678', 'C3')).toBe('********');
    expect(mask('', 'C3')).toBe('');
  });

  it('keeps the magnitude of an amount, and a missing one missing', () => {
    expect([123_456.78, -2500, 0, 0.034].map(maskAmount)).toEqual([100_000, -2000, 0, 0.03]);
    expect(maskAmount(NaN)).toBeNaN();
  });
});

describe('values found in other texts', () => {
  const personal = new PersonalValues();
  personal.add('13812345678', '<phone>');
  personal.add('王小明', '<name>');
  personal.add('Ann Al', '<ann>');
  personal.add('Al', '<al>');

  it.each([
    ['电话１３８-1234 5678。', '电话<phone>。'],
    ['王 小明来电，王小明', '<name>来电，<name>'],
    ['in total, al', 'in total, <al>'],
    ['ANN AL came', '<ann> came'],
    ['nobody', 'nobody'],
  ])('%s', (text, masked) => {
    expect(personal.replaceIn(text)).toBe(masked);
    expect(personal.isIn(text)).toBe(text !== masked);
  });

  it('unknown words are starred, number formats hold no text', () => {
    expect(maskText('Called Ann about 1,250,000 on 138-1234-5678')).toBe(
      '****** *** about 1,***,*** on 1**********',
    );
    expect(maskText('qianba@example.com 002X')).not.toMatch(/[a-z2]/u);
    expect(plainFormat('#,##0.00"万"', false)).toBe('#,##0.00"万"');
    expect(plainFormat(`${'[m][$-0]'.repeat(16)}D`, false)).toBe('General');
    expect(plainFormat('yyyy"年"m"月"d"日"', true)).toBe('yyyy"年"m"月"d"日"');
    expect(plainFormat('@"Ann"', false)).toBe('General');
    expect(plainFormat('"Ann" yyyy', true)).toBe('yyyy-mm-dd');
  });
});
