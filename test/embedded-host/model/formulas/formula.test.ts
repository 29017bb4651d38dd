import { editFormula } from '../../../../src/embedded-host/model/formulas/edit-formula';
import { mapReferences } from '../../../../src/embedded-host/model/formulas/formula-references';
import { translateFormula } from '../../../../src/embedded-host/model/formulas/translate-formula';
import type { LineEdit, WorkbookEdit } from '../../../../src/embedded-host/model/cells/workbook-edit';

function referencesOf(formula: string): string[] {
  const found: string[] = [];
  mapReferences(formula, ({ prefix, text }) => {
    found.push(prefix + text);
    return '';
  });
  return found;
}

describe('finding references in formulas', () => {
  it.each([
    ['A1+B2', ['A1', 'B2']],
    ['SUM($A$1:B$2,C:C,3:5,$D:E)', ['$A$1:B$2', 'C:C', '3:5', '$D:E']],
    ["客户!A1&'a b'!B2&'it''s'!C3", ['客户!A1', "'a b'!B2", "'it''s'!C3"]],
    ["SUM(Jan:Mar!A1,[1]Data!B2,'[2]a b'!C3)", ['Jan:Mar!A1', '[1]Data!B2', "'[2]a b'!C3"]],
    ['"A1"&"say ""B2"""&C3', ['C3']],
    ['LOG10(A1)+ATAN2(B1,C1)', ['A1', 'B1', 'C1']],
    ['表1[[#This Row],[A1]]+Table2[B2:B3]', []],
    ["T['[A1]+D4", ['D4']],
    ['#REF!+Sheet1!#REF!+#N/A+E5', ['E5']],
    ['A1#+@B2+1.5E3-C3%', ['A1', 'B2', 'C3']],
    ['Rate2024.x+MyName+A1B+_A1+XFE1+A1048577+AAAA1', []],
    ['_xlfn.XLOOKUP(A2,A2:A41,D2:D41)', ['A2', 'A2:A41', 'D2:D41']],
    ['{1,2;3,4}*A1', ['A1']],
    ['INDEX(A:A,1):B5', ['A:A', 'B5']],
    ['A1:INDEX(B:B,3)', ['A1', 'B:B']],
    ['a1+$b$2', ['a1', '$b$2']],
    ['TRUE+A1 B2', ['A1', 'B2']],
  ])('finds those of %s', (formula, references) => {
    expect(referencesOf(formula)).toEqual(references);
  });

  it('copies a formula letter for letter where no reference changes', () => {
    const formula = 'IF(\'a b\'!$A$1="x""A1", SUM(T[[#All],[A B]]) , {1,"A1"} ) & A:A';
    expect(mapReferences(formula, ({ prefix, text }) => prefix + text)).toBe(formula);
  });
});

describe('moving a formula with its cell, as shared formulas do', () => {
  it.each([
    ['A1+$A$1+A$1+$A1', 2, 1, 'B3+$A$1+B$1+$A3'],
    ['SUM(A:B,2:3)', 1, 1, 'SUM(B:C,3:4)'],
    ['客户!A1&"A1"', 1, 0, '客户!A2&"A1"'],
    // Beyond the edge it comes in at the other side.
    ['A1', -1, 0, 'A1048576'],
    ['A1', 0, -1, 'XFD1'],
  ])('%s by %i rows and %i columns becomes %s', (formula, rows, columns, moved) => {
    expect(translateFormula(formula, rows, columns)).toBe(moved);
  });
});

function line(kind: LineEdit['kind'], axis: LineEdit['axis'], at: number, count: number): LineEdit {
  return { kind, axis, sheetName: '客户', sheetId: 1, at, count };
}

describe('following an edit in a formula, as Excel does', () => {
  it.each<[string, WorkbookEdit, string]>([
    ['A1+B1+C1', line('insert', 'columns', 1, 2), 'A1+D1+E1'],
    ['SUM(A1:C1)', line('insert', 'columns', 1, 1), 'SUM(A1:D1)'],
    ['SUM(B1:C1)', line('insert', 'columns', 1, 1), 'SUM(C1:D1)'],
    ['SUM(A1:B1)', line('insert', 'columns', 2, 1), 'SUM(A1:B1)'],
    ['$B$1+B:B+1:1', line('insert', 'columns', 0, 1), '$C$1+C:C+1:1'],
    ['A1:XFD1', line('insert', 'columns', 3, 1), 'A1:XFD1'],
    ['XFD1', line('insert', 'columns', 3, 1), '#REF!'],
    ['SUM(A2:A9)+3:4', line('insert', 'rows', 4, 3), 'SUM(A2:A12)+3:4'],
    ['A1+B1+C1', line('delete', 'columns', 1, 1), 'A1+#REF!+B1'],
    ['SUM(A1:D1)', line('delete', 'columns', 1, 2), 'SUM(A1:B1)'],
    ['SUM(B1:C1)', line('delete', 'columns', 1, 2), 'SUM(#REF!)'],
    ['SUM(B1:D1)', line('delete', 'columns', 0, 2), 'SUM(A1:B1)'],
    ['SUM(C1:A1)', line('insert', 'columns', 1, 1), 'SUM(D1:A1)'],
    ["汇总!B1+客户!B1+'客户'!B1", line('insert', 'columns', 0, 1), "汇总!B1+客户!C1+'客户'!C1"],
    ['客户:汇总!B1+[1]客户!B1', line('insert', 'columns', 0, 1), '客户:汇总!B1+[1]客户!B1'],
    ['T[B1]&"B1"', line('insert', 'columns', 0, 1), 'T[B1]&"B1"'],
    ['客户!A1+汇总!A1', { kind: 'rename', from: '客户', to: 'New one' }, "'New one'!A1+汇总!A1"],
    ['SUM(客户:汇总!A1)', { kind: 'rename', from: '汇总', to: "it's" }, "SUM('客户:it''s'!A1)"],
    ['客户!A1', { kind: 'rename', from: '客户', to: 'A1' }, "'A1'!A1"],
    ['客户!A1+汇总!A1', { kind: 'remove-sheet', sheetName: '客户' }, '#REF!+汇总!A1'],
  ])('%s after %j is %s', (formula, edit, expected) => {
    expect(editFormula(formula, '客户', edit)).toBe(expected);
  });

  it('leaves references without a sheet alone where the formula stands on another sheet', () => {
    expect(editFormula('B1+客户!B1', '汇总', line('insert', 'columns', 0, 1))).toBe('B1+客户!C1');
    expect(editFormula('B1', null, line('insert', 'columns', 0, 1))).toBe('B1');
  });
});
