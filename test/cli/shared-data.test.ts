import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { openDelimited } from '../../src/embedded-host/file/read/open-delimited';
import { openWorkbook } from '../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../src/embedded-host/file/save/save-workbook';
import { huiyan, scratchFolder } from '../support/command-line';
import { describeWithSharedData, sharedData } from '../support/shared-data';

const file = scratchFolder();

interface Inspection {
  readonly rows: number;
  readonly columns: readonly { readonly header: string; readonly role: string | null }[];
}

const inspect = async (path: string) => JSON.parse((await huiyan(['inspect', path])).output) as Inspection;
const rolesOf = ({ columns }: Inspection) =>
  Object.fromEntries(columns.flatMap(({ header, role }) => (role === null ? [] : [[header, role]])));

const lists = [
  {
    name: 'bank_marketing/bank-full.csv',
    rows: 45_211,
    roles: { age: 'age', balance: 'balance', job: 'occupation' },
  },
  {
    name: 'churn_modelling/Churn_Modelling.csv',
    rows: 10_000,
    roles: {
      CustomerId: 'customerId',
      Surname: 'name',
      CreditScore: 'creditScore',
      Balance: 'balance',
      Exited: 'churned',
    },
  },
  {
    name: 'churn_modelling/银行客户留存.csv',
    rows: 10_000,
    roles: { 客户编号: 'customerId', 客户名: 'name', 信用分数: 'creditScore', 银行存款: 'balance' },
  },
] as const;

describeWithSharedData('lists of real customers', () => {
  describe.each(lists)('$name', ({ name, rows, roles }) => {
    it('is recognised, tiered, written and read back, as text and as a workbook alike', async () => {
      const text = file(basename(name));
      writeFileSync(text, sharedData(name));
      const workbook = file(basename(name).replace('.csv', '.xlsx'));
      writeFileSync(workbook, saveWorkbook(openDelimited(sharedData(name), basename(name))));
      const seen = await inspect(text);
      expect(seen.rows).toBe(rows);
      expect(rolesOf(seen)).toMatchObject(
        Object.fromEntries(Object.entries(roles).filter(([, role]) => role !== 'occupation')),
      );
      const tiers: unknown[] = [];
      for (const input of [text, workbook]) {
        const [out, report] = [`${input}.out.xlsx`, `${input}.json`];
        const balance = Object.entries(roles).find(([, role]) => role === 'balance')?.[0] ?? '';
        const call = [
          'run',
          input,
          '--scheme',
          'abc',
          '--map',
          `revenue=${balance}`,
          '--as-of',
          '2026-06-30',
        ];
        const { status, error } = await huiyan([...call, '--out', out, '--report', report]);
        expect({ status, error }).toEqual({ status: 0, error: '' });
        const counts = (JSON.parse(readFileSync(report, 'utf8')) as { tiers: Record<string, number> }).tiers;
        expect(countWritten(out, 'ABC class')).toEqual(
          new Map(Object.entries(counts).filter(([, count]) => count > 0)),
        );
        tiers.push(counts);
      }
      expect(tiers[0]).toEqual(tiers[1]);
    }, 120_000);
  });

  it('gives the reference classes of the orders of the R package rfm', async () => {
    const input = file('orders.csv');
    writeFileSync(input, sharedData('rfm/rfm_data_orders.csv'));
    const report = file('orders.json');
    const call = [
      'run',
      input,
      '--scheme',
      'abc',
      '--as-of',
      '2006-12-31',
      '--out',
      file('orders.xlsx'),
      '--report',
      report,
    ];
    await huiyan(call);
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ tiers: { A: 546, B: 289, C: 160 } });
  });
});

describeWithSharedData('the workbook that holds everything', () => {
  it('keeps it all: a second reader finds the cells as they were and the new columns beside them', async () => {
    const input = file('rich.xlsx');
    writeFileSync(input, sharedData('workbooks/huiyan__rich.xlsx'));
    const out = file('rich.out.xlsx');
    const { status, error } = await huiyan([
      'run',
      input,
      '--scheme',
      'high-end',
      '--as-of',
      '2026-06-30',
      '--out',
      out,
    ]);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(out);
    const before = openWorkbook(readFileSync(input));
    for (const sheet of before.sheets) expect(book.getWorksheet(sheet.name)).toBeDefined();
    const headers = book.worksheets[0]?.getRow(1).values as unknown[];
    expect(headers).toEqual(expect.arrayContaining(['Tier', '★', 'Reason']));
  });
});

/** How often each text stands in the column of this header. */
function countWritten(path: string, header: string): Map<string, number> {
  const sheet = openWorkbook(readFileSync(path)).sheets[0];
  const used = sheet?.usedRange(true);
  if (!sheet || !used) throw new Error('nothing was written');
  const [first = [], ...rows] = sheet.readValues(0, 0, used.bottom + 1, used.right + 1);
  const column = first.indexOf(header);
  const counts = new Map<string, number>();
  for (const row of rows) {
    const text = String(row[column]);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}
