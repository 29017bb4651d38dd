import { startHost } from '../../support/client';
import { errorCodeOf } from '../../support/host-error';
import { onSheet } from '../../support/on-sheet';

describe('names', () => {
  beforeEach(() => startHost());

  it('names cells, constants and formulas', async () => {
    await onSheet(async (sheet, context) => {
      const { names } = context.workbook;
      names.add('客户表', sheet.getRange('A1:B9'), 'the list');
      names.add('rate', '=0.035');
      names.add('note', '="a ""b"""');
      names.add('formula', '=SUM(Sheet1!A:A)');
      names.load('items/name, items/type, items/value, items/formula, items/comment, items/scope');
      await context.sync();
      expect(names.items.map(({ name, type, value, formula }) => [name, type, value, formula])).toEqual([
        ['客户表', 'Range', 'Sheet1!A1:B9', '=Sheet1!$A$1:$B$9'],
        ['rate', 'Double', 0.035, '=0.035'],
        ['note', 'String', 'a "b"', '="a ""b"""'],
        ['formula', 'String', '=SUM(Sheet1!A:A)', '=SUM(Sheet1!A:A)'],
      ]);
      expect([names.items[0]?.comment, names.items[0]?.scope]).toEqual(['the list', 'Workbook']);
    });
  });

  it('answers the range of a name, which follows inserted rows, and reads ranges by name', async () => {
    await onSheet(async (sheet, context) => {
      const name = sheet.names.add('mine', sheet.getRange('B2'));
      sheet.getRange('1:1').insert('Down');
      const range = name.getRangeOrNullObject();
      const byName = sheet.getRange('mine');
      range.load('address');
      byName.load('address');
      const elsewhere = context.workbook.names.getItemOrNullObject('mine');
      await context.sync();
      expect([range.address, byName.address, elsewhere.isNullObject]).toEqual([
        'Sheet1!B3',
        'Sheet1!B3',
        true,
      ]);
    });
  });

  it('changes, hides and deletes names', async () => {
    await onSheet(async (_sheet, context) => {
      const name = context.workbook.names.add('x', '=1');
      name.formula = '=2';
      name.visible = false;
      name.load('value, visible');
      await context.sync();
      expect([name.value, name.visible]).toEqual([2, false]);
      name.delete();
      const count = context.workbook.names.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  it('answers for twenty thousand names in a time that grows with their number', async () => {
    await onSheet(async (sheet, context) => {
      const names = Array.from({ length: 20_000 }, (_, at) => `name_${String(at)}`);
      for (const name of names) context.workbook.names.add(name, '=1');
      await context.sync();
      const start = process.cpuUsage();
      context.workbook.names.load('items/name,items/formula');
      for (const name of names.slice(1)) context.workbook.names.getItem(name).delete();
      sheet.names.load('items/name');
      await context.sync();
      context.workbook.names.load('items/name');
      await context.sync();
      expect(context.workbook.names.items.map(({ name }) => name)).toEqual(['name_0']);
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1e6).toBeLessThan(8);
    });
  });

  it.each([
    ['A1', 'InvalidArgument'],
    ['two words', 'InvalidArgument'],
    ['R1C1', 'InvalidArgument'],
    ['TAKEN', 'ItemAlreadyExists'],
  ])('refuses the name %s', async (name, code) => {
    await onSheet((_sheet, context) => void context.workbook.names.add('taken', '=1'));
    expect(await errorCodeOf(async (context) => void context.workbook.names.add(name, '=1'))).toBe(code);
  });
});
