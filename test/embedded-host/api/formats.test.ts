import { startHost } from '../../support/client';
import { errorCodeOf } from '../../support/host-error';
import { onSheet } from '../../support/on-sheet';

describe('formats', () => {
  beforeEach(() => startHost());

  it('sets and reads font, fill and alignment', async () => {
    await onSheet(async (sheet, context) => {
      const { format } = sheet.getRange('A1:B2');
      format.font.set({
        name: '微软雅黑',
        size: 14,
        bold: true,
        italic: true,
        color: '#C00000',
        underline: 'Double',
      });
      format.fill.color = 'yellow';
      format.set({ horizontalAlignment: 'Center', verticalAlignment: 'Top', wrapText: true, indentLevel: 2 });
      format.load('horizontalAlignment, verticalAlignment, wrapText, indentLevel, fill/color');
      format.font.load('name, size, bold, italic, color, underline, strikethrough');
      await context.sync();
      expect(format.font.toJSON()).toEqual({
        name: '微软雅黑',
        size: 14,
        bold: true,
        italic: true,
        color: '#C00000',
        underline: 'Double',
        strikethrough: false,
      });
      expect([
        format.horizontalAlignment,
        format.verticalAlignment,
        format.wrapText,
        format.indentLevel,
      ]).toEqual(['Center', 'Top', true, 2]);
      expect(format.fill.color).toBe('#FFFF00');
    });
  });

  it('answers null for what the cells do not have in common, and white where there is no fill', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').format.font.bold = true;
      const { format } = sheet.getRange('A1:A2');
      format.load('font/bold, font/italic, fill/color');
      await context.sync();
      expect([format.font.bold, format.font.italic, format.fill.color]).toEqual([null, false, '#FFFFFF']);
    });
  });

  it('takes a fill away', async () => {
    await onSheet(async (sheet, context) => {
      const { fill } = sheet.getRange('A1').format;
      fill.color = '#123456';
      fill.clear();
      fill.load('color');
      await context.sync();
      expect(fill.color).toBe('#FFFFFF');
    });
  });

  it('refuses what is no colour', async () => {
    const code = await errorCodeOf(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').format.fill.color = 'reddish';
    });
    expect(code).toBe('InvalidArgument');
  });

  it('draws borders on the sides and inside', async () => {
    const host = await startHost();
    await onSheet(async (sheet, context) => {
      const { borders } = sheet.getRange('A1:B2').format;
      const bottom = borders.getItem('EdgeBottom');
      bottom.style = 'Continuous';
      bottom.weight = 'Medium';
      bottom.color = '#0000FF';
      borders.getItem('InsideHorizontal').style = 'Dash';
      bottom.load('style, weight, color, sideIndex');
      borders.load('count');
      await context.sync();
      expect(bottom.toJSON()).toEqual({
        style: 'Continuous',
        weight: 'Medium',
        color: '#0000FF',
        sideIndex: 'EdgeBottom',
      });
      expect(borders.count).toBe(6);
    });
    const sheet = host.workbook.activeSheet;
    const border = (row: number) => host.workbook.styles.resolve(sheet.getStyle(row, 0)).border.bottom?.style;
    expect([border(0), border(1)]).toEqual(['dashed', 'medium']);
  });

  it('measures columns in points: the standard one is 64 pixels, 48 points', async () => {
    const host = await startHost();
    await onSheet(async (sheet, context) => {
      const standard = sheet.getRange('A1').format;
      const wide = sheet.getRange('B:C').format;
      wide.columnWidth = 96;
      sheet.getRange('5:6').format.rowHeight = 30;
      standard.load('columnWidth, rowHeight');
      wide.load('columnWidth');
      const tall = sheet.getRange('A5:A6').format;
      const mixed = sheet.getRange('A1:B1').format;
      tall.load('rowHeight');
      mixed.load('columnWidth');
      await context.sync();
      expect([standard.columnWidth, standard.rowHeight, wide.columnWidth, tall.rowHeight]).toEqual([
        48, 15, 96, 30,
      ]);
      expect(mixed.columnWidth).toBeNull();
    });
    // 96 points are 128 pixels, 7 to a character.
    expect(host.workbook.activeSheet.columns.get(1).width).toBeCloseTo(128 / 7, 10);
  });

  it('fits columns to their texts, Chinese characters being twice as wide', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').values = [['abcdef', '客户等级说明']];
      sheet.getRange('A:B').format.autofitColumns();
      const [latin, chinese] = [sheet.getRange('A1').format, sheet.getRange('B1').format];
      latin.load('columnWidth');
      chinese.load('columnWidth');
      await context.sync();
      expect(chinese.columnWidth).toBeGreaterThan(latin.columnWidth * 1.5);
    });
  });

  it('formats whole columns, used cells and those to come', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A:A').numberFormat = [['@']];
      sheet.getRange('A2').values = [['00123']];
      const range = sheet.getRange('A1:A2');
      range.load('numberFormat, values');
      await context.sync();
      expect(range.numberFormat).toEqual([['@'], ['@']]);
      expect(range.values).toEqual([[1], ['00123']]);
    });
  });
});
