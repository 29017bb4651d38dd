import ExcelJS from 'exceljs';
import { openWorkbook } from '../../../../src/embedded-host/file/read/open-workbook';
import { Conditions } from '../../../../src/workbench/book/painting/conditions';

/** A sheet with one column of values under conditional formats as a spreadsheet program writes them. */
async function conditionsOf(
  values: readonly ExcelJS.CellValue[],
  ...rules: ExcelJS.ConditionalFormattingRule[]
) {
  const workbook = new ExcelJS.Workbook();
  const written = workbook.addWorksheet('a');
  values.forEach((value, row) => (written.getCell(row + 1, 1).value = value));
  written.addConditionalFormatting({ ref: `A1:A${String(values.length)}`, rules });
  const sheet = openWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer())).activeSheet;
  const conditions = new Conditions(sheet);
  return values.map((_, row) => conditions.at(row, 0, sheet.getValue(row, 0)));
}

const red: Partial<ExcelJS.Style> = {
  fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFF0000' } },
};
const bold: Partial<ExcelJS.Style> = { font: { bold: true } };

function cellIs(
  operator: ExcelJS.CellIsOperators,
  constant: number,
  style: Partial<ExcelJS.Style>,
  priority: number,
): ExcelJS.ConditionalFormattingRule {
  return { type: 'cellIs', operator, formulae: [constant], style, priority };
}

describe('comparisons with constants', () => {
  it('lay their format over the cells for which they hold, and over no blank one', async () => {
    const rule = cellIs('greaterThan', 10, red, 1);
    const found = await conditionsOf([5, 11, '', 'text'], rule);
    // Texts are greater than numbers, as Excel sorts them.
    expect(found.map((condition) => condition?.format?.fillColor)).toEqual([
      undefined,
      '#FF0000',
      undefined,
      '#FF0000',
    ]);
  });

  it('keep what a rule of higher priority says', async () => {
    const first = cellIs('equal', 1, red, 1);
    const style = {
      ...bold,
      fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FF00FF00' } },
    } as const;
    const second = cellIs('equal', 1, style, 2);
    const [condition] = await conditionsOf([1], second, first);
    expect(condition?.format).toMatchObject({ fillColor: '#FF0000', bold: true });
  });
});

describe('rules on text', () => {
  // This writer leaves the text to the formula, as older programs do.
  it('find a text whatever its case', async () => {
    const rule = {
      type: 'containsText',
      operator: 'containsText',
      text: 'vip',
      style: bold,
      priority: 1,
    } as const;
    const found = await conditionsOf(['A VIP', 'other'], rule);
    expect(found.map((condition) => condition?.format?.bold ?? false)).toEqual([true, false]);
  });
});

describe('colour scales', () => {
  it('mix the colours of the two points around a number, and leave texts alone', async () => {
    const rule: ExcelJS.ConditionalFormattingRule = {
      type: 'colorScale',
      priority: 1,
      cfvo: [{ type: 'min' }, { type: 'percentile', value: 50 }, { type: 'max' }],
      color: [{ argb: 'FF000000' }, { argb: 'FF808080' }, { argb: 'FFFFFFFF' }],
    };
    const found = await conditionsOf([0, 5, 10, 30, 50, 'x'], rule);
    // The median of 0, 5, 10, 30, 50 is 10. Half way from #000000 to #808080 is 64, from there to #FFFFFF half of 127 more, 191.5.
    expect(found.map((condition) => condition?.fill)).toEqual([
      '#000000',
      '#404040',
      '#808080',
      '#c0c0c0',
      '#ffffff',
      undefined,
    ]);
  });
});

describe('data bars', () => {
  it('reach from a tenth of the cell at the least number to nine tenths at the greatest', async () => {
    const rule: ExcelJS.ConditionalFormattingRule = {
      type: 'dataBar',
      priority: 1,
      gradient: false,
      cfvo: [{ type: 'min' }, { type: 'max' }],
      color: { argb: 'FF638EC6' },
    } as ExcelJS.ConditionalFormattingRule;
    const found = await conditionsOf([100, 150, 200], rule);
    expect(found.map((condition) => condition?.bar?.part.toFixed(2))).toEqual(['0.10', '0.50', '0.90']);
    expect(found[0]?.bar?.color).toBe('#638EC6');
  });
});
