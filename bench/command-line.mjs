import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { table, writeReport } from './report.mjs';
import { median } from './statistics.mjs';

// node bench/command-line.mjs [ROUNDS]: `huiyan run` on 50,000 rows x 20 columns beside a library that only opens and saves the file.
const repository = resolve(import.meta.dirname, '..');
const output = join(repository, 'out/bench');
const command = join(repository, 'dist/cli/huiyan.js');
const [rows, columns] = [50_000, 20];
const input = join(output, 'customers.xlsx');
mkdirSync(output, { recursive: true });
if (!existsSync(command)) throw new Error('Build first: npm run build.');
if (!existsSync(input)) await makeInput();

const here = (file) => join(import.meta.dirname, file);
const programs = {
  'huiyan run, main playbook': [
    command,
    'run',
    input,
    '--scheme',
    'high-end',
    '--as-of',
    '2026-06-30',
    '--out',
    join(output, 'tiered.xlsx'),
  ],
  'exceljs, open and save': [here('exceljs-open-save.mjs'), input, join(output, 'saved.xlsx')],
};
const runs = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
for (let round = 0; round < Number(process.argv[2] ?? 3); round++)
  for (const [name, given] of Object.entries(programs)) runs[name].push(runOnce(given));

const of = (name, figure) => median(runs[name].map((run) => run[figure]));
const lines = Object.keys(programs).map((name) => [
  name,
  of(name, 'seconds').toFixed(1),
  of(name, 'peak').toFixed(0),
]);
const [own, other] = Object.values(runs);
const ratio = median(own.map(({ seconds }, round) => seconds / other[round].seconds)).toFixed(2);
const section = `## The command line, ${rows.toLocaleString('en-US')} rows x ${String(columns)}

${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, load average ${loadavg()[0].toFixed(1)}, ${String(own.length)} rounds in alternation. Paired ratio of time ${ratio}.

${table(['', 's', 'peak memory, MB'], lines)}`;
console.log(section);
writeFileSync(join(output, 'command-line.md'), section);
writeReport();

function runOnce(given) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', here('print-peak.mjs'), ...given], {
    encoding: 'utf8',
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(stderr);
  return { seconds, peak: Number(/peak (\d+) MB/u.exec(stderr)?.[1] ?? NaN) };
}

/** Customers with eight columns that the main playbook reads and twelve that it does not. */
async function makeInput() {
  const { Workbook } = createRequire(import.meta.url)('exceljs');
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('客户');
  const known = ['客户号', '客户姓名', '职位', '资产规模', '年度贡献', '交易次数', '触发事件', '预计成交日'];
  const others = Array.from({ length: columns - known.length }, (_, index) => `备注${String(index + 1)}`);
  sheet.addRow([...known, ...others]);
  const positions = ['董事长', '教师', '总经理', '职员', '工程师', '总监'];
  const events = ['', '', '大额转入', '理财到期'];
  for (let row = 0; row < rows; row++) {
    const close = row % 4 === 1 ? new Date(Date.UTC(2026, 6, 1 + (row % 120))) : null;
    const money = [((row * 7919) % 2_000_003) + 0.5, (row * 31) % 90_001, row % 60];
    const own = [
      `C${String(1_000_000 + row)}`,
      `王${'伟芳娜敏'.charAt(row % 4)}`,
      positions[row % 6],
      ...money,
    ];
    sheet.addRow([
      ...own,
      events[row % 4],
      close,
      ...others.map((_, index) => (index % 2 ? row + index : `文字${String(row % 97)}`)),
    ]);
  }
  await workbook.xlsx.writeFile(input);
}
