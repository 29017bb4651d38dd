import { deflateSync, strToU8, zipSync } from 'fflate';
import { FileRefused, type RefusalCode } from '../../../../src/embedded-host/file/bytes/file-refused';
import { openWorkbook } from '../../../../src/embedded-host/file/read/open-workbook';
import { richWorkbook, zipParts } from '../../../fixtures/rich-workbook';
import { minimalParts } from '../minimal-workbook';

function refusal(bytes: Uint8Array, fileName = ''): RefusalCode | 'opened' {
  try {
    openWorkbook(bytes, { fileName });
    return 'opened';
  } catch (error) {
    if (error instanceof FileRefused) return error.code;
    throw error;
  }
}

/** A compound file as far as recognising goes: its mark and a directory entry's name in UTF-16. */
function compoundFile(stream: string): Uint8Array {
  const name = [...stream, '\0'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array<number>(504).fill(0),
    ...name,
  ]);
}

/** A zip file with one stored or deflated entry after another, names and declared sizes as wished. */
function zipWith(
  entries: { name: string; data: Uint8Array; method?: number; declared?: number }[],
): Uint8Array {
  const chunks: number[][] = [];
  const directory: number[][] = [];
  let position = 0;
  const number = (value: number, bytes: number) =>
    Array.from({ length: bytes }, (_, at) => (value / 2 ** (8 * at)) & 0xff);
  for (const { name, data, method = 0, declared = data.length } of entries) {
    const letters = [...strToU8(name)];
    const common = [
      ...number(0, 2),
      ...number(method, 2),
      ...number(0, 8),
      ...number(data.length, 4),
      ...number(declared, 4),
      ...number(letters.length, 2),
      0,
      0,
    ];
    directory.push([
      0x50,
      0x4b,
      1,
      2,
      20,
      0,
      20,
      0,
      ...common,
      ...number(0, 10),
      ...number(position, 4),
      ...letters,
    ]);
    const local = [0x50, 0x4b, 3, 4, 20, 0, ...common, ...letters, ...data];
    chunks.push(local);
    position += local.length;
  }
  const size = directory.reduce((sum, record) => sum + record.length, 0);
  const end = [
    0x50,
    0x4b,
    5,
    6,
    0,
    0,
    0,
    0,
    ...number(entries.length, 2),
    ...number(entries.length, 2),
    ...number(size, 4),
    ...number(position, 4),
    0,
    0,
  ];
  return Uint8Array.from([...chunks.flat(), ...directory.flat(), ...end]);
}

