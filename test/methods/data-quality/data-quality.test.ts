import type { Text } from '../../../src/locales/text';
import type { MethodResult } from '../../../src/methods/shared/contract';
import { dataQuality } from '../../../src/methods/data-quality/data-quality';
import { isPhone, normalId, normalName, normalPhone } from '../../../src/methods/data-quality/normalise';
import type { Column } from '../../../src/table/columns/column';
import { dates, texts } from '../../support/columns';
import { runMethod, textOf, tiersOf } from '../../support/run-method';
import { headOf } from '../../support/summary-head';

const run = (columns: readonly Column[], params: object = {}): MethodResult =>
  runMethod(dataQuality, columns, { ...params });
const changesOf = ({ summary }: MethodResult) => summary.find(({ id }) => id === 'changes');
const plain = ({ rows }: NonNullable<ReturnType<typeof changesOf>>) =>
  rows.map((row) => row.map((cell) => (typeof cell === 'object' ? (cell as Text).zh : cell)));
const repeated = (text: string, count: number): string[] => new Array<string>(count).fill(text);

describe('the normal form', () => {
  it.each([
    ['138-1234-5678', '13812345678'],
    ['＋86 138 1234 5678', '13812345678'],
    ['0086 (138) 12345678', '13812345678'],
    ['(010) 6555-1234', '01065551234'],
    // After the code of the country the 0 of the area is left out, or stands in brackets.
    ['+86 10 6555 1234', '01065551234'],
    ['+86 (0)10 6555 1234', '01065551234'],
    ['0086-21-65551234', '02165551234'],
    ['+86 755 6555 1234', '075565551234'],
    ['+86 731 655 1234', '07316551234'],
    ['+86 400 123 4567', '4001234567'],
    ['+86 800 123 4567', '8001234567'],
    ['+86 95588', '95588'],
    ['1065551234', '1065551234'],
    ['+49 151 1234 5678', '+4915112345678'],
    ['400-123-4586', '4001234586'],
    ['10086', '10086'],
  ])('of the phone number %s is %s', (text, normal) => {
    expect(normalPhone(text)).toBe(normal);
  });

  it('of an id is narrow, in capitals and without blanks and separators', () => {
    expect([' ａb-12 3', 'A–1—2_3.4·5', 'k1  --  2'].map(normalId)).toEqual(['AB123', 'A12345', 'K12']);
  });

  it('of a name has single blanks, none between Chinese characters, and its letters as they are', () => {
    expect([' 王  小 明 ', 'Anna　 Maria', '王 Anna', '李 四 (VIP)'].map(normalName)).toEqual([
      ...['王小明', 'Anna Maria', '王 Anna', '李四 (VIP)'],
    ]);
  });

  it.each([
    ...['13812345678', '19912345678', '01065551234', '07551234567', '075512345678', '6555123', '65551234'],
    ...['4001234567', '8001234567', '95588', '95588123', '+1234567', '+123456789012345'],
  ])('%s may be a phone number', (number) => {
    expect(isPhone(number)).toBe(true);
  });

  it.each([
    ...['12812345678', '1381234567', '138123456789', 'x13812345678', '010655512', '0755123456789', '655512'],
    ...['655512345', '1555123', '400123456', '40012345678', '5001234567', '9558', '955881234', '+123456'],
    ...[
      '+1234567890123456',
      '13812345678x',
      '65 5123',
      '',
      '40',
      '24',
      '95a88',
      '955',
      '400ABCDEFG',
      '+abcdefgh',
      '6abcdefg',
    ],
  ])('%s is none', (number) => {
    expect(isPhone(number)).toBe(false);
  });
});

