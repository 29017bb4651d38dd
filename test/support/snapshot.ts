import type { DefinedName } from '../../src/embedded-host/model/parts/defined-name';
import type { Sheet } from '../../src/embedded-host/model/book/sheet';
import type { Workbook } from '../../src/embedded-host/model/book/workbook';

/** Everything that people could see or miss in a workbook, a line each. */
export function snapshot(workbook: Workbook): string[] {
  return [
    ...workbook.sheets.flatMap((sheet) => sheetSnapshot(sheet).map((line) => `${sheet.name} ${line}`)),
    ...workbook.definedNames.all().map(nameLine).sort(),
    ...workbook.customXmlParts.all().map(({ xml }) => `part ${xml}`),
  ];
}

/** One sheet: its cells with values, formulas and formats, and what lies over them. */
export function sheetSnapshot(sheet: Sheet): string[] {
  const lines = (what: string, items: readonly object[]) => items.map((item) => `${what} ${plain(item)}`);
  return [
    ...cellLines(sheet),
    ...columnLines(sheet),
    ...lines('merged', sheet.merges).sort(),
    ...lines(
      'table',
      sheet.tables.map(({ name, area, columns }) => ({ name, area, columns })),
    ),
    ...lines('conditional format', sheet.conditionalFormats.all()),
    ...lines('validation', sheet.dataValidations.all()).sort(),
    ...lines('note', sheet.notes.all()).sort(),
  ];
}

/** The lines in which two snapshots differ, the first few; empty when nothing does. */
export function differences(before: readonly string[], after: readonly string[]): string[] {
  const [old, now] = [new Set(before), new Set(after)];
  const gone = before.filter((line) => !now.has(line)).map((line) => `- ${line}`);
  const added = after.filter((line) => !old.has(line)).map((line) => `+ ${line}`);
  return [...gone.slice(0, 10), ...added.slice(0, 10)];
}

function cellLines(sheet: Sheet): string[] {
  const used = sheet.usedRange(true);
  const formats = new Map<number, string>();
  const cells: string[] = [];
  for (let row = used?.top ?? 0; row <= (used?.bottom ?? -1); row++) {
    for (let column = used?.left ?? 0; column <= (used?.right ?? -1); column++) {
      const value = sheet.getValue(row, column);
      const formula = sheet.getFormula(row, column);
      if (value === '' && formula === undefined) continue;
      const style = sheet.getStyle(row, column);
      if (!formats.has(style)) formats.set(style, plain(sheet.workbook.styles.resolve(style)));
      cells.push(
        `${String(row)},${String(column)} ${plain(value)} =${formula ?? ''} ${formats.get(style) ?? ''}`,
      );
    }
  }
  return cells;
}

function columnLines(sheet: Sheet): string[] {
  return Array.from({ length: 60 }, (_, column) => {
    const { width, isHidden } = sheet.columns.get(column);
    return `column ${String(column)} ${String(width)} ${isHidden === true ? 'hidden' : ''}`;
  });
}

function nameLine({ name, scope, formula }: DefinedName): string {
  return `name ${scope?.name ?? ''}!${name}=${formula}`;
}

/** As JSON with sorted keys and without ids, which are given anew when something is taken away and put back. */
function plain(item: unknown): string {
  return JSON.stringify(item, (key, value: unknown) => {
    if (key === 'id') return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
