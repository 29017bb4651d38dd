import fc from 'fast-check';
import { fileProblem } from '../../../../src/cli/file-problem';
import { FileRefused } from '../../../../src/embedded-host/file/bytes/file-refused';
import { openDelimited } from '../../../../src/embedded-host/file/read/open-delimited';
import { openWorkbook } from '../../../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../../../src/embedded-host/file/save/save-workbook';
import type { Sheet } from '../../../../src/embedded-host/model/book/sheet';
import { seededRandom } from '../../../../src/math/statistics/random';
import { report } from '../../../support/report';
import { seedOf } from '../../../support/seed';

const seed = seedOf('HUIYAN_HOSTILE_SEED');
const files = 500;

type Below = (limit: number) => number;

/** Texts that programs trip over, each made anew in a place and size that chance chooses. */
const kinds: Readonly<Record<string, (below: Below) => Uint8Array>> = {
  'a quote that is never closed': (below) => text(`${lines(below)}"${'x'.repeat(below(40_000))}`),
  'quotes inside a field without quotes': (below) => text(`a,b\n5" ${'"'.repeat(below(9))},"6"x"\n`),
  'nothing but quotes': (below) => text('"'.repeat(1 + below(10_000))),
  'a NUL in the middle': (below) => text(`${lines(below)}\0${lines(below)}`),
  'a field that no cell holds': (below) => text(`a,b\n${'客'.repeat(32_767 + below(3))},1\n`),
  'a line that no row holds': (below) => text(`${','.repeat(16_383 + below(3))}\n`),
  'more delimiters than fields': (below) => text(`${',;|\t'.repeat(below(5_000))}\n`.repeat(1 + below(9))),
  'every kind of line break': () => text('a,b\r1,2\n3,4\r\n5,6\n\r7,8\u2028 9,10\v\f'),
  'a mark of byte order in the middle': (below) => text(`a,b\n\ufeff${String(below(9))},\ufeff=1+1\n\ufeff`),
  'two marks of byte order': () => text('\ufeff\ufeffa,b\n1,2\n'),
  'a line about its delimiter that lies': (below) => text(`sep=${'"\n\r,😀='.charAt(below(7))}\na,b\n1,2\n`),
  'UTF-16 cut in half': (below) => Buffer.from(`\ufeff${lines(below)}`, 'utf16le').subarray(0, -1),
  'UTF-16 that is UTF-8': (below) => Buffer.concat([Buffer.from([0xff, 0xfe]), text(lines(below))]),
  'UTF-8 with bytes of another encoding': (below) => damaged(text(lines(below)), below),
  'half of a surrogate pair': (below) => Buffer.from(`\ufeffa,b\n\ud800,${String(below(9))}\n`, 'utf16le'),
  'bytes by chance': (below) => Uint8Array.from({ length: below(4_000) }, () => below(256)),
  'nothing, or nearly': (below) => text(['', '\n', '\r', ',', '"', ' ', '\ufeff', 'sep=,', '\0'][below(9)] ?? ''),
  'lines of growing length': (below) => text(Array.from({ length: below(200) }, (_, at) => ','.repeat(at)).join('\n')),
  'blanks without end': (below) => text(`${' \t'.repeat(below(60_000))}\n${'\n'.repeat(below(600_000))}a,b\n`),
  'a web page and an old workbook': (below) => text(['<html><table>', 'ID;PWXL;N;E\n', '\xd0\xcf\x11\xe0', 'PK\x03\x04'][below(4)] ?? ''),
}; // prettier-ignore

function text(content: string): Uint8Array {
  return Buffer.from(content);
}

function lines(below: Below): string {
  return '客户号,姓名\r\n007,张三\r\n'.repeat(1 + below(50));
}

function damaged(bytes: Uint8Array, below: Below): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let times = 1 + below(5); times > 0; times--) copy[below(copy.length)] = 0x80 + below(128);
  return copy;
}

/** Opened, and then saved and opened again with the same texts; or refused with a reason. Anything else is a fault of ours. */
function ending(bytes: Uint8Array): unknown {
  try {
    const workbook = openDelimited(bytes, '客户.csv');
    const again = openWorkbook(saveWorkbook(workbook));
    const [before, after] = [workbook, again].map(({ activeSheet }) => corners(activeSheet));
    expect(after).toEqual(before);
    return 'opened';
  } catch (error) {
    if (!(error instanceof FileRefused)) return error;
    const { code, text: said } = fileProblem(error, '客户.csv');
    return said.zh.includes('客户.csv') && said.en.includes('客户.csv') ? code : error;
  }
}

/** The first rows and the last ones, of the first columns. */
function corners(sheet: Sheet): unknown {
  const used = sheet.usedRange(true);
  if (!used) return [];
  const columns = Math.min(50, used.right + 1);
  const last = Math.max(0, used.bottom - 50);
  return [used, sheet.readValues(0, 0, 50, columns), sheet.readValues(last, 0, 50, columns)];
}

it(`opens or refuses each of ${String(files)} hostile texts, within ten seconds of the processor; seed ${String(seed)}`, () => {
  const random = seededRandom(seed);
  const below: Below = (limit) => Math.floor(random() * limit);
  const measured = report(`${String(files)} hostile delimited files, seed ${String(seed)}`);
  const counts: Record<string, number> = {};
  const wrong: object[] = [];
  const makers = Object.entries(kinds);
  for (let file = 0; file < files; file++) {
    const [name, make] = makers[file % makers.length] ?? ['', () => text('')];
    const bytes = make(below);
    const start = process.cpuUsage();
    const end = ending(bytes);
    const { user, system } = process.cpuUsage(start);
    if (typeof end === 'string') counts[end] = (counts[end] ?? 0) + 1;
    if (typeof end !== 'string' || user + system > 10e6) wrong.push({ file, name, end });
  }
  measured(files, counts);
  expect(wrong).toEqual([]);
});

it('reads back every text that a spreadsheet writes, in each delimiter, line break and encoding', () => {
  const field = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', '客', '"', ',', ';', '\t', '|', '\n', '=', ' ', "'", '1') }),
    fc.integer().map(String),
  );
  const grid = fc
    .integer({ min: 1, max: 5 })
    .chain((width) =>
      fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
    );
  const way = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    end: fc.constantFrom('\n', '\r\n'),
    encoding: fc.constantFrom('utf8' as const, 'utf16le' as const),
  });
  fc.assert(
    fc.property(grid, way, (rows, { delimiter, end, encoding }) => {
      const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
      const body = rows.map((row) => row.map(quoted).join(delimiter)).join(end);
      const bytes = Buffer.from(`\ufeffsep=${delimiter}${end}${body}${end}`, encoding);
      const sheet = openDelimited(bytes, '客户.csv').activeSheet;
      const read = sheet.readValues(0, 0, rows.length, rows[0]?.length ?? 0);
      expect(read.map((row) => row.map(String))).toEqual(rows);
    }),
    { seed, numRuns: 1_000 },
  );
});