describe('files that are no workbook', () => {
  it.each<[string, Uint8Array, RefusalCode]>([
    ['an encrypted workbook', compoundFile('EncryptedPackage'), 'encrypted'],
    ['a workbook of Excel 97', compoundFile('Workbook'), 'xls'],
    ['a workbook of Excel 95', compoundFile('Book'), 'xls'],
    ['a Word document of 97', compoundFile('WordDocument'), 'not-a-workbook'],
    ['a workbook of Excel 4', Uint8Array.from([9, 4, 6, 0, 0, 0]), 'xls'],
    ['a web page', strToU8('\ufeff<html><body><table><tr><td>1'), 'html'],
    [
      'an XML spreadsheet 2003',
      strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      'xml-2003',
    ],
    ['an empty file', new Uint8Array(0), 'not-a-workbook'],
    ['plain text', strToU8('客户号,姓名'), 'not-a-workbook'],
    ['a zip file of other things', zipSync({ 'a.txt': strToU8('a') }), 'not-a-workbook'],
    [
      'an OpenDocument spreadsheet',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      'ods',
    ],
  ])('says what %s is', (_, bytes, code) => {
    expect(refusal(bytes)).toBe(code);
  });

  it('knows WPS files by their name, as their content is like Excel 97', () => {
    expect(refusal(compoundFile('Workbook'), '客户.et')).toBe('et');
  });

  it('knows a binary workbook and a Word document by their content type', () => {
    const parts = minimalParts('');
    const types = parts['[Content_Types].xml'] ?? '';
    const as = (type: string) =>
      refusal(zipParts({ ...parts, '[Content_Types].xml': types.replace(/[^"]*sheet\.main\+xml/, type) }));
    expect(as('application/vnd.ms-excel.sheet.binary.macroEnabled.main')).toBe('xlsb');
    expect(as('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml')).toBe(
      'not-a-workbook',
    );
  });
});

describe('damaged workbooks', () => {
  const whole = richWorkbook();

  it('is refused wherever the file is cut off', () => {
    for (let share = 1; share < 20; share++) {
      expect(refusal(whole.subarray(0, Math.floor((whole.length * share) / 20)))).toBe('broken');
    }
  });

  it.each([
    ['a row that is not closed', '<row r="1"><c r="A1"><v>1</v></c>'],
    ['a cell that is closed as another', '<row r="1"><c r="A1"><v>1</v></d></row>'],
    ['an attribute without an end', '<row r="1"><c r="A1><v>1</v></c></row>'],
    ['a row beyond the last', '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ['a cell beyond the last column', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a shared text that is not there', '<row r="1"><c r="A1" t="s"><v>5</v></c></row>'],
    ['a comment without an end', '<row r="1"><!-- <c r="A1"/></row>'],
  ])('refuses %s', (_, rows) => {
    expect(refusal(zipParts(minimalParts(rows)))).toBe('broken');
  });

  it('refuses broken XML around the rows, and a missing sheet', () => {
    const parts = minimalParts('');
    const sheet = 'xl/worksheets/sheet1.xml';
    expect(refusal(zipParts({ ...parts, [sheet]: `${parts[sheet]}</oops>` }))).toBe('broken');
    const without = Object.fromEntries(Object.entries(parts).filter(([path]) => path !== sheet));
    expect(refusal(zipParts(without))).toBe('broken');
  });

  it('survives any single damaged byte: it opens, or it is refused', () => {
    for (let at = 0; at < whole.length; at += 211) {
      const damaged = whole.slice();
      damaged[at] = (damaged[at] as number) ^ 0x55;
      expect(['opened', 'broken', 'not-a-workbook', 'encrypted', 'too-large']).toContain(refusal(damaged));
    }
  });
});

describe('files made to do harm', () => {
  const data = strToU8('x');

  it('refuses entries that come twice, lead out of the file, overlap, or are packed in unknown ways', () => {
    expect(
      refusal(
        zipWith([
          { name: 'a', data },
          { name: 'A', data },
        ]),
      ),
    ).toBe('broken');
    expect(refusal(zipWith([{ name: 'xl/../../a', data }]))).toBe('broken');
    expect(refusal(zipWith([{ name: 'a', data, method: 14 }]))).toBe('broken');
  });

  it('refuses what says that it unpacks to more than 512 MB, before unpacking any of it', () => {
    expect(refusal(zipWith([{ name: 'a', data, method: 8, declared: 600 * 1024 * 1024 }]))).toBe('too-large');
  });

  it('refuses what packs its content beyond reason', () => {
    expect(refusal(zipWith([{ name: 'a', data, method: 8, declared: 100 * 1024 * 1024 }]))).toBe('too-large');
  });

  it('stops unpacking a part that is longer than it says', () => {
    const bomb = deflateSync(new Uint8Array(64 * 1024 * 1024), { level: 9 });
    const entries = [{ name: '[Content_Types].xml', data: bomb, method: 8, declared: 1000 }];
    expect(refusal(zipWith(entries))).toBe('broken');
  });

  it('does not follow entities', () => {
    const parts = minimalParts('');
    const bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>';
    const workbook = (parts['xl/workbook.xml'] ?? '')
      .replace(/^<\?xml[^>]*\?>\s*/, bomb)
      .replace('name="Data"', 'name="&c;"');
    expect(refusal(zipParts({ ...parts, 'xl/workbook.xml': workbook }))).toBe('broken');
  });

  it('opens a sheet whose only cell is the last one of all without making room for the rest', () => {
    const workbook = openWorkbook(
      zipParts(minimalParts('<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>')),
    );
    expect(workbook.activeSheet.getValue(1_048_575, 16_383)).toBe(7);
    expect([...workbook.activeSheet.cells.rows()]).toHaveLength(1);
  });

  it('opens a sheet with 50,000 merged areas', () => {
    const cells = Array.from(
      { length: 50_000 },
      (_, row) => `<mergeCell ref="A${row + 1}:B${row + 1}"/>`,
    ).join('');
    const workbook = openWorkbook(
      zipParts(minimalParts('', `<mergeCells count="50000">${cells}</mergeCells>`)),
    );
    expect(workbook.activeSheet.merges).toHaveLength(50_000);
  });

  it('refuses more than 20,000,000 cells', () => {
    const row = `<row>${'<c/>'.repeat(16_000)}</row>`;
    expect(refusal(zipParts(minimalParts(row.repeat(1251))))).toBe('too-large');
  });
});
