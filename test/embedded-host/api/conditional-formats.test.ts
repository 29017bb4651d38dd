import { startHost } from '../../support/client';
import { errorCodeOf } from '../../support/host-error';
import { onSheet } from '../../support/on-sheet';

describe('conditional formats', () => {
  beforeEach(() => startHost());

  it('makes one by formula, with a look of its own', async () => {
    const host = await startHost();
    await onSheet(async (sheet, context) => {
      const format = sheet.getRange('B2:B9').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=$B2="A"';
      format.custom.format.fill.color = '#FFC7CE';
      format.custom.format.font.color = '#9C0006';
      format.custom.format.font.bold = true;
      format.stopIfTrue = true;
      format.load('type, priority, stopIfTrue');
      format.custom.rule.load('formula');
      format.custom.format.font.load('bold, color');
      const range = format.getRange();
      range.load('address');
      await context.sync();
      expect([format.type, format.priority, format.stopIfTrue]).toEqual(['Custom', 0, true]);
      expect([format.custom.rule.formula, format.custom.format.font.bold, range.address]).toEqual([
        '=$B2="A"',
        true,
        'Sheet1!B2:B9',
      ]);
    });
    expect(host.workbook.activeSheet.conditionalFormats.all()).toMatchObject([
      {
        areas: [{ top: 1, left: 1, bottom: 8, right: 1 }],
        priority: 1,
        stopIfTrue: true,
        rule: {
          type: 'expression',
          formula: '$B2="A"',
          format: { fillColor: '#FFC7CE', fontColor: '#9C0006', bold: true },
        },
      },
    ]);
  });

  it('makes one by value, text, colour scale and data bar', async () => {
    await onSheet(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange('A1:A9');
      const value = conditionalFormats.add('CellValue');
      value.cellValue.rule = { formula1: '=10', formula2: '=20', operator: 'Between' };
      const text = conditionalFormats.add('ContainsText');
      text.textComparison.rule = { operator: 'BeginsWith', text: '★' };
      const scale = conditionalFormats.add('ColorScale');
      scale.colorScale.criteria = {
        minimum: { type: 'LowestValue', color: '#FF0000', formula: null as never },
        maximum: { type: 'Percent', formula: '90', color: '#00FF00' },
      };
      const bar = conditionalFormats.add('DataBar');
      bar.dataBar.positiveFormat.fillColor = '#4472C4';
      bar.dataBar.lowerBoundRule = { type: 'Number', formula: '5' };
      value.cellValue.load('rule');
      text.textComparison.load('rule');
      scale.colorScale.load('criteria, threeColorScale');
      bar.dataBar.load('lowerBoundRule');
      await context.sync();
      expect(value.cellValue.rule).toEqual({ formula1: '=10', formula2: '=20', operator: 'Between' });
      expect(text.textComparison.rule).toEqual({ operator: 'BeginsWith', text: '★' });
      expect(scale.colorScale.threeColorScale).toBe(false);
      expect(scale.colorScale.criteria.maximum).toEqual({ type: 'Percent', formula: '90', color: '#00FF00' });
      expect(bar.dataBar.lowerBoundRule).toEqual({ type: 'Number', formula: '5' });
    });
  });

  it('looks first at the newest one, finds and deletes them', async () => {
    await onSheet(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange('A1:B9');
      sheet.getRange('A1:A9').conditionalFormats.add('Custom');
      sheet.getRange('B1:B9').conditionalFormats.add('DataBar');
      conditionalFormats.load('items/type, items/id, items/priority');
      await context.sync();
      expect(conditionalFormats.items.map(({ type, priority }) => [type, priority])).toEqual([
        ['DataBar', 0],
        ['Custom', 1],
      ]);
      conditionalFormats.getItem(conditionalFormats.items[0]?.id ?? '').delete();
      const count = conditionalFormats.getCount();
      const wrongType = conditionalFormats.getItemAt(0).cellValueOrNullObject;
      await context.sync();
      expect([count.value, wrongType.isNullObject]).toEqual([1, true]);
    });
  });

  it('clears the cells of a range and keeps the others', async () => {
    const host = await startHost();
    await onSheet((sheet) => {
      sheet.getRange('A1:A9').conditionalFormats.add('Custom');
      sheet.getRange('A4:A5').conditionalFormats.clearAll();
    });
    expect(host.workbook.activeSheet.conditionalFormats.all().map(({ areas }) => areas)).toEqual([
      [
        { top: 0, left: 0, bottom: 2, right: 0 },
        { top: 5, left: 0, bottom: 8, right: 0 },
      ],
    ]);
  });

  it('says NotImplemented for types that it does not make', async () => {
    const code = await errorCodeOf(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').conditionalFormats.add('IconSet');
    });
    expect(code).toBe('NotImplemented');
  });
});
