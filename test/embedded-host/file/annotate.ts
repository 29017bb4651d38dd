import type { Sheet } from '../../../src/embedded-host/model/book/sheet';
import type { Workbook } from '../../../src/embedded-host/model/book/workbook';

/** What the product does to a workbook, in short: 8 columns, a tier colour, a list, notes, a summary sheet with a table. */
export function annotate(workbook: Workbook): { customers: Sheet; summary: Sheet } {
  const customers = workbook.sheets[0] as Sheet;
  const header = workbook.styles.withChange(0, { bold: true, fillColor: '#FFF2CC' });
  const amount = workbook.styles.withChange(0, { numberFormat: '#,##0.000' });
  for (let row = 0; row <= 20; row++) {
    for (let column = 8; column < 16; column++) {
      customers.setValue(
        row,
        column,
        row === 0 ? `结果${column}` : column % 2 === 0 ? `=A${row}` : row + column / 8,
      );
      customers.setStyle(row, column, row === 0 ? header : column % 2 === 0 ? 0 : amount);
    }
  }
  const area = { top: 1, left: 8, bottom: 20, right: 8 };
  customers.conditionalFormats.add({
    areas: [area],
    priority: 3,
    stopIfTrue: false,
    rule: {
      type: 'text',
      operator: 'containsText',
      text: '高端',
      format: { fillColor: '#FFC7CE', bold: true },
    },
  });
  customers.dataValidations.add({
    areas: [{ ...area, left: 9, right: 9 }],
    type: 'list',
    operator: 'between',
    formula1: '"高端客户,潜在客户"',
    formula2: '',
    allowBlank: true,
    showDropDown: true,
    prompt: { title: '更改级别', message: '请选择' },
    errorAlert: null,
  });
  customers.notes.add({
    row: 0,
    column: 8,
    author: '慧眼',
    text: '方法: ABC\n参数: 75/20/5',
    visible: false,
  });
  customers.columns.set(8, 8, { width: 24 });
  const summary = workbook.addSheet('慧眼 汇总');
  [
    ['级别', '户数'],
    ['高端客户', 12],
    ['潜在客户', 8],
  ].forEach((values, row) => {
    values.forEach((value, column) => summary.setValue(row, column, value));
  });
  workbook.addTable(summary, {
    name: 'HY_Summary',
    area: { top: 0, left: 0, bottom: 2, right: 1 },
    columnNames: ['级别', '户数'],
  });
  summary.set('frozenPanes', { rows: 1, columns: 0 });
  summary.notes.add({ row: 0, column: 0, author: '慧眼', text: '说明', visible: false });
  workbook.definedNames.set({
    name: 'HY_run',
    scope: null,
    formula: "'慧眼 汇总'!$A$1",
    isHidden: true,
    comment: '',
  });
  workbook.customXmlParts.add('<run xmlns="urn:huiyan">1</run>');
  return { customers, summary };
}
