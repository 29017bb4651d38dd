import { nthRequest } from '../../../src/embedded-host/api/requests/faults';
import { insertColumns } from '../../../src/embedded-host/model/book/structure';
import type { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { Problem } from '../../../src/locales/problem';
import type { Scheme } from '../../../src/scheme/definition/scheme';
import { localEngine } from '../../../src/session/engine/local-engine';
import { runAgain } from '../../../src/session/writing/run-again';
import { takeBack } from '../../../src/workbook/write/run/take-back';
import { formulaScheme, formulaSheet, formulaWorkbook } from '../../fixtures/formula-workbook';
import { startHost } from '../../support/client';
import { sheetOf } from '../../support/cells-of';
import { apply, asOf, playbook, previewAgain, previewOn } from '../../support/sample-job';
import { differences, snapshot } from '../../support/snapshot';

const rows = 60;

/** One step of the scheme of all formulas. */
const only = (method: string): Scheme => ({
  ...formulaScheme,
  steps: formulaScheme.steps.filter((step) => step.method === method),
});

const visible = (workbook: Workbook) => snapshot(workbook).filter((line) => !line.startsWith('part '));
const journal = (workbook: Workbook) =>
  workbook.customXmlParts.all().filter(({ xml }) => xml.includes('column-cells'));

function columnOf(workbook: Workbook, header: string): number {
  const sheet = sheetOf(workbook, formulaSheet);
  return sheet.readValues(0, 0, 1, 40)[0]?.indexOf(header) ?? -1;
}

function cellsUnder(workbook: Workbook, header: string) {
  const sheet = sheetOf(workbook, formulaSheet);
  const column = columnOf(workbook, header);
  return Array.from({ length: rows }, (_, row) => ({
    value: sheet.getValue(row + 1, column),
    formula: sheet.getFormula(row + 1, column),
  }));
}

async function ran(scheme: Scheme, formulas = true) {
  const workbook = formulaWorkbook(rows);
  const { preview } = await previewOn(workbook, scheme);
  await apply(preview, { formulas });
  return workbook;
}

async function problemOf(doing: Promise<unknown>): Promise<Problem> {
  const error = await doing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Problem) return error;
  throw new Error(`no problem but ${String(error)}`);
}

describe('a run that writes formulas', () => {
  it('puts a formula into each cell and keeps what it comes to, as a run with values would have it', async () => {
    const [live, plain] = [await ran(only('urgency')), await ran(only('urgency'), false)];
    const cells = cellsUnder(live, '成交紧迫性');
    expect(cells.map(({ value }) => value)).toEqual(
      cellsUnder(plain, '成交紧迫性').map(({ value }) => value),
    );
    expect(cells[0]?.formula).toBe(
      'IF(ISNUMBER($G2),IF(INT($G2)<DATE(2026,6,30),"已过期",IF(INT($G2)<=DATE(2026,7,30),"渴望",IF(INT($G2)<=DATE(2026,9,30),"有望","观望"))),"数据不足")',
    );
  });

  it('leaves a value, and says so, in rows where a formula would see something else than was read', async () => {
    const workbook = formulaWorkbook(rows);
    sheetOf(workbook, formulaSheet).setValue(5, 6, '2026年7月3日');
    const { preview } = await previewOn(workbook, only('urgency'));
    await apply(preview, { formulas: true });
    const cells = cellsUnder(workbook, '成交紧迫性');
    expect(cells[4]).toEqual({ value: '渴望', formula: undefined });
    const { formula } = preview.findings.columns[0] ?? {};
    const kept = cells.filter((cell) => cell.formula === undefined).length;
    expect(formula).toMatchObject({ valueRows: kept });
    expect(JSON.stringify(formula)).toContain('G6');
    const note = sheetOf(workbook, formulaSheet)
      .notes.all()
      .find(({ text }) => text.includes('Excel 公式'));
    expect(note?.text).toContain(`另有 ${String(kept)} 行仍是值`);
  });

  it('is taken back to the last cell', async () => {
    const workbook = formulaWorkbook(rows);
    const before = visible(workbook);
    await previewOn(workbook, formulaScheme);
    await apply(await previewAgain(formulaScheme), { formulas: true });
    await takeBack();
    expect(differences(before, visible(workbook))).toEqual([]);
  });

  it('writes no text of a label as a part of a formula', async () => {
    const workbook = await ran({
      ...formulaScheme,
      steps: [
        {
          method: 'rules',
          params: {
            rules: {
              tiers: [
                {
                  id: 'sly',
                  label: { zh: '"&WEBSERVICE("http://x")&"', en: 'x' },
                  tone: 'best',
                  combine: 'all',
                  tests: [{ column: '资产规模', is: 'at-least', value: 0 }],
                },
              ],
            },
          },
        },
      ],
    });
    const [cell] = cellsUnder(workbook, '客户级别');
    expect(cell?.value).toBe('"&WEBSERVICE("http://x")&"');
    expect(cell?.formula).toContain('"""&WEBSERVICE(""http://x"")&"""');
  });
});

