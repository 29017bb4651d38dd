import ExcelJS from 'exceljs';
import { openDelimited } from '../../../src/embedded-host/file/read/open-delimited';
import { openWorkbook } from '../../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../../src/embedded-host/file/save/save-workbook';
import type { Sheet } from '../../../src/embedded-host/model/book/sheet';
import { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { Problem } from '../../../src/locales/problem';
import type { Scheme } from '../../../src/scheme/definition/scheme';
import { playbooks } from '../../../src/scheme/playbooks/registry';
import { localEngine } from '../../../src/session/engine/local-engine';
import { plainText } from '../../../src/table/cells/plain-text';
import { takeBack } from '../../../src/workbook/write/run/take-back';
import { maskingPlan } from '../../../src/session/writing/masking-plan';
import { maskedWorkbook } from '../../../src/cli/masked-workbook';
import { startHost } from '../../support/client';
import { playbook } from '../../support/sample-job';
import { visible } from '../faults/visible';
import { differences } from '../../support/snapshot';
import { formulasOf, runAndWrite, userCells, wrongCells } from '../fuzz/written-sheet';
import { payloads } from './payloads';

const headers = [
  '客户号',
  '客户姓名',
  '职位',
  '触发事件',
  '支行',
  '管户经理',
  '行业',
  '资产规模',
  '年度贡献',
];
/** What a cell keeps of a text: no cell can hold NUL. */
const storable = (text: string) => text.replaceAll('\0', ' ');

/** Customers of whom every text is a payload, and notes that are payloads below them. */
function customers(): Workbook {
  const workbook = Workbook.createEmpty('客户');
  const sheet = workbook.activeSheet;
  headers.forEach((header, column) => {
    sheet.setValue(0, column, header);
  });
  payloads.forEach((payload, row) => {
    const text = storable(payload);
    const numbers = [50_000 * (row % 30), 1_000 * (row % 17)];
    [`C${String(row)}`, text, text, text, text, text, text, ...numbers].forEach((cell, column) => {
      sheet.setValue(row + 1, column, cell);
    });
  });
  return workbook;
}

/** Purchases of customers whose ids, names and products are payloads. */
function purchases(): Workbook {
  const workbook = Workbook.createEmpty('=交易');
  const sheet = workbook.activeSheet;
  ['客户号', '客户姓名', '交易日期', '交易金额', '产品名称'].forEach((header, column) => {
    sheet.setValue(0, column, header);
  });
  for (let row = 0; row < 2 * payloads.length; row++) {
    const text = storable(payloads[row % payloads.length] ?? '');
    const other = storable(payloads[(row + 1) % payloads.length] ?? '');
    [text, text, `2026-0${String(1 + (row % 6))}-15`, 100 + row, row % 2 ? text : other].forEach(
      (cell, column) => {
        sheet.setValue(row + 1, column, cell);
      },
    );
  }
  return workbook;
}

/** Every text that the client library reads anywhere in the workbook, with the formula that it reads there. */
function readTexts(): Promise<{ readonly value: string; readonly formula: unknown }[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const ranges = worksheets.items.map((sheet) => sheet.getUsedRange(true).load('values,formulas'));
    await context.sync();
    return ranges.flatMap(({ values, formulas }) =>
      (values as unknown[][]).flatMap((row, at) =>
        row.flatMap((value, column) =>
          typeof value === 'string' ? [{ value, formula: (formulas as unknown[][])[at]?.[column] }] : [],
        ),
      ),
    );
  });
}

