import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { openDelimited } from '../../src/embedded-host/file/read/open-delimited';
import { openWorkbook } from '../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../src/embedded-host/file/save/save-workbook';
import type { RunReport } from '../../src/session/writing/report';
import { cellsOf } from '../support/cells-of';
import { huiyan, scratchFolder } from '../support/command-line';
import { describeWithSharedData, sharedData } from '../support/shared-data';

// Two playbooks or more on a workbook made of each data set. Expected: reference_open.json of the shared data (R, statsmodels, scipy),
// and the figures that the spec of the methods gives with their publications.

const file = scratchFolder();
const textOf = (path: string): string => new TextDecoder().decode(sharedData(path));

/** A data set as lines of cells, header first. */
const dataSets: Readonly<Record<string, () => readonly (readonly string[])[]>> = {
  'bank-full': () => Papa.parse<string[]>(textOf('bank_marketing/bank-full.csv').trim()).data,
  churn: () => Papa.parse<string[]>(textOf('churn_modelling/Churn_Modelling.csv').trim()).data,
  cdnow: () => [
    ['customer id', 'transaction date', 'transaction amount'],
    ...textOf('cdnow/CDNOW_sample.txt')
      .trim()
      .split(/\r?\n/u)
      .map((line) => line.trim().split(/\s+/u))
      .map(([, id = '', day = '', , amount = '']) => [
        id,
        `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`,
        amount,
      ]),
  ],
  groceries: () => [
    ['customer id', 'product'],
    ...textOf('groceries/groceries.csv')
      .trim()
      .split(/\r?\n/u)
      .map((line, index) => [`B${String(index + 1)}`, line.split(',').join('、')]),
  ],
  'rfm-orders': () => Papa.parse<string[]>(textOf('rfm/rfm_data_orders.csv').trim()).data,
};

/** Makes the workbook of a data set, once. */
const made = new Set<string>();
function workbookOf(name: string): string {
  const path = file(`${name}.xlsx`);
  if (!made.has(name)) {
    const csv = Papa.unparse((dataSets[name] ?? (() => []))().map((line) => [...line]));
    writeFileSync(path, saveWorkbook(openDelimited(new TextEncoder().encode(csv), `${name}.csv`)));
    made.add(name);
  }
  return path;
}

interface Job {
  readonly data: string;
  readonly args: readonly string[];
  readonly rows: number;
  readonly customers?: number;
  /** Some or all customers by class. */
  readonly tiers?: Readonly<Record<string, number>>;
  /** Numbers that must stand on the summary sheet, each with a relative tolerance. */
  readonly figures?: readonly (readonly [value: number, tolerance: number])[];
}

const scheme = (name: string): string => join(__dirname, '../fixtures/schemes', name);

const jobs: readonly Job[] = [
  {
    data: 'bank-full',
    args: ['--scheme', scheme('bank-full.json'), '--as-of', '2012-12-31'],
    rows: 45_211,
    figures: [
      [-13575.98226506785, 1e-6],
      [0.7680359287110149, 1e-4],
    ],
  },
  {
    // Classes by R 4.2.2: the class of the share before each balance, equal balances with the first of them.
    data: 'bank-full',
    args: ['--scheme', 'abc', '--map', 'revenue=balance', '--as-of', '2012-12-31'],
    rows: 45_211,
    tiers: { A: 9228, B: 12_756, C: 7280 + 15_947 },
  },
  {
    data: 'churn',
    args: ['--scheme', scheme('churn-modelling.json'), '--as-of', '2026-06-30'],
    rows: 10_000,
    figures: [
      [-4280.677685720498, 1e-6],
      [0.7674, 1e-3],
    ],
  },
  {
    data: 'churn',
    args: ['--scheme', 'abc', '--map', 'revenue=Balance', '--as-of', '2026-06-30'],
    rows: 10_000,
    tiers: { A: 4206, B: 1593, C: 4201 },
  },
  {
    data: 'cdnow',
    args: ['--scheme', 'abc', '--as-of', '1998-06-30'],
    rows: 6919,
    customers: 2357,
    tiers: { A: 636, B: 945, C: 776 },
    figures: [
      [0.6309, 1e-4],
      [0.674, 1e-4],
    ],
  },
  {
    data: 'cdnow',
    args: ['--scheme', 'lifetime-value', '--as-of', '1997-09-30'],
    rows: 6919,
    customers: 2357,
    figures: [
      [0.24259, 1e-3],
      [0.79289, 1e-3],
      [2.42575, 1e-3],
      [6.2488, 1e-3],
      [3.7446, 1e-3],
    ],
  },
  {
    data: 'groceries',
    args: [
      '--scheme',
      'association',
      '--set',
      'support=0.001',
      '--set',
      'confidence=0.8',
      '--as-of',
      '2026-06-30',
    ],
    rows: 9835,
    figures: [
      [410, 0],
      [11.23526936026936, 1e-9],
    ],
  },
  {
    data: 'groceries',
    args: ['--scheme', 'recommendation', '--set', 'suitability=no', '--as-of', '2026-06-30'],
    rows: 9835,
    figures: [[2513, 0]],
  },
  {
    data: 'rfm-orders',
    args: ['--scheme', 'rfm', '--preset', 'classic', '--set', 'cuts=rfm-r', '--as-of', '2006-12-31'],
    rows: 4906,
    customers: 995,
    tiers: { Champions: 158 },
    figures: [
      [297.4, 1e-9],
      [506.4, 1e-9],
      [120_178, 0],
    ],
  },
  {
    data: 'rfm-orders',
    args: ['--scheme', 'abc', '--set', 'cutA=0.7', '--set', 'cutB=0.9', '--as-of', '2006-12-31'],
    rows: 4906,
    customers: 995,
    tiers: { A: 492, B: 254, C: 249 },
  },
];

describeWithSharedData('playbooks on workbooks made of the shared data', () => {
  it.each(
    jobs.map(
      (job, index) => [`${job.data}: ${job.args.join(' ').replaceAll(/\S*\//gu, '')}`, index, job] as const,
    ),
  )('%s', async (_title, index, { data, args, rows, customers, tiers = {}, figures = [] }) => {
    const [out, report] = [file(`${String(index)}.xlsx`), file(`${String(index)}.json`)];
    const { status, error } = await huiyan([
      'run',
      workbookOf(data),
      ...args,
      '--out',
      out,
      '--report',
      report,
    ]);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    const found = JSON.parse(readFileSync(report, 'utf8')) as RunReport;
    expect(found.rows).toBe(rows);
    expect(found.customers).toBe(customers);
    expect(found.tiers).toMatchObject(tiers);
    if (figures.length === 0) return;
    const cells = cellsOf(openWorkbook(readFileSync(out)), 'Huiyan summary')
      .flat()
      .filter((cell) => typeof cell === 'number');
    for (const [value, tolerance] of figures) {
      const closest = cells.reduce(
        (best, cell) => (Math.abs(cell - value) < Math.abs(best - value) ? cell : best),
        0,
      );
      expect({
        value,
        within: Math.abs(closest - value) <= Math.abs(value) * tolerance,
        closest,
      }).toMatchObject({ within: true });
    }
  });
});
