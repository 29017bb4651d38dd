import { startHost } from '../../support/client';
import { eventually } from '../../support/eventually';

describe('the client library on the embedded host', () => {
  it('starts as in Excel, with the requirement sets that the host names', async () => {
    await startHost();
    expect(Office.context.host).toBe(Office.HostType.Excel);
    expect(Office.context.platform).toBe(Office.PlatformType.Mac);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.16')).toBe(false);
  });

  it('reads what it wrote', async () => {
    const host = await startHost();
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('B2:C3');
      range.values = [
        [1, 'two'],
        [true, ''],
      ];
      range.load('values, address');
      await context.sync();
      expect(range.address).toBe('Sheet1!B2:C3');
      return range.values;
    });
    expect(values).toEqual([
      [1, 'two'],
      [true, ''],
    ]);
    expect(host.workbook.activeSheet.getValue(1, 2)).toBe('two');
  });

  it('asks the host of the last start', async () => {
    const first = await startHost();
    const second = await startHost();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').values = [['here']];
      await context.sync();
    });
    expect(first.workbook.activeSheet.getValue(0, 0)).toBe('');
    expect(second.workbook.activeSheet.getValue(0, 0)).toBe('here');
  });

  it('lets go of every range when a run ends', async () => {
    const host = await startHost();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').load('values');
      await context.sync();
      expect(host.references.size).toBe(1);
    });
    await eventually(() => host.references.size === 0);
    expect(host.references.size).toBe(0);
  });
});