/** Writes a scheme beside payloads and says what is wrong; undefined where the sheet lacks what the scheme needs. */
async function problemsOf(workbook: Workbook, scheme: Scheme): Promise<string[] | undefined> {
  await startHost(workbook);
  const { name } = workbook.activeSheet;
  const before = userCells(workbook.activeSheet);
  try {
    const { receipt, meant } = await runAndWrite(localEngine(), scheme);
    const turned = (await readTexts()).filter(({ value, formula }) => value !== formula);
    return [
      ...(await wrongCells(workbook, name, before, receipt, meant)),
      ...formulasOf(workbook, [name, ...receipt.sheets.values()]),
      ...turned.map(({ value, formula }) => `${value} is the formula ${String(formula)}`),
    ];
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

describe('texts that could be taken for formulas', () => {
  it('are as many as promised, and each only once', () => {
    expect(new Set(payloads).size).toBe(payloads.length);
    expect(payloads.length).toBeGreaterThanOrEqual(200);
  });

  it('stay texts in every column and on every sheet that a scheme writes', async () => {
    const written = [];
    for (const { scheme } of playbooks) {
      for (const make of [customers, purchases]) {
        const wrong = await problemsOf(make(), scheme);
        if (wrong) written.push(scheme.id);
        expect({ scheme: scheme.id, wrong: wrong ?? [] }).toEqual({ scheme: scheme.id, wrong: [] });
      }
    }
    expect(written).toEqual(expect.arrayContaining(['high-end', 'abc', 'rfm', 'association']));
    expect(written.length).toBeGreaterThan(10);
  });

  it('stay texts as headers that columns are named after, and as labels of tiers', async () => {
    for (let from = 0; from < payloads.length; from += 20) {
      const texts = payloads.slice(from, from + 20);
      for (const scheme of [scoredBy(texts), tiersCalled(texts)])
        expect(await problemsOf(withHeaders(texts), scheme)).toEqual([]);
    }
  });

  it('stay texts where a second run replaces them, and where that is taken back', async () => {
    const workbook = customers();
    const sheet = workbook.activeSheet;
    await startHost(workbook);
    const engine = localEngine();
    await runAndWrite(engine, playbook('high-end'));
    const first = visible(workbook);
    const turned = [...payloads.slice(7), ...payloads.slice(0, 7)];
    setPositions(sheet, turned);
    const before = userCells(sheet);
    const { receipt } = await runAndWrite(engine, playbook('high-end'));
    expect(userCells(sheet)).not.toEqual(before);
    expect(formulasOf(workbook, [sheet.name, ...receipt.sheets.values()])).toEqual([]);
    await takeBack();
    expect(formulasOf(workbook, [sheet.name, ...receipt.sheets.values()])).toEqual([]);
    setPositions(sheet, payloads);
    expect(differences(first, visible(workbook))).toEqual([]);
  });

  it('stay texts in the file, for us and for another reader', async () => {
    const workbook = purchases();
    await startHost(workbook);
    await runAndWrite(localEngine(), playbook('rfm'));
    const bytes = saveWorkbook(workbook);
    const ids = openWorkbook(bytes).sheet('慧眼客户')?.readValues(4, 0, payloads.length, 1).flat();
    const kept = payloads.map((payload) => plainText(storable(payload)).replace(/^'/u, ''));
    expect(ids?.filter((id) => id !== '' && !kept.includes(String(id)))).toEqual([]);
    const other = new ExcelJS.Workbook();
    await other.xlsx.load(Buffer.from(bytes) as never);
    const formulas: string[] = [];
    other.eachSheet((sheet) => {
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (cell.type === ExcelJS.ValueType.Formula || cell.type === ExcelJS.ValueType.Hyperlink)
            formulas.push(`${sheet.name} ${cell.address}`);
        });
      });
    });
    expect(formulas).toEqual([]);
  });

  it('stay texts when a delimited file is opened, and in a masked copy, also when a cell is edited there', async () => {
    const lines = payloads.map((payload) => `"${storable(payload).replaceAll('"', '""')}",x`);
    const opened = openDelimited(Buffer.from(`职位,支行\n${lines.join('\n')}\n`), '=1+1.csv');
    await startHost(opened);
    const copy = maskedWorkbook(opened, await maskingPlan(localEngine()));
    const rows = [opened, copy].map((workbook) => textsThatStay(openWorkbook(saveWorkbook(workbook))));
    expect(rows[0]).toEqual(payloads.map(storable));
    expect(rows[1]).toHaveLength(payloads.length);
  });
});

/** Writes positions into their column, wherever it stands by now. */
function setPositions(sheet: Sheet, texts: readonly string[]): void {
  const column = sheet.readValues(0, 0, 1, 30)[0]?.indexOf('职位') ?? -1;
  texts.forEach((text, row) => {
    sheet.setValue(row + 1, column, storable(text));
  });
}

/** The texts of the first column, each of which would stay a text when somebody edited its cell. */
function textsThatStay({ activeSheet: sheet, styles }: Workbook): string[] {
  return payloads.map((_, index) => {
    const text = String(sheet.getValue(index + 1, 0));
    const { quotePrefix } = styles.resolve(sheet.getStyle(index + 1, 0));
    if (sheet.getFormula(index + 1, 0) !== undefined) throw new Error(`the formula ${text}`);
    if (!quotePrefix && /^[=+\-@\t\r\n＝＋－＠]/u.test(text)) throw new Error(`${text} would not stay`);
    return text;
  });
}

/** A customer sheet with these headers over numbers. */
function withHeaders(texts: readonly string[]): Workbook {
  const workbook = Workbook.createEmpty('客户');
  const sheet = workbook.activeSheet;
  ['客户号', '资产规模', ...texts.map(storable)].forEach((header, column) => {
    sheet.setValue(0, column, header);
    for (let row = 1; row < 9; row++)
      sheet.setValue(row, column, column === 0 ? `C${String(row)}` : row * column * 1000);
  });
  return workbook;
}

/** A weighted score of these columns: each part of it is a column called after the user's. */
function scoredBy(texts: readonly string[]): Scheme {
  const weight = 100 / texts.length;
  const indicators = texts.map((text) => ({
    column: storable(text),
    weight,
    normalise: 'percent-rank',
    better: 'higher',
  }));
  return { ...playbook('composite'), steps: [{ method: 'composite', params: { indicators } }] };
}

/** Tiers that are called so. */
function tiersCalled(texts: readonly string[]): Scheme {
  const tiers = texts.map((text, index) => ({
    id: `tier-${String(index)}`,
    label: { zh: text, en: text },
    tone: 'good',
    combine: 'all',
    tests: [{ column: 'aum', is: 'equal', value: 1000 * (index + 1) }],
  }));
  return { ...playbook('bank-aum'), steps: [{ method: 'rules', params: { rules: { tiers } } }] };
}
