import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseFunctionCall } from '../../src/embedded-host/calculation/function-call';
import { openWorkbook } from '../../src/embedded-host/file/read/open-workbook';
import { CellError } from '../../src/embedded-host/model/cells/cell-value';
import { Workbook } from '../../src/embedded-host/model/book/workbook';
import { firstRows, generalFormula, namesIn } from '../../src/functions/example';
import { examples } from '../../src/functions/examples';
import { localEngine } from '../../src/session/engine/local-engine';
import { provideExplanations } from '../../src/session/findings/latest-run';
import { readTable } from '../../src/session/reading/read-table';
import { recogniseSheet } from '../../src/session/reading/recognise-sheet';
import { listRanges } from '../../src/taskpane/guide/list-ranges';
import { offeredExample } from '../../src/taskpane/guide/offered-example';
import { roles, type RoleId } from '../../src/table/columns/roles';
import { day } from '../support/columns';
import { startFunctions } from '../support/functions-host';

type Id = keyof typeof examples;

const sample = (name: string) =>
  openWorkbook(readFileSync(resolve(__dirname, '../../assets/samples', name)), { fileName: name });

/** The columns of purchases that no sample has, on a sheet whose name has to be quoted. */
function histories(): Workbook {
  const [headings = '', ...lines] = readFileSync(resolve(__dirname, '../golden/clv-bg-nbd/input.csv'), 'utf8')
    .trim()
    .split(/\r?\n/u);
  const workbook = Workbook.createEmpty("O'Brien's list");
  const sheet = workbook.activeSheet;
  headings.split(',').forEach((role, column) => sheet.setValue(0, column, roles[role as RoleId].label.zh));
  lines.forEach((line, row) =>
    line
      .split(',')
      .forEach((cell, column) => sheet.setValue(row + 1, column, column === 0 ? cell : Number(cell))),
  );
  return workbook;
}

/** The examples that a sheet has the columns for, put into cells as the pane puts them. */
async function answersOn(workbook: Workbook) {
  const engine = localEngine();
  const asks = workbook.addSheet('Answers');
  const host = await startFunctions(workbook, { displayLanguage: 'en-US' });
  const sheet = await recogniseSheet(engine, {});
  const facts = await readTable(
    engine,
    sheet,
    sheet.columns.filter(({ role }) => role !== undefined),
  );
  provideExplanations(async (ids) =>
    ids.map((id) => ({ reason: { zh: id, en: id }, lift: { zh: id, en: id } })),
  );
  const list = listRanges(sheet, facts, day('2026-06-30'));
  const offers = Object.entries(examples).map(([id, example], place) => ({
    ...{ id: id as Id, example, column: 50 * place },
    offered: offeredExample(example, list),
  }));
  const { bottom = 0, right = 0 } = workbook.activeSheet.usedRange(true) ?? {};
  const errors = new Set(workbook.activeSheet.readValues(0, 0, bottom + 1, right + 1).flat());
  const fitting = offers.filter(({ offered }) => offered.list);
  for (const { column, offered } of fitting) asks.setFormula(0, column, offered.formula.slice(1));
  await host.calculation?.settled();
  return fitting.map(({ id, example, column, offered }) => {
    const formula = host.calculation?.formulaAt(asks, 0, column);
    const area = formula?.placed.area;
    const cells = formula?.result ?? [];
    return {
      id,
      formula: offered.formula,
      extent: area && {
        rows: area.bottom + 1,
        columns: example.columns === 'many' ? 1 : area.right - column + 1,
      },
      expected: offered.extent,
      message: formula?.message,
      isOf: cells.flat().every((cell) => !(cell instanceof CellError) || errors.has(cell))
        ? 'answers and errors of the sheet'
        : 'errors of its own',
      isBlank: cells.flat().every((cell) => cell === ''),
    };
  });
}

afterEach(() => provideExplanations(undefined));

describe('examples of functions', () => {
  it('stand on roles that there are', () => {
    const known = new Set([...Object.keys(roles), 'table+revenue', 'figures', 'asOf']);
    const unknown = Object.values(examples)
      .flatMap(namesIn)
      .filter((name) => !known.has(name));
    expect(unknown).toEqual([]);
  });

  it.each(Object.entries(examples))('can be worked out as it stands: %s', (id, example) => {
    const formula = generalFormula(example);
    expect(formula).not.toMatch(/[«»]/u);
    const call = parseFunctionCall(formula.slice(1), (name) => name.startsWith('HY.'));
    expect(call?.name).toBe(`HY.${id}`);
    const rows = firstRows(formula);
    if (rows) expect(rows).toEqual({ first: id === 'METHOD' ? 0 : 1, last: 40 });
  });

  const tried = new Set<string>();

  it.each([
    ['zh-bank-customers.xlsx', 19],
    ['en-bank-customers.xlsx', 19],
    ['en-service.xlsx', 17],
    ['histories', 5],
  ])('give an answer at once on the columns of %s, of the size that was told', async (name, fewest) => {
    const answers = await answersOn(name === 'histories' ? histories() : sample(name));
    for (const { id, formula, extent, expected, message, isOf, isBlank } of answers) {
      tried.add(id);
      expect({ formula, extent, message, isOf, isBlank }).toEqual({
        ...{
          formula,
          extent: expected,
          message: '',
          isOf: 'answers and errors of the sheet',
          isBlank: false,
        },
      });
    }
    expect(answers.length).toBeGreaterThanOrEqual(fewest);
  });

  it('were tried on one sheet or another, but for those of values alone', () => {
    const untried = Object.keys(examples).filter((id) => !tried.has(id));
    expect(untried).toEqual(['PARSEAMOUNT', 'PARSEDATE']);
  });
});
