import { deflateSync } from 'fflate';
import { zipParts } from '../../../fixtures/rich-workbook';
import { minimalParts } from '../minimal-workbook';

/** A file made to do harm, and what it tries. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

const sheetPath = 'xl/worksheets/sheet1.xml';
const relationships = 'xl/_rels/workbook.xml.rels';

/** Five hundred hostile files: twenty kinds, each in sizes and places that `random` chooses. */
export function hostileFiles(random: () => number): HostileFile[] {
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const kinds = [...kindsOfXml(below, pick), ...kindsOfZip(below, pick)];
  return Array.from({ length: 500 }, (_, index) => {
    const kind = kinds[index % kinds.length];
    if (!kind) throw new Error('no kinds');
    const [name, make] = kind;
    const bytes = make();
    return { name: `${String(index)} ${name}`, bytes };
  });
}

type Kind = readonly [name: string, make: () => () => Uint8Array];
type Below = (limit: number) => number;
type Pick = <Item>(items: readonly Item[]) => Item;

const row = (number: number | string, cells: string) => `<row r="${String(number)}">${cells}</row>`;
const sheetWith =
  (rows: string, after = '') =>
  () =>
    zipParts(minimalParts(rows, after));

/** Whole zip files whose XML does harm. */
function kindsOfXml(below: Below, pick: Pick): Kind[] {
  const changed = (path: string, change: (xml: string) => string) => () => {
    const parts = minimalParts(row(1, '<c r="A1"><v>1</v></c>'));
    return zipParts({ ...parts, [path]: change(parts[path] ?? '') });
  };
  return [
    [
      'a used range of one far cell',
      () => {
        const [line, column] = [1 + below(1_048_576), pick(['A', 'ZZ', 'XFD'])];
        return sheetWith(row(line, `<c r="${column}${String(line)}"><v>7</v></c>`));
      },
    ],
    [
      'a cell beyond the sheet',
      () => {
        const address = pick(['XFE1', 'ZZZZ1', 'A1048577', 'A0', 'A99999999999', 'A-1', '1A', '']);
        return sheetWith(row(1, `<c r="${address}"><v>7</v></c>`));
      },
    ],
    [
      'an absurd row number',
      () => sheetWith(row(pick(['0', '-1', '1e9', '99999999999', 'x', '']), '<c><v>1</v></c>')),
    ],
    [
      'a wrong dimension',
      () => () => {
        const parts = minimalParts(row(1, '<c r="A1"><v>1</v></c>'));
        const dimension = `<dimension ref="${pick(['A1:XFD1048576', 'ZZZ9', ':', 'A1:', '1:1'])}"/>`;
        return zipParts({
          ...parts,
          [sheetPath]: (parts[sheetPath] ?? '').replace('<sheetData>', `${dimension}<sheetData>`),
        });
      },
    ],
    [
      'fifty thousand merged areas',
      () => {
        const count = pick([1, 100, 50_000]);
        const cells = Array.from(
          { length: count },
          (_, at) => `<mergeCell ref="A${String(at + 1)}:B${String(at + 1)}"/>`,
        ).join('');
        return sheetWith('', `<mergeCells count="${String(below(9))}">${cells}</mergeCells>`);
      },
    ],
    [
      'merged areas that overlap or lie outside',
      () =>
        sheetWith(
          '',
          `<mergeCells><mergeCell ref="${pick(['A1:XFD1048576', 'A1:ZZZZ9', 'B2:A1', 'A', ''])}"/><mergeCell ref="A1:B2"/></mergeCells>`,
        ),
    ],
    [
      'a huge text',
      () => {
        const length = pick([32_767, 32_768, 1_000_000]);
        return sheetWith(row(1, `<c r="A1" t="inlineStr"><is><t>${'漢'.repeat(length)}</t></is></c>`));
      },
    ],
    ['XML that is cut off', () => changed(sheetPath, (xml) => xml.slice(0, below(xml.length)))],
    [
      'XML that is damaged',
      () =>
        changed(
          pick([sheetPath, 'xl/workbook.xml', '[Content_Types].xml', '_rels/.rels', relationships]),
          (xml) => {
            const at = below(xml.length);
            return (
              xml.slice(0, at) +
              pick(['<', '>', '"', '&', '\u0000', '</x>', ']]>', '<!--']) +
              xml.slice(at + 1)
            );
          },
        ),
    ],
    [
      'entities',
      () =>
        changed(pick(['xl/workbook.xml', sheetPath]), (xml) =>
          xml
            .replace(
              /^<\?xml[^>]*\?>\s*/u,
              pick([
                '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;&b;&b;">]>',
                '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
                '<!DOCTYPE a [<!ENTITY x SYSTEM "http://example.invalid/x">]>',
              ]),
            )
            .replace('Data', pick(['&c;', '&x;', 'Data'])),
        ),
    ],
    [
      'deep nesting',
      () => {
        const depth = pick([100, 10_000, 300_000]);
        return changed(pick([sheetPath, 'xl/workbook.xml']), (xml) =>
          xml.replace(
            /<\/(?:worksheet|workbook)>$/u,
            (end) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}${end}`,
          ),
        );
      },
    ],
    [
      'relationships in a circle',
      () =>
        changed(relationships, (xml) =>
          xml.replace(
            'worksheets/sheet1.xml',
            pick(['workbook.xml', '../xl/workbook.xml', '_rels/workbook.xml.rels', '/xl/workbook.xml']),
          ),
        ),
    ],
    [
      'relationships that lead out',
      () =>
        changed(relationships, (xml) =>
          xml.replace(
            'worksheets/sheet1.xml',
            pick(['../../../../etc/passwd', 'file:///etc/passwd', 'http://example.invalid/', 'C:\\\\x', '']),
          ),
        ),
    ],
    [
      'wrong counts',
      () =>
        changed('xl/workbook.xml', (xml) =>
          xml
            .replace('<sheets>', `<sheets count="${String(below(2 ** 31))}">`)
            .replace('sheetId="1"', `sheetId="${pick(['-1', '0', '99999999999', 'x'])}"`),
        ),
    ],
    [
      'a sheet name that is none',
      () =>
        changed('xl/workbook.xml', (xml) =>
          xml.replace(
            'name="Data"',
            `name="${pick(['', 'a'.repeat(5_000), '../x', 'a/b', '[x]', '__proto__', "'", '&#0;', '&#x1;'])}"`,
          ),
        ),
    ],
    [
      'many sheets of one part',
      () =>
        changed('xl/workbook.xml', (xml) =>
          xml.replace(/<sheet [^>]*>/u, (sheet) =>
            Array.from({ length: 300 }, (_, at) => sheet.replace('Data', `D${String(at)}`)).join(''),
          ),
        ),
    ],
    [
      'shared texts that are not there',
      () => sheetWith(row(1, `<c r="A1" t="s"><v>${pick(['5', '-1', '1e9', 'x', ''])}</v></c>`)),
    ],
    [
      'values that are none',
      () =>
        sheetWith(
          row(
            1,
            `<c r="A1" t="${pick(['n', 'b', 'e', 'd', 'str', 'zzz'])}"><v>${pick(['NaN', '1e999', '', '--1', '2026-99-99', '<v/>'])}</v></c>`,
          ),
        ),
    ],
    [
      'formulas of a hundred thousand brackets',
      () => {
        const depth = pick([60, 5_000, 100_000]);
        return sheetWith(row(1, `<c r="A1"><f>${'('.repeat(depth)}1${')'.repeat(depth)}</f><v>1</v></c>`));
      },
    ],
    [
      'parts under the names of prototypes',
      () => () =>
        zipParts({
          ...minimalParts(row(1, '<c r="A1"><v>1</v></c>')),
          'xl/constructor': 'x',
          'xl/__proto__/a.xml': '<a/>',
        }),
    ],
  ];
}

