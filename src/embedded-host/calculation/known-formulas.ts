import { cellAddress } from '../model/cells/address';
import { sameArea } from '../model/cells/area';
import { touch } from '../model/cells/row-cells';
import type { Sheet } from '../model/book/sheet';
import type { Workbook } from '../model/book/workbook';
import { editedArea, editedIndex, type LineEdit, type WorkbookEdit } from '../model/cells/workbook-edit';
import type { CustomFunction } from './custom-functions';
import { dependenciesOf } from './evaluate';
import { scanSheet, type OwnFormula } from './own-formulas';

interface ScannedSheet {
  version: number;
  formulas: Map<string, OwnFormula>;
}

/** What a look at the sheets has found. */
export interface Scan {
  /** New formulas, and those with another text now. */
  readonly fresh: readonly OwnFormula[];
  /** Those that have another formula in their cell, or whose sheet has gone. */
  readonly replaced: readonly OwnFormula[];
  /** Those that have left their cell, and with it what they have put into the sheet. */
  readonly gone: readonly OwnFormula[];
}

const none: ReadonlyMap<string, OwnFormula> = new Map();

/** The formulas of a workbook that call custom functions: where they stand, as cells are typed and rows and columns move. */
export class KnownFormulas {
  private readonly sheets = new Map<Sheet, ScannedSheet>();

  /** @param namespace stands before the name of each function. */
  constructor(
    private readonly workbook: Workbook,
    private readonly namespace: string,
    private readonly functions: ReadonlyMap<string, CustomFunction>,
  ) {}

  /** All of them, sheet by sheet. */
  *all(): IterableIterator<OwnFormula> {
    for (const { formulas } of this.sheets.values()) yield* formulas.values();
  }

  /** Those of a sheet, by the addresses of their cells. */
  on(sheet: Sheet): ReadonlyMap<string, OwnFormula> {
    return this.sheets.get(sheet)?.formulas ?? none;
  }

  /** Looks for formulas on the sheets where some changed. */
  scan(): Scan {
    const fresh: OwnFormula[] = [];
    const replaced: OwnFormula[] = [];
    const gone: OwnFormula[] = [];
    for (const [sheet, { formulas }] of this.sheets) {
      if (this.workbook.sheets.includes(sheet)) continue;
      for (const own of formulas.values()) replaced.push(own);
      this.sheets.delete(sheet);
    }
    for (const sheet of this.workbook.sheets) {
      const { version, formulas } = this.sheets.get(sheet) ?? { version: -1, formulas: none };
      if (version === sheet.formulas.version) continue;
      const scanned = scanSheet(sheet, formulas, this.namespace, (name) => this.functions.has(name));
      for (const [place, own] of formulas) {
        const now = scanned.found.get(place);
        if (!now) gone.push(own);
        else if (now !== own) replaced.push(own);
      }
      for (const own of scanned.fresh) own.dependencies = own.call ? dependenciesOf(own.call, sheet) : [];
      fresh.push(...scanned.fresh);
      this.sheets.set(sheet, { version: sheet.formulas.version, formulas: scanned.found });
    }
    return { fresh, replaced, gone };
  }

  /** Moves the formulas along with rows and columns. @returns those that were taken out. */
  follow(edits: readonly WorkbookEdit[]): OwnFormula[] {
    const gone: OwnFormula[] = [];
    for (const edit of edits) {
      if (edit.kind !== 'insert' && edit.kind !== 'delete') continue;
      for (const [sheet, scanned] of this.sheets) {
        if (sheet.id !== edit.sheetId) continue;
        const moved = [...scanned.formulas.values()].filter((own) => {
          const isThere = moveFormula(own, edit);
          if (!isThere) gone.push(own);
          return isThere;
        });
        scanned.formulas = new Map(moved.map((own) => [cellAddress(own.row, own.column), own]));
        scanned.version = -1;
      }
    }
    return gone;
  }

  /** Has the formula's cell say how far its result reaches, as dynamic arrays do. That is no reason to look at the sheet anew. */
  writeReach({ sheet, row, column, text, placed: { area } }: OwnFormula): void {
    const record = sheet.formulas.record(row, column);
    const isSame = typeof record === 'object' && record.kind === 'array' && sameArea(record.area, area);
    if (isSame) return;
    const scanned = this.sheets.get(sheet);
    const isScanned = scanned?.version === sheet.formulas.version;
    sheet.formulas.set(row, column, { kind: 'array', text, area, isDynamic: true });
    sheet.cells.rowForWriting(row).markTouched(column, touch.content);
    if (isScanned) scanned.version = sheet.formulas.version;
  }
}

/** Whether the formula's cell is still there. */
function moveFormula(own: OwnFormula, edit: LineEdit): boolean {
  const key = edit.axis === 'rows' ? 'row' : 'column';
  const at = editedIndex(edit, own[key]);
  const area = editedArea(edit, own.placed.area);
  if (area) own.placed = { area, values: undefined };
  if (at >= 0) own[key] = at;
  return at >= 0;
}