describe('a second run that writes formulas', () => {
  it('changes no cell where nothing changed', async () => {
    const workbook = await ran(formulaScheme);
    const before = visible(workbook);
    await startHost(workbook);
    await apply(await previewAgain(formulaScheme), { formulas: true });
    const own = (lines: readonly string[]) => lines.filter((line) => line.startsWith(`${formulaSheet} `));
    expect(differences(own(before), own(visible(workbook)))).toEqual([]);
    expect(journal(workbook)).toEqual([]);
  });

  it('brings what a changed cell comes to up to date, and undo gives formula and value back', async () => {
    const workbook = await ran(only('urgency'));
    const cells = cellsUnder(workbook, '成交紧迫性');
    const row = cells.findIndex(({ value, formula }) => value === '观望' && formula !== undefined);
    sheetOf(workbook, formulaSheet).setValue(row + 1, 6, asOf + 1);
    await startHost(workbook);
    await apply(await previewAgain(only('urgency')), { formulas: true });
    const now = cellsUnder(workbook, '成交紧迫性');
    expect(now[row]).toEqual({ value: '渴望', formula: cells[row]?.formula });
    expect(journal(workbook)).toHaveLength(1);
    await takeBack();
    expect(cellsUnder(workbook, '成交紧迫性')).toEqual(cells);
  });

  it('turns formulas into values where values are wanted again, and undo turns them back', async () => {
    const workbook = await ran(only('urgency'));
    const cells = cellsUnder(workbook, '成交紧迫性');
    await startHost(workbook);
    await apply(await previewAgain(only('urgency')));
    const values = cellsUnder(workbook, '成交紧迫性');
    expect(values).toEqual(cells.map(({ value }) => ({ value, formula: undefined })));
    await takeBack();
    expect(cellsUnder(workbook, '成交紧迫性')).toEqual(cells);
  });

  it('turns values into formulas where they are wanted now', async () => {
    const workbook = await ran(only('urgency'), false);
    await startHost(workbook);
    await apply(await previewAgain(only('urgency')), { formulas: true });
    expect(cellsUnder(workbook, '成交紧迫性')).toEqual(cellsUnder(await ran(only('urgency')), '成交紧迫性'));
  });

  it('follows columns that were moved in between, and gives values back where undo finds them moved', async () => {
    const workbook = await ran(only('urgency'));
    const sheet = sheetOf(workbook, formulaSheet);
    insertColumns(sheet, 3, 2);
    sheet.setValue(1, 8, asOf + 200);
    await startHost(workbook);
    await apply(await previewAgain(only('urgency')), { formulas: true });
    const cells = cellsUnder(workbook, '成交紧迫性');
    expect(cells[0]).toEqual({ value: '观望', formula: expect.stringContaining('INT($I2)') as unknown });
    insertColumns(sheet, 1, 1);
    await takeBack();
    expect(cellsUnder(workbook, '成交紧迫性')[0]).toEqual({ value: '渴望', formula: undefined });
  });

  it('gives values back where undo finds the rows in another order', async () => {
    const workbook = await ran(only('urgency'));
    const sheet = sheetOf(workbook, formulaSheet);
    const before = cellsUnder(workbook, '成交紧迫性');
    await startHost(workbook);
    await apply(await previewAgain(only('urgency')));
    // The first two customers change places.
    const lines = sheet.readValues(1, 0, 2, 20);
    lines.forEach((line, row) => {
      line.forEach((value, column) => sheet.setValue(2 - row, column, value));
    });
    await takeBack();
    const values = cellsUnder(workbook, '成交紧迫性');
    expect(values.every(({ formula }) => formula === undefined)).toBe(true);
    expect(values.map(({ value }) => value)).toEqual(
      [before[1], before[0], ...before.slice(2)].map((cell) => cell?.value),
    );
  });

  it('is what Run again does after a run with formulas', async () => {
    const workbook = await ran(only('urgency'));
    const cells = cellsUnder(workbook, '成交紧迫性');
    await startHost(workbook);
    await runAgain(localEngine(), { language: 'zh-CN', now: new Date(2026, 5, 30) });
    expect(cellsUnder(workbook, '成交紧迫性')).toEqual(cells);
  });
});

