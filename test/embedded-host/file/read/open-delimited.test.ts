import { findEncoding } from '../../../../src/embedded-host/file/bytes/find-encoding';
import { openDelimited } from '../../../../src/embedded-host/file/read/open-delimited';
import { openWorkbook } from '../../../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../../../src/embedded-host/file/save/save-workbook';
import { FileRefused } from '../../../../src/embedded-host/file/bytes/file-refused';
import { describeWithSharedData, sharedData } from '../../../support/shared-data';

const text = '客户号,姓名\r\n007,张三\r\n';
/** The same text in GB18030, by the table of the standard: 客 BFCD, 户 BBA7, 号 BAC5, 姓 D0D5, 名 C3FB, 张 D5C5, 三 C8FD. */
const gb18030 = Uint8Array.from(
  'bfcdbba7bac5 2c d0d5c3fb 0d0a 303037 2c d5c5c8fd 0d0a'
    .replaceAll(' ', '')
    .match(/../g)
    ?.map((hex) => Number.parseInt(hex, 16)) ?? [],
);

function read(bytes: Uint8Array | string, name = '客户.csv') {
  const file = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  const found = findEncoding(file);
  const sheet = openDelimited(file, name, 'encoding' in found ? found.encoding : undefined).activeSheet;
  const used = sheet.usedRange();
  return used ? sheet.readValues(0, 0, used.bottom + 1, used.right + 1) : [];
}

it('finds what parts the fields below a short title, and beside decimal commas', () => {
  const lines = ['Kundenliste;Stand: 30.06.2026', 'KdNr;Name;Vermögen;Einlagen;Notiz'];
  for (let row = 0; row < 9; row++) lines.push(`40${row};Müller;37.903,35;15.161,34;Haus, Hof`);
  const [title, header] =
    openDelimited(new TextEncoder().encode(lines.join('\r\n')), 'k.csv').sheets[0]?.readValues(0, 0, 2, 5) ??
    [];
  expect([title?.slice(0, 2), header?.[4]]).toEqual([['Kundenliste', 'Stand: 30.06.2026'], 'Notiz']);
  const commas = ['Kunden', 'a,b,c', ...Array.from({ length: 5 }, () => '1,x;y,3')].join('\n');
  expect(openDelimited(new TextEncoder().encode(commas), 'k.csv').sheets[0]?.getValue(2, 1)).toBe('x;y');
});

describe('opening delimited text', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 little end first', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 big end first', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['GB18030', gb18030],
  ])('reads %s', (_, bytes) => {
    expect(read(bytes)).toEqual([
      ['客户号', '姓名'],
      ['007', '张三'],
    ]);
  });

  it.each([',', ';', '\t', '|'])(
    'finds the delimiter %j, and leaves the others in fields alone',
    (delimiter) => {
      const row = (...fields: string[]) => fields.join(delimiter);
      const lines = [row('a', 'b', 'c'), row('1', '"x,y;z|w"', '"say ""hi""\nthere"'), row('2', '', 'z')];
      expect(read(lines.join('\n'))).toEqual([
        ['a', 'b', 'c'],
        [1, 'x,y;z|w', 'say "hi"\nthere'],
        [2, '', 'z'],
      ]);
    },
  );

  it('counts that line when it says where a quote is never closed', () => {
    const lines = 'a;b\n1;"x\n2;y\n';
    const remarks = (text: string) => openDelimited(Buffer.from(text), 'list.csv').remarks;
    expect(remarks(lines)).toEqual([{ kind: 'unclosed-quote', line: 2 }]);
    expect(remarks(`sep=;\n${lines}`)).toEqual([{ kind: 'unclosed-quote', line: 3 }]);
  });

  it('obeys the line that Excel writes for its delimiter', () => {
    expect(read('sep=|\r\na,b|c\r\n')).toEqual([['a,b', 'c']]);
    expect(read('"sep=;"\na,b;c\n')).toEqual([['a,b', 'c']]);
  });

  it.each<[string, string | number]>([
    ['12', 12],
    ['-0.5', -0.5],
    ['0', 0],
    ['123456789012345', 123_456_789_012_345],
    ['1234567890123456', '1234567890123456'],
    ['110105194912310021', '110105194912310021'],
    ['007', '007'],
    ['+5', '+5'],
    ['1.50', '1.50'],
    ['-0', '-0'],
    ['1e5', '1e5'],
    ['0.1000000000000000055', '0.1000000000000000055'],
    ['2024-03-05', '2024-03-05'],
    [' 5', ' 5'],
    ['=1+1', '=1+1'],
    ['TRUE', 'TRUE'],
  ])('reads %s as %p', (field, value) => {
    expect(read(`a,b\n${field},x\n`)[1]?.[0]).toBe(value);
  });

  it('calls the sheet after the file, and keeps text as text through saving', () => {
    const workbook = openDelimited(Buffer.from('a,b\n=1+1,@x\n'), 'C:\\data\\客户[2026].csv');
    expect(workbook.activeSheet.name).toBe('客户_2026_');
    const again = openWorkbook(saveWorkbook(workbook)).activeSheet;
    expect(again.readValues(0, 0, 2, 2)).toEqual([
      ['a', 'b'],
      ['=1+1', '@x'],
    ]);
    expect(again.getFormula(1, 0)).toBeUndefined();
    expect(again.workbook.styles.resolve(again.getStyle(1, 0)).quotePrefix).toBe(true);
  });

  it('makes columns as wide as what stands in them, also in the file that is saved, and leaves titles out of it', () => {
    const lines = [
      '重点客户台账，由网点每季度更新一次,,',
      '客户号,姓名,手机',
      `7,欧阳,13800000001`,
      `8,李,${'长'.repeat(99)}`,
    ];
    const opened = openDelimited(Buffer.from(lines.join('\n')), '台账.csv');
    for (const workbook of [opened, openWorkbook(saveWorkbook(opened))]) {
      const { columns } = workbook.activeSheet;
      expect(columns.get(0).width).toBeUndefined();
      expect(columns.get(1).width).toBeUndefined();
      expect(columns.get(2).width).toBeCloseTo(40 + 12 / 7, 2);
    }
    const phones = openDelimited(Buffer.from('姓名,手机\n李,13800000001'), 'a.csv').activeSheet;
    expect(phones.columns.get(1).width).toBeCloseTo(11 + 12 / 7, 2);
  });

  it('opens a workbook that is only called .csv, and refuses what is no text', () => {
    const saved = saveWorkbook(openDelimited(Buffer.from(text), 'a.csv'));
    expect(openDelimited(saved, 'b.csv').activeSheet.name).toBe('a');
    expect(() => openDelimited(Uint8Array.from([1, 2, 0, 0, 0, 255, 254, 0, 0]), 'a.csv')).toThrow(
      FileRefused,
    );
  });
});

