import { TableBuilder } from '../../../src/table/reading/table-builder';
import { plansOf } from '../samples';
import { cellsOfText, readList } from '../../support/read-list';

/** A column of amounts as a .csv gives it; null where it is to be left unread. */
type Variant = [what: string, amounts: string[], read: (number | null)[], said?: string];
const columns: readonly Variant[] = [
  ['German, all forms', ['1.234,56', '950,00', '12.000', '88,5', '2.500'], [1234.56, 950, 12_000, 88.5, 2500], 'decimal-comma'],
  ['German, where the thousands look like decimals', ['1.234', '2.345', '950,5'], [1234, 2345, 950.5], 'decimal-comma'],
  ['German, decided by the last row', ['1.234', '2.345', '10', '7,25'], [1234, 2345, 10, 7.25], 'decimal-comma'],
  ['German, decided by millions', ['1.234', '2.345.678', '950'], [1234, 2_345_678, 950]],
  ['French, blanks for thousands', ['1 234,56', '12 000', '950,5'], [1234.56, 12_000, 950.5], 'decimal-comma'],
  ['Swiss', ["1'234.50", "12'000", '950.25'], [1234.5, 12_000, 950.25]],
  ['English, all forms', ['1,234.56', '950.00', '12,000', '88.5'], [1234.56, 950, 12_000, 88.5]],
  ['English thousands alone', ['1,234', '12,000', '950'], [1234, 12_000, 950]],
  ['English, three decimals among others', ['1.234', '2.5', '12.75'], [1.234, 2.5, 12.75]],
  ['three decimals that begin with zero', ['0.125', '1.250', '3.375'], [0.125, 1.25, 3.375]],
  ['undecidable, dots before three digits only', ['1.234', '12.000', '950'], [null, null, 950], 'undecidable-number'],
  ['undecidable, typed like numbers', ['1.234', '2.345', '3.456'], [null, null, null], 'undecidable-number'],
  ['points by a number over a thousand', ['1.234', '1250.500', '2.345'], [1.234, 1250.5, 2.345]],
  ['both at once', ['1.234,56', '1,234.56', '1.234', '1,234'], [1234.56, 1234.56, null, null], 'undecidable-number'],
  ['Indian groups', ['1,23,456.00', '12,345.50'], [123_456, 12_345.5]],
  ['a comma before two digits alone', ['12,50', '7,25', '3'], [12.5, 7.25, 3], 'decimal-comma'],
  ['money signs with German numbers', ['1.234,56 €', '12.000 €', '950 €'], [1234.56, 12_000, 950]],
]; // prettier-ignore

describe('decimal commas and points', () => {
  test.each([...columns])('%s', (_, amounts, wanted, said = '') => {
    const lines = amounts.map((amount, at) => `K${String(at)};"${amount}"`);
    const list = readList(cellsOfText(['Kundennummer;Umsatz', ...lines].join('\n')));
    expect(list.values('revenue')).toEqual(wanted);
    if (said) expect(list.kinds).toContain(said);
  });

  test('numbers of a workbook are what they are', () => {
    const list = readList([['客户号', '年销售额'], ['1', 1.234], ['2', 2.345], ['3', '3.456']]); // prettier-ignore
    expect(list.values('revenue')).toEqual([1.234, 2.345, 3.456]);
  });

  test('texts of a workbook are decided by the column too', () => {
    const list = readList([['客户号', '年销售额'], ['1', '1.234'], ['2', '2.345,5'], ['3', 7]]); // prettier-ignore
    expect(list.values('revenue')).toEqual([1234, 2345.5, 7]);
  });

  test.each([
    ['comma', [1234, 5678, 412.5]],
    ['point', [1.234, 5.678, 412.5]],
  ] as const)(
    'are read with a decimal %s where a person says so, also where cells contradict each other',
    (decimal, read) => {
      const builder = new TableBuilder(plansOf(['金额', 'number', undefined, { decimal }]));
      const cells = [['1.234'], ['5.678'], ['412,5'], ['88.5']];
      builder.addBlock(1, [{ firstColumn: 0, values: cells }]);
      const { table, issues } = builder.finish();
      const [column] = table.columns;
      expect(column?.kind === 'number' && [...column.values]).toEqual([...read, 88.5]);
      expect(issues.find(({ kind }) => kind === `decimal-${decimal}-chosen`)?.count).toBe(2);
      expect(issues.map(({ kind }) => kind)).not.toContain('undecidable-number');
    },
  );

  test('texts that cannot be decided are asked about, with their cells', () => {
    const list = readList(cellsOfText('Kundennummer;Umsatz\nA;1.234\nB;5.678\n'));
    const [issue] = list.said('undecidable-number');
    expect(issue).toMatchObject({
      count: 2,
      severity: 'error',
      examples: [{ cell: 'B2', value: '1.234' }, { cell: 'B3' }],
    });
  });
});
