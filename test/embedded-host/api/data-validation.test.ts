import { startHost } from '../../support/client';
import { onSheet } from '../../support/on-sheet';

describe('data validation', () => {
  it('offers a list, with a prompt and an alert', async () => {
    const host = await startHost();
    await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('A2:A9');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'A,B,C' } };
      dataValidation.prompt = { showPrompt: true, title: 'Tier', message: 'Choose one' };
      dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: 'No', message: 'Not a tier' };
      dataValidation.ignoreBlanks = false;
      dataValidation.load('type, rule, prompt, errorAlert, ignoreBlanks');
      await context.sync();
      expect(dataValidation.type).toBe('List');
      expect(dataValidation.rule).toEqual({ list: { inCellDropDown: true, source: 'A,B,C' } });
      expect(dataValidation.prompt).toEqual({ showPrompt: true, title: 'Tier', message: 'Choose one' });
      expect(dataValidation.errorAlert).toEqual({
        showAlert: true,
        style: 'Warning',
        title: 'No',
        message: 'Not a tier',
      });
      expect(dataValidation.ignoreBlanks).toBe(false);
    });
    expect(host.workbook.activeSheet.dataValidations.all()).toMatchObject([
      { type: 'list', formula1: '"A,B,C"', areas: [{ top: 1, bottom: 8 }] },
    ]);
  });

  it('compares numbers, and takes its list from cells', async () => {
    await startHost();
    await onSheet(async (sheet, context) => {
      const number = sheet.getRange('A1').dataValidation;
      number.rule = { decimal: { formula1: 0, formula2: 1, operator: 'Between' } };
      const list = sheet.getRange('B1').dataValidation;
      list.rule = { list: { inCellDropDown: true, source: sheet.getRange('D1:D3') } };
      number.load('type, rule');
      list.load('rule');
      await context.sync();
      expect(number.rule).toEqual({ decimal: { formula1: 0, formula2: 1, operator: 'Between' } });
      expect(list.rule).toEqual({ list: { inCellDropDown: true, source: '=Sheet1!$D$1:$D$3' } });
    });
  });

  it('is cleared from some cells and stays on the others', async () => {
    await startHost();
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').dataValidation.rule = { custom: { formula: '=A1>0' } };
      sheet.getRange('A2').dataValidation.clear();
      const [first, second] = [sheet.getRange('A1').dataValidation, sheet.getRange('A2').dataValidation];
      first.load('type');
      second.load('type');
      await context.sync();
      expect([first.type, second.type]).toEqual(['Custom', 'None']);
    });
  });
});