describeWithSharedData('real delimited files', () => {
  it.each([
    ['bank_marketing/bank-full.csv', 45_212, 17, '58'],
    ['churn_modelling/Churn_Modelling.csv', 10_001, 14, '1'],
    ['churn_modelling/银行客户留存.csv', 10_001, 14, '1'],
    ['cdnow/cdnow_customers_summary.csv', 2358, 4, '1'],
  ])('reads %s', (path, rows, columns, first) => {
    const values = read(sharedData(path));
    expect([values.length, values[0]?.length, String(values[1]?.[0])]).toEqual([rows, columns, first]);
  });
});

describe('quotes that are never closed', () => {
  const opened = (text: string) => openDelimited(new TextEncoder().encode(text), 'a.csv');
  const rowsOf = (text: string) => {
    const { activeSheet: sheet } = opened(text);
    const used = sheet.usedRange();
    return Array.from({ length: (used?.bottom ?? -1) + 1 }, (_, row) =>
      [0, 1, 2].map((column) => sheet.getValue(row, column)),
    );
  };
  const linesOf = (text: string) => opened(text).remarks.map(({ line }) => line);

  it('are characters of their fields, and said with their lines', () => {
    const text = 'id,name,sum\n1,"A,1\n2,B,2\n3,C,3';
    expect(rowsOf(text)).toEqual([
      ['id', 'name', 'sum'],
      [1, '"A', 1],
      [2, 'B', 2],
      [3, 'C', 3],
    ]);
    expect(linesOf(text)).toEqual([2]);
  });

  it('do not end at the quote of a later line', () => {
    const text = 'id,name,sum\n1,"A,1\n2,B,2\n3,"C, Inc.",3\n4,D,4';
    expect(rowsOf(text).slice(1)).toEqual([
      [1, '"A', 1],
      [2, 'B', 2],
      [3, 'C, Inc.', 3],
      [4, 'D', 4],
    ]);
    expect(linesOf(text)).toEqual([2]);
  });

  it('may be on every line', () => {
    const lines = Array.from({ length: 500 }, (_, at) => `${String(at)},"A${String(at)},1`);
    const rows = rowsOf(['id,name,sum', ...lines].join('\n'));
    expect([rows.length, rows[500]]).toEqual([501, [499, '"A499', 1]]);
  });

  it('are not those of a field of several lines', () => {
    const text = 'id,name,sum\n1,"A ""quoted""\nin two lines",1\n2,B,2';
    expect(rowsOf(text)[1]).toEqual([1, 'A "quoted"\nin two lines', 1]);
    expect(linesOf(text)).toEqual([]);
  });
});
