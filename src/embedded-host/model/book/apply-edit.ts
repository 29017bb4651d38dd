import type { Area } from '../cells/area';
import type { ConditionalRule } from '../parts/conditional-format';
import { editFormula, editNameFormula } from '../formulas/edit-formula';
import type { FormulaRecord } from '../formulas/formula';
import type { NameScope } from '../parts/defined-name';
import type { Sheet, WorkbookOfSheet } from './sheet';
import { editedArea, editedIndex, type LineEdit, type WorkbookEdit } from '../cells/workbook-edit';

/** Follows an edit in everything that keeps references: formulas, names, conditional formats, validations. */
export function followEditInFormulas(workbook: WorkbookOfSheet, edit: WorkbookEdit): void {
  for (const sheet of workbook.sheets) {
    const home = homeName(sheet, edit);
    const rewrite = (formula: string) => editFormula(formula, home, edit);
    if (editFormulas(sheet, edit, rewrite)) sheet.formulasWereRewritten = true;
    sheet.conditionalFormats.follow((format) => ({ ...format, rule: editRule(format.rule, rewrite) }));
    sheet.dataValidations.follow((validation) => ({
      ...validation,
      formula1: rewrite(validation.formula1),
      formula2: rewrite(validation.formula2),
    }));
  }
  workbook.definedNames.mapFormulas((name) =>
    editNameFormula(name.formula, name.scope && homeName(name.scope, edit), edit),
  );
}

/** The sheet's name when the edit was made. */
function homeName(sheet: NameScope, edit: WorkbookEdit): string {
  return edit.kind === 'rename' && sheet.name === edit.to ? edit.from : sheet.name;
}

/** Whether any formula of the sheet got another text or another cell. Shared formulas are spelled out where that happens. */
function editFormulas(sheet: Sheet, edit: WorkbookEdit, rewrite: (formula: string) => string): boolean {
  if (sheet.formulas.size === 0) return false;
  const lines = edit.kind === 'insert' || edit.kind === 'delete' ? edit : null;
  const onSheet = lines?.sheetId === sheet.id ? lines : null;
  let isChanged = onSheet !== null;
  const records: [number, number, FormulaRecord][] = [];
  for (const [row, column, record] of sheet.formulas.all()) {
    const edited = editRecord(sheet, row, column, record, rewrite, onSheet);
    isChanged ||= edited !== record;
    const [newRow, newColumn] = onSheet ? movedCell(onSheet, row, column) : [row, column];
    if (newRow >= 0 && newColumn >= 0) records.push([newRow, newColumn, edited]);
  }
  if (isChanged) sheet.formulas.replaceAll(records);
  return isChanged;
}

function editRecord(
  sheet: Sheet,
  row: number,
  column: number,
  record: FormulaRecord,
  rewrite: (formula: string) => string,
  onSheet: LineEdit | null,
): FormulaRecord {
  if (typeof record === 'string') return rewrite(record);
  if (record.kind === 'shared') {
    const text = sheet.formulas.text(row, column) ?? '';
    const rewritten = rewrite(text);
    return onSheet || rewritten !== text ? rewritten : record;
  }
  const area = onSheet ? (editedArea(onSheet, record.area) ?? record.area) : record.area;
  if (record.kind === 'data-table') {
    const inputs = record.inputs.map((input) => (input && onSheet ? editedArea(onSheet, input) : input));
    return { ...record, area, inputs };
  }
  const text = rewrite(record.text);
  return text === record.text && !onSheet ? record : { ...record, text, area };
}

function movedCell(edit: LineEdit, row: number, column: number): [number, number] {
  return edit.axis === 'rows' ? [editedIndex(edit, row), column] : [row, editedIndex(edit, column)];
}

function editRule(rule: ConditionalRule, rewrite: (formula: string) => string): ConditionalRule {
  if (rule.type === 'cellIs') return { ...rule, formulas: rule.formulas.map(rewrite) };
  if (rule.type === 'expression') return { ...rule, formula: rewrite(rule.formula) };
  return rule;
}

/** Follows moved lines in everything that keeps areas of the sheet itself. */
export function followEditInAreas(sheet: Sheet, edit: LineEdit): void {
  const move = (area: Area) => editedArea(edit, area);
  const moveAll = (areas: readonly Area[]) => areas.flatMap((area) => move(area) ?? []);
  sheet.loadMerges(moveAll(sheet.merges).filter((area) => area.top < area.bottom || area.left < area.right));
  sheet.pivots = sheet.pivots.flatMap((pivot) => {
    const area = move(pivot.area);
    return area ? [{ ...pivot, area }] : [];
  });
  const withAreas = <Item extends { areas: readonly Area[] }>(item: Item): Item | null => {
    const areas = moveAll(item.areas);
    return areas.length > 0 ? { ...item, areas } : null;
  };
  sheet.conditionalFormats.follow(withAreas);
  sheet.dataValidations.follow(withAreas);
  sheet.notes.follow((note) => {
    const [row, column] = movedCell(edit, note.row, note.column);
    return row >= 0 && column >= 0 ? { ...note, row, column } : null;
  });
  const filter = sheet.get('autoFilter');
  const filterArea = filter && move(filter.area);
  if (filter) sheet.load({ autoFilter: filterArea && { ...filter, area: filterArea } });
  moveFrozenPanes(sheet, edit);
}

function moveFrozenPanes(sheet: Sheet, edit: LineEdit): void {
  const panes = sheet.get('frozenPanes');
  if (!panes || edit.at >= panes[edit.axis]) return;
  const kept = edit.kind === 'insert' ? edit.count : -Math.min(edit.count, panes[edit.axis] - edit.at);
  sheet.load({ frozenPanes: { ...panes, [edit.axis]: panes[edit.axis] + kept } });
}
