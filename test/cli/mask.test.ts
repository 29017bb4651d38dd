import { readFileSync, writeFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { maskedWorkbook } from '../../src/cli/masked-workbook';
import { openDelimited } from '../../src/embedded-host/file/read/open-delimited';
import { openWorkbook } from '../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../src/embedded-host/file/save/save-workbook';
import { requireNobody } from '../../src/cli/masking/require-nobody';
import { Workbook } from '../../src/embedded-host/model/book/workbook';
import { PersonalValues } from '../../src/table/privacy/personal-values';
import { cellsOf, sheetOf } from '../support/cells-of';
import { huiyan, samplePath, scratchFolder } from '../support/command-line';
import { describeWithSharedData, sharedData } from '../support/shared-data';
import { unzipText } from '../support/unzip';

const file = scratchFolder();

const open = (path: string): Workbook => openWorkbook(readFileSync(path));

/** The texts and numbers below a header. */
function below(workbook: Workbook, header: string): unknown[] {
  const rows = cellsOf(workbook);
  const top = rows.findIndex((row) => row.includes(header));
  const column = rows[top]?.indexOf(header) ?? -1;
  return rows.slice(top + 1).map((row) => row[column]);
}

/** The parts of a package in which a text stands. */
function partsWith(path: string, text: string): string[] {
  return Object.entries(unzipText(readFileSync(path))).flatMap(([part, xml]) =>
    xml.includes(text) ? [part] : [],
  );
}

describe('huiyan mask', () => {
  const [annotated, masked] = [file('annotated.xlsx'), file('masked.xlsx')];
  const source = () => open(samplePath('en-bank-customers.xlsx'));
  beforeAll(async () => {
    const sample = samplePath('en-bank-customers.xlsx');
    await huiyan(['run', sample, '--scheme', 'high-end', '--as-of', '2026-06-30', '--out', annotated]);
    const { status, error } = await huiyan(['mask', annotated, '--out', masked]);
    expect({ status, error }).toEqual({ status: 0, error: '' });
  });

  it('keeps tiers, stars and the sheets of the add-in, and masks who it is', () => {
    const [before, after] = [open(annotated), open(masked)];
    // A list of whom to call is nothing for outside.
    const others = before.sheets.map(({ name }) => name).filter((name) => name !== 'Call list');
    expect(after.sheets.map(({ name }) => name)).toEqual(others);
    expect(below(after, 'Tier')).toEqual(below(before, 'Tier'));
    expect(below(after, '★')).toEqual(below(before, '★'));
    for (const name of below(after, 'Customer name').slice(0, 50)) expect(name).toMatch(/^.?\*+$/u);
  });

  it('leaves no name, id or phone number anywhere in the package', () => {
    const personal = ['Customer name', 'Customer ID'].flatMap((header) =>
      below(source(), header).filter((value) => String(value).length > 3),
    );
    const text = Object.values(unzipText(readFileSync(masked))).join('\n');
    expect(personal.length).toBeGreaterThan(1_000);
    expect(personal.filter((value) => text.includes(String(value)))).toEqual([]);
  });

  it('carries no formulas, notes, names, custom XML or properties', () => {
    const parts = Object.keys(unzipText(readFileSync(masked)));
    expect(parts.filter((path) => /customXml|comments|docProps|pivot|drawing|charts/u.test(path))).toEqual(
      [],
    );
    expect(open(masked).definedNames.all()).toEqual([]);
    expect(partsWith(masked, '<f>')).toEqual([]);
  });

  it('keeps of an amount its first digit only', () => {
    const amounts = below(open(masked), 'AUM').filter((value) => typeof value === 'number' && value > 0);
    expect(amounts.length).toBeGreaterThan(100);
    for (const amount of amounts as number[]) expect(String(amount)).toMatch(/^\d0*$|^0\.0*\d$/u);
  });

  it('refuses to write over its input, and takes NAME.masked.xlsx unless told otherwise', async () => {
    expect(await huiyan(['mask', masked, '--out', masked])).toMatchObject({ status: 2 });
    expect((await huiyan(['mask', annotated])).output).toContain('annotated.masked.xlsx');
  });

  it('finds names in texts, titles, sheet names and unknown columns', async () => {
    const workbook = open(samplePath('en-bank-customers.xlsx'));
    const name = String(below(workbook, 'Customer name')[3]);
    const notes = workbook.addSheet(`Notes ${name}`.slice(0, 31));
    notes.setValue(0, 0, `Called ${name} about 1,250,000 on 13812345678`);
    notes.setValue(1, 0, 1_250_000);
    sheetOf(workbook).setValue(5, 60, `see ${name}`);
    const [input, out] = [file('notes.xlsx'), file('notes.masked.xlsx')];
    writeFileSync(input, saveWorkbook(workbook));
    await huiyan(['mask', input, '--out', out]);
    expect(partsWith(out, name)).toEqual([]);
    expect(partsWith(out, '13812345678')).toEqual([]);
    const copy = cellsOf(open(out), open(out).sheets.at(-1)?.name);
    expect(copy[0]?.[0]).toMatch(/about 1,\*\*\*,\*\*\* on 1\*{10}$/u);
    expect(copy[1]?.[0]).toBe(1_000_000);
  });
});

describe('what else could tell who somebody is', () => {
  const header = [
    '客户号',
    '客户姓名',
    '手机号',
    '区域',
    '产品',
    '是否到访',
    '备注',
    '卫十三关系',
    '资产规模',
  ];
  const row = (at: number): (string | number)[] => {
    const id = `00012345678901${String(at).padStart(4, '0')}`;
    return [
      id,
      `王${'甲乙丙丁戊己庚辛壬癸子丑'.charAt(at)}明`,
      `1381234${String(1_000 + at)}`,
      '广州',
      '存款',
      '是',
      '',
      '',
      50_000 + at,
    ];
  };
  const rows = Array.from({ length: 12 }, (_, at) => row(at));
  const change = (at: number, column: number, value: string) => ((rows[at] ?? [])[column] = value);
  change(0, 3, '上海市黄浦区南京东路100号3栋501室');
  change(1, 4, '理财(联系李芳139-0000-1111)');
  change(2, 5, '未知 找孙七');
  change(3, 6, '其妻李芳常来');
  change(4, 7, '卫十三之子');
  const source = Workbook.createEmpty('客户清单');
  const sheet = source.activeSheet;
  sheet.setValue(0, 0, '名单 经办人赵六 电话138-1234-5678 备用１３９８７６５４３２１');
  [header, ...rows].forEach((cells, at) =>
    cells.forEach((value, column) => {
      if (value !== '') sheet.setValue(at + 1, column, value);
    }),
  );
  const numberFormat = '"蒋十四 13812349999" 0;@"郑十"';
  sheet.setStyle(3, 8, source.styles.withChange(0, { numberFormat }));
  const notes = source.addSheet('钱八专页');
  notes.setValue(0, 0, '拜访钱八，手机 138 1234 1003，ＩＤ ０００１２３４５６７８９０１０００５，王 甲 明');
  notes.setValue(1, 0, 'qianba@example.com 护照G12345678 车牌沪A12345');
  const [input, out] = [file('leaks.xlsx'), file('leaks.masked.xlsx')];
  const copy = () => open(out);

  beforeAll(async () => {
    writeFileSync(input, saveWorkbook(source));
    const { status, error } = await huiyan(['mask', input, '--out', out]);
    expect({ status, error }).toEqual({ status: 0, error: '' });
  });

  it.each([
    ...[
      '赵六',
      '138-1234-5678',
      '１３９８７６５４３２１',
      '南京东路',
      '李芳',
      '139-0000-1111',
      '孙七',
      '卫十三',
      '蒋十四',
      '郑十',
      '钱八',
    ],
    ...[
      'qianba',
      'G12345678',
      'A12345',
      '138 1234 1003',
      '13812341003',
      '０００１２３',
      '王 甲 明',
      '王甲明',
      '50003',
    ],
  ])('%s stands nowhere in the package', (text) => {
    expect(partsWith(out, text)).toEqual([]);
  });

  it('no two customers are told apart by what is left of their ids and numbers', () => {
    for (const column of ['客户号', '手机号']) {
      const left = below(copy(), column).filter((value) => value !== '');
      expect([left.length, new Set(left).size]).toEqual([12, 1]);
    }
  });

  it('groups of at least five stay, smaller ones are one; yes stays yes', () => {
    expect(new Set(below(copy(), '区域'))).toEqual(new Set(['其他', '广州']));
    expect(below(copy(), '产品').filter((value) => value === '存款')).toHaveLength(11);
    expect(
      cellsOf(copy())
        .flat()
        .filter((value) => value === '是'),
    ).toHaveLength(11);
  });

  it('shuffled, each row is as it was, totals and titles stay in their places, and no two copies are alike', async () => {
    const list = Workbook.createEmpty('客户清单');
    const given = [
      ['客户清单（内部）'],
      ['客户号', '客户姓名', '等级', '资产规模'],
      ...Array.from({ length: 40 }, (_, at) => [
        `9000${String(10_000 + at)}`,
        `陈${String.fromCharCode(0x4e00 + 40 * at)}文`,
        at % 2 ? '甲级' : '乙级',
        (1 + (at % 9)) * 10_000,
      ]),
      ['合计', '', '', 1_900_000],
    ];
    given.forEach((cells, at) =>
      cells.forEach((value, column) => list.activeSheet.setValue(at, column, value)),
    );
    const from = file('order.xlsx');
    writeFileSync(from, saveWorkbook(list));
    const masked = async (...more: string[]) => {
      const to = file('order.masked.xlsx');
      expect(await huiyan(['mask', from, '--out', to, ...more])).toMatchObject({ status: 0 });
      return cellsOf(open(to)).map((cells) => cells.join('|'));
    };
    const [plain, first, second] = [await masked(), await masked('--shuffle'), await masked('--shuffle')];
    expect(first.slice(2, 42)).not.toEqual(plain.slice(2, 42));
    expect(first.slice(2, 42)).not.toEqual(second.slice(2, 42));
    expect([...first].sort()).toEqual([...plain].sort());
    for (const at of [0, 1, 42]) expect(first[at]).toBe(plain[at]);
  });

  it('is found again in the finished copy, which is refused then', () => {
    const personal = new PersonalValues();
    personal.add('王甲明', '王**');
    const leaky = Workbook.createEmpty('S');
    leaky.activeSheet.setValue(4, 1, '见王-甲 明');
    expect(() => requireNobody(leaky, personal)).toThrow(
      expect.objectContaining({ code: 'mask-leaks' }) as Error,
    );
    expect(() => requireNobody(copy(), personal)).not.toThrow();
  });

  it('takes a time that grows with the rows and not faster', () => {
    const timed = (count: number): number => {
      const personal = new PersonalValues();
      const start = process.cpuUsage();
      for (let at = 0; at < count; at++) personal.add(`138${String(10_000_000 + at)}`, '***');
      for (let at = 0; at < count; at++) personal.replaceIn(`电话 138-${String(10_000_000 + at)}，已联系`);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1e6;
    };
    timed(5_000);
    expect(timed(80_000)).toBeLessThan(8);
  });

  it('takes a time that grows with the columns and not faster', () => {
    const workbook = openDelimited(strToU8(`${'1,'.repeat(12_000)}\n`.repeat(3)), 'wide.csv');
    const start = process.cpuUsage();
    const copy = maskedWorkbook(workbook, [{ holds: 'unknown', sheet: 'wide' }]);
    const { user, system } = process.cpuUsage(start);
    expect(cellsOf(copy)[2]?.filter((value) => value === 1)).toHaveLength(12_000);
    expect((user + system) / 1e6).toBeLessThan(1.5);
  });
});

describeWithSharedData('a masked copy of the workbook that holds everything', () => {
  it('has none of its customers in any part, however deep they stood', async () => {
    const [input, out] = [file('rich.xlsx'), file('rich.masked.xlsx')];
    writeFileSync(input, sharedData('workbooks/huiyan__rich.xlsx'));
    const { status, error } = await huiyan(['mask', input, '--out', out]);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    const [headers = [], ...rows] = cellsOf(open(input));
    const columns = headers.flatMap((header, column) =>
      /户名|姓名|客户号|电话|手机|证件|name|id/iu.test(String(header)) ? [column] : [],
    );
    const personal = rows
      .flatMap((row) => columns.map((column) => String(row[column] ?? '')))
      .filter((value) => value.length > 2);
    expect(personal.length).toBeGreaterThan(10);
    const text = Object.values(unzipText(readFileSync(out))).join('\n');
    expect(personal.filter((value) => text.includes(value))).toEqual([]);
  });
});