describe('a run that writes formulas is taken back whole', () => {
  it('when somebody inserts a column between the cells that a formula reads, at any of its requests', async () => {
    const clean = formulaWorkbook(rows);
    const { host } = await previewOn(clean, only('composite'));
    const before = host.statistics.requests.length;
    await apply(await previewAgain(only('composite')), { formulas: true });
    const expected = cellsUnder(clean, '综合得分').map(({ value }) => value);
    const requests = host.statistics.requests.length - before;
    const endings: string[] = [];
    for (let request = 1; request <= requests; request += 3) {
      const workbook = formulaWorkbook(rows);
      const { host: busy } = await previewOn(workbook, only('composite'));
      const change = (changed: Workbook) => {
        insertColumns(sheetOf(changed, formulaSheet), 4, 1);
      };
      const number = busy.statistics.requests.length + request;
      busy.faults.add({ when: nthRequest(number), effect: { kind: 'second-writer', change } });
      const outcome = await apply({} as never, { formulas: true }).then(
        () => 'new',
        (error: unknown) => (error instanceof Problem ? error.code : String(error)),
      );
      endings.push(outcome);
      const score = columnOf(workbook, '综合得分');
      if (outcome === 'new') {
        expect(cellsUnder(workbook, '综合得分').map(({ value }) => value)).toEqual(expected);
        // Whatever moved: contribution and years stand where the formulas look for them.
        const [first] = cellsUnder(workbook, '客户年限得分');
        const years = columnLetter(columnOf(workbook, '客户年限'));
        expect(first?.formula).toContain(`ISNUMBER($${years}2)`);
      } else {
        expect([outcome, score]).toEqual(['sheet-changed', -1]);
      }
    }
    expect(new Set(endings).size).toBe(2);
  });

  it('when a person cancels in the middle', async () => {
    const workbook = formulaWorkbook(rows);
    await previewOn(workbook, formulaScheme);
    const before = visible(workbook);
    let checks = 0;
    const checkCancelled = () => {
      if (++checks === 6) throw new Problem('cancelled', { zh: '已取消', en: 'Cancelled' });
    };
    const problem = await problemOf(
      apply(await previewAgain(formulaScheme), { formulas: true, checkCancelled }),
    );
    expect(problem.code).toBe('cancelled');
    expect(differences(before, visible(workbook))).toEqual([]);
  });
});

describe('what cannot be a formula', () => {
  it('is refused before anything is written, with the reason, where it is all of a run', async () => {
    const workbook = formulaWorkbook(rows);
    const { preview } = await previewOn(workbook, playbook('abc'));
    const before = visible(workbook);
    const problem = await problemOf(apply(preview, { formulas: true }));
    expect(problem.code).toBe('no-formulas');
    expect(problem.text.zh).toContain('这个方法的结果不能写成公式');
    expect(problem.text.en).toContain('this method cannot be said in formulas');
    expect(differences(before, visible(workbook))).toEqual([]);
  });

  it('stays a value beside formulas, with the cells that are to blame', async () => {
    const workbook = formulaWorkbook(rows);
    sheetOf(workbook, formulaSheet).setValue(4, 4, '1.5万');
    const { preview } = await previewOn(workbook, only('composite'));
    const byId = new Map(preview.findings.columns.map(({ id, formula }) => [id, formula]));
    const why = {
      zh: expect.stringContaining('E5') as unknown,
      en: expect.stringContaining('E5') as unknown,
    };
    expect(byId.get('composite.part-1')).toEqual({ why });
    // The score is made of it, and the grade of the score.
    expect(byId.get('composite.score')).toEqual({ why });
    expect(byId.get('composite.grade')).toEqual({ why });
    expect(byId.get('composite.part-2')).toMatchObject({ valueRows: expect.any(Number) as unknown });
  });

  it('is a rank where totals stand between the customers', async () => {
    const workbook = formulaWorkbook(rows);
    const sheet = sheetOf(workbook, formulaSheet);
    for (let column = 0; column < 15; column++) sheet.setValue(30, column, '');
    sheet.setValue(30, 0, '小计');
    sheet.setValue(30, 4, 1e6);
    const { preview } = await previewOn(workbook, only('composite'));
    expect(preview.findings.columns.find(({ id }) => id === 'composite.part-1')?.formula).toEqual({
      why: expect.objectContaining({ zh: expect.stringContaining('合计') as unknown }) as unknown,
    });
  });

  it('is a scorecard whose levels differ in width only, or a word with exclusions', async () => {
    const columns = async (scheme: Scheme) => {
      const { preview } = await previewOn(formulaWorkbook(600), scheme);
      return JSON.stringify(preview.findings.columns.map(({ formula }) => formula));
    };
    const card: Scheme = {
      ...formulaScheme,
      steps: [
        {
          method: 'scorecard',
          inputs: { outcome: '是否违约' },
          params: { features: ['信用等级', '活跃'], leastInformation: 0 },
        },
      ],
    };
    expect(await columns(card)).toContain('全半角');
    const words: Scheme = {
      ...formulaScheme,
      steps: [
        {
          method: 'rules',
          params: {
            rules: {
              tiers: [
                {
                  id: 'a',
                  label: { zh: 'A', en: 'A' },
                  tone: 'best',
                  combine: 'all',
                  tests: [{ column: '渠道', is: 'has-word', words: ['银行'], exclusions: ['手机银行'] }],
                },
              ],
            },
          },
        },
      ],
    };
    expect(await columns(words)).toContain('按词查找');
  });
});

function columnLetter(column: number): string {
  return String.fromCharCode(65 + column);
}
