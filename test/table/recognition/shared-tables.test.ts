import Papa from 'papaparse';
import type { Cell } from '../../../src/table/cells/cell';
import { recogniseColumns } from '../../../src/table/recognition/recognise-columns';
import { recogniseStructure } from '../../../src/table/recognition/recognise-structure';
import { TableBuilder } from '../../../src/table/reading/table-builder';
import { describeWithSharedData, sharedData } from '../../support/shared-data';
import { sampleOf } from '../samples';

/** As Excel opens a .csv: numbers become numbers, unless a leading zero or their length says that they are none. */
const asCell = (text: string): Cell =>
  /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/u.test(text) ? Number(text) : text;

function readCsv(path: string) {
  const { data } = Papa.parse<string[]>(new TextDecoder().decode(sharedData(path)), { skipEmptyLines: true });
  const width = Math.max(...data.map((row) => row.length));
  const rows = data.map((row) => Array.from({ length: width }, (_, column) => asCell(row[column] ?? '')));
  const sample = sampleOf(rows.slice(0, 60));
  const structure = recogniseStructure(sample);
  const { columns, issues } = recogniseColumns(structure, sample);
  const builder = new TableBuilder(columns, { expectedRows: rows.length });
  builder.addBlock(structure.dataStart, [{ firstColumn: 0, values: rows.slice(structure.dataStart) }]);
  const reading = builder.finish();
  return { structure, columns, reading, issues: [...structure.issues, ...issues, ...reading.issues] };
}

const said = (columns: ReturnType<typeof readCsv>['columns']): string =>
  columns.map(({ header, kind, role }) => `${header} ${role ?? kind}`).join(', ');
const kinds = (issues: ReturnType<typeof readCsv>['issues']): string[] => issues.map(({ kind }) => kind);

describeWithSharedData('recognising the tables of others', () => {
  test('bank-full.csv', () => {
    const { columns, reading, issues } = readCsv('bank_marketing/bank-full.csv');
    expect(said(columns)).toBe(
      'age age, job position, marital text, education text, default defaulted, balance balance, housing flag, loan flag, ' +
        'contact text, day number, month text, duration number, campaign number, pdays number, previous number, ' +
        'poutcome text, y converted',
    );
    expect(reading.table.rowCount).toBe(45211);
    expect([reading.skipped, kinds(issues)]).toEqual([[], []]);
  });

  test('Churn_Modelling.csv', () => {
    const { columns, reading, issues } = readCsv('churn_modelling/Churn_Modelling.csv');
    expect(said(columns)).toBe(
      'RowNumber text, CustomerId customerId, Surname name, CreditScore creditScore, Geography text, Gender gender, ' +
        'Age age, Tenure tenure, Balance balance, NumOfProducts productCount, HasCrCard flag, IsActiveMember active, ' +
        'EstimatedSalary income, Exited churned',
    );
    expect(reading.table.rowCount).toBe(10000);
    expect(kinds(issues)).toEqual(['number-id']);
  });

  test('银行客户留存.csv, whose last heading says the opposite of its coding', () => {
    const { columns, reading, issues } = readCsv('churn_modelling/银行客户留存.csv');
    expect(said(columns)).toBe(
      '行数 number, 客户编号 customerId, 客户名 name, 信用分数 creditScore, 国籍 text, 性别 gender, 年龄 age, ' +
        '客户时间 tenure, 银行存款 balance, 产品数量 productCount, 有无信用卡 flag, 是否活跃 active, 预测年收入 income, ' +
        '客户能否留存？ flag',
    );
    expect(reading.table.rowCount).toBe(10000);
    expect(kinds(issues)).toEqual(['retention-heading', 'number-id']);
  });

  test('商场客户.csv, incomes in 万', () => {
    const { columns, reading, issues } = readCsv('chinese/商场客户.csv');
    expect(said(columns)).toBe(
      '客户编号 customerId, 性别 gender, 年龄 age, 年收入（万） income, 消费指数 number',
    );
    expect(reading.table.rowCount).toBe(200);
    expect(reading.table.columns[0]).toMatchObject({
      kind: 'text',
      dictionary: expect.arrayContaining(['0001', '0200']),
    });
    expect(reading.table.columns[3]?.kind === 'number' && reading.table.columns[3].values[0]).toBe(150000);
    expect(kinds(issues)).toEqual(['scaled-column']);
  });

  test('the rfm orders, a list of transactions', () => {
    const { columns, reading, issues } = readCsv('rfm/rfm_data_orders.csv');
    expect(said(columns)).toBe(
      'customer_id customerId, order_date transactionDate, revenue transactionAmount, first_name name, last_name text',
    );
    expect(reading.table.rowCount).toBe(4906);
    const customers = reading.table.columns[0];
    expect(customers?.kind === 'text' && customers.dictionary.length).toBe(995);
    expect(kinds(issues)).toEqual(['competing-columns', 'text-date']);
  });

  test('groceries.csv, which has no header, keeps its first rows', () => {
    const { structure, reading, issues } = readCsv('groceries/groceries.csv');
    expect(structure).toMatchObject({ headerRows: undefined, dataStart: 0 });
    expect(reading.table.rowCount + reading.skipped.length).toBe(9835);
    expect(kinds(issues)).toContain('no-header');
  });
});