describe('the data doctor', () => {
  it('calls a birthday after the as-of day invalid, and one beside an ID number that says otherwise contradictory', () => {
    const id = '11010519491231002X';
    const result = run([
      texts('name', ['a', 'b', 'c', 'd', 'e', 'f']),
      dates('birthday', ['2026-07-01', '2026-06-30', '1949-12-31', '1950-01-01', '1950-01-01', undefined]),
      texts('idNumber', [undefined, undefined, id, id, '123', id]),
    ]);
    expect(tiersOf(result, 'quality')).toEqual([
      ...['invalid', 'clean', 'clean', 'contradictory', 'clean', 'clean'],
    ]);
    expect([0, 1].map((row) => result.reason(row))).toEqual([
      { zh: '生日晚于截至日期', en: 'the birthday lies in the future' },
      { zh: '无问题', en: 'Clean' },
    ]);
  });

  it('looks at the check digit of what has the length of an ID number', () => {
    const result = run([
      texts('name', ['a', 'b', 'c', 'd']),
      texts('idNumber', [
        '110105194912310021',
        '1101051949123100210',
        'A110105194912310021',
        '11010519491231002x',
      ]),
    ]);
    expect(tiersOf(result, 'quality')).toEqual(['invalid', 'clean', 'clean', 'clean']);
  });

  it('misses what every customer should have, where the sheet has a column for it', () => {
    const result = run([
      texts('name', ['a', undefined]),
      texts('customerId', ['1', undefined]),
      texts('cardNumber', ['K', undefined]),
      texts('segment', ['s', undefined]),
      texts('cardLevel', ['g', undefined]),
      texts('phone', [undefined, undefined]),
    ]);
    expect(tiersOf(result, 'quality')).toEqual(['clean', 'incomplete']);
    expect(result.reason(1).zh).toBe('缺少customerId；缺少name；缺少cardNumber；缺少segment；缺少cardLevel');
  });

  it('groups rows by id, the others by name and phone together', () => {
    const columns = [
      texts('customerId', ['B-1', 'a1', 'b1', 'A1', 'c', undefined, undefined, 'd']),
      texts('name', ['x', 'x', 'x', 'x', '王 明', '王明', '王明', undefined]),
      texts('phone', [
        '13812345678',
        '13812345678',
        '13812345678',
        '13812345678',
        '138 1234 5678',
        '+86 13812345678',
        undefined,
        '13812345678',
      ]),
    ];
    const result = run(columns);
    expect(tiersOf(result, 'quality')).toEqual([
      ...[...repeated('redundant', 6), 'incomplete', 'incomplete'],
    ]);
    expect([0, 1, 4, 6].map((row) => textOf(result, 'duplicate-of', row))).toEqual([
      '客户号 B1 出现 2 行，请人工复核',
      '客户号 A1 出现 2 行，请人工复核',
      '姓名与电话相同的有 2 行，请人工复核',
      '',
    ]);
    const found = result.issues.filter(({ kind }) => kind === 'same-name-and-phone');
    expect(found.map(({ severity, count, text }) => [severity, count, text.zh, text.en])).toEqual([
      [
        ...['warning', 1, '1 组客户姓名与电话相同、客户号不同。'],
        '1 groups share name and phone under different ids.',
      ],
    ]);
    const byId = run(columns, { byNameAndPhone: false });
    expect(tiersOf(byId, 'quality').slice(4)).toEqual(['clean', 'incomplete', 'incomplete', 'incomplete']);
    expect(byId.issues.map(({ kind }) => kind)).not.toContain('same-name-and-phone');
  });

  it('proposes the normal forms of a row, and has them all in a table, the commonest first', () => {
    const result = run([
      texts('name', ['李 四', '李 四', '王五', '王 五']),
      texts('customerId', ['a1', 'A2', 'A3', 'A4']),
      texts('phone', ['hopeful', '13812345678', '138 12345678', '13812345679']),
      texts('idNumber', ['11010519491231002x', undefined, undefined, undefined]),
      texts('cardNumber', ['k-1', 'K2', 'K3', 'K4']),
    ]);
    expect(textOf(result, 'proposal', 0)).toBe(
      'customerId: a1 → A1，name: 李 四 → 李四，idNumber: 11010519491231002x → 11010519491231002X，cardNumber: k-1 → K1',
    );
    expect(result.reason(0).en).toContain('customerId: a1 → A1, name: 李 四 → 李四, idNumber');
    const changes = changesOf(result);
    expect(headOf(changes)).toEqual([
      '规范前后对照 / Before and after',
      'column: 列 / Column (text)',
      'before: 原值 / Before (text)',
      'after: 规范值 / After (text)',
      'rows: 行数 / Rows (integer)',
    ]);
    expect(plain(changes!)).toEqual([
      ['name', '李 四', '李四', 2],
      ['cardNumber', 'k-1', 'K1', 1],
      ['customerId', 'a1', 'A1', 1],
      ['idNumber', '11010519491231002x', '11010519491231002X', 1],
      ['name', '王 五', '王五', 1],
      ['phone', '138 12345678', '13812345678', 1],
    ]);
    expect(result.columns.map(({ id, kind, label }) => [id, kind, label.zh, label.en])).toEqual([
      ['quality', 'tier', '数据质量', 'Data quality'],
      ['duplicate-of', 'text', '重复组', 'Duplicates'],
      ['proposal', 'text', '规范写法', 'Proposed form'],
    ]);
  });

  it('lists no more than two hundred of them', () => {
    const names = Array.from({ length: 201 }, (_, row) => `王 ${'甲'.repeat(1 + row)}`);
    expect(changesOf(run([texts('name', names)]))?.rows).toHaveLength(200);
  });
});