/** Files that do harm as zip files, or are none. */
function kindsOfZip(below: Below, pick: Pick): Kind[] {
  let bomb: Uint8Array | undefined;
  const whole = () => zipParts(minimalParts(row(1, '<c r="A1"><v>1</v></c>')));
  return [
    ['a file that is cut off', () => () => whole().subarray(0, below(whole().length))],
    [
      'a file with a damaged byte',
      () => () => {
        const bytes = whole().slice();
        bytes[below(bytes.length)] = below(256);
        return bytes;
      },
    ],
    [
      'a bomb',
      () => () => {
        const size = 64 * 1024 * 1024;
        bomb ??= deflateSync(new Uint8Array(size), { level: 6 });
        return rawZip(
          'xl/worksheets/sheet1.xml',
          bomb,
          8,
          pick([size, 1_000, 600 * 1024 * 1024, 0xffff_fffe]),
        );
      },
    ],
    [
      'names that lead out or come twice',
      () => () =>
        rawZip(
          pick(['../../etc/passwd', '/abs', 'a\\..\\b', 'C:x', 'xl/./a', '\u0000']),
          new Uint8Array(4),
          0,
          4,
        ),
    ],
    [
      'no workbook at all',
      () => () => {
        const bytes = Uint8Array.from({ length: 1 + below(4_000) }, () => below(256));
        const start = pick([
          [],
          [0x50, 0x4b, 3, 4],
          [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
          [0x25, 0x50, 0x44, 0x46],
        ]);
        bytes.set(start.slice(0, bytes.length));
        return bytes;
      },
    ],
  ];
}

/** A zip file of one entry with a name and sizes as wished. */
function rawZip(name: string, data: Uint8Array, method: number, declared: number): Uint8Array {
  const letters = new TextEncoder().encode(name);
  const number = (value: number, bytes: number) =>
    Array.from({ length: bytes }, (_, at) => Math.floor(value / 2 ** (8 * at)) & 0xff);
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
  const local = [0x50, 0x4b, 3, 4, 20, 0, ...common, ...letters];
  const directory = [
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
    ...number(0, 4),
    ...letters,
  ];
  const at = local.length + data.length;
  const end = [
    0x50,
    0x4b,
    5,
    6,
    0,
    0,
    0,
    0,
    1,
    0,
    1,
    0,
    ...number(directory.length, 4),
    ...number(at, 4),
    0,
    0,
  ];
  const bytes = new Uint8Array(at + directory.length + end.length);
  bytes.set(local);
  bytes.set(data, local.length);
  bytes.set([...directory, ...end], at);
  return bytes;
}
