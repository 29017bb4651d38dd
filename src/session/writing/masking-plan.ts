import { markedSheets } from '../../workbook/memory/marked-sheets';
import { retrying } from '../../workbook/conversation/batch';
import { isSourceMarker, type OwnSheetKind } from '../../workbook/memory/identity';
import { Problem } from '../../locales/problem';
import type { Engine } from '../engine/engine';
import { recogniseSheet } from '../reading/recognise-sheet';
import type { RecognisedColumn } from '../../table/recognition/recognised-column';

/** A list: its rows from `firstRow` on, each column by its role; beside them the results of the add-in. */
export interface ListToMask {
  readonly holds: 'list';
  readonly sheet: string;
  /** Zero-based. */
  readonly firstRow: number;
  readonly columns: readonly Pick<RecognisedColumn, 'sheetColumn' | 'header' | 'role' | 'kind'>[];
  /** Zero-based columns of the add-in's own; a rank tells who somebody is. */
  readonly results: readonly { readonly column: number; readonly isRank: boolean }[];
}

/** What a sheet holds, as far as a masked copy must know. */
export type SheetToMask =
  | ListToMask
  /** A sheet that the add-in wrote. */
  | { readonly holds: OwnSheetKind; readonly sheet: string }
  /** Anything else. */
  | { readonly holds: 'unknown'; readonly sheet: string };

/** Sheets of names to work from: nothing for outside. */
const inside: readonly string[] = ['call-list', 'outcomes'] satisfies readonly OwnSheetKind[];

/** Looks at every sheet of the workbook, hidden ones too, and says what is to be masked where. Lists of contacts are left out. */
export async function maskingPlan(engine: Engine): Promise<readonly SheetToMask[]> {
  const sheets = await retrying(markedSheets);
  const plan: SheetToMask[] = [];
  for (const { name, marker } of sheets) {
    if (inside.includes(marker ?? '')) continue;
    if (marker !== undefined && !isSourceMarker(marker)) {
      plan.push({ holds: marker as OwnSheetKind, sheet: name });
    } else plan.push(await listOn(engine, name));
  }
  return plan;
}

async function listOn(engine: Engine, sheet: string): Promise<SheetToMask> {
  try {
    const { structure, columns, ownColumns } = await recogniseSheet(engine, { sheet });
    if (!structure.headerRows) return { holds: 'unknown', sheet };
    return {
      holds: 'list',
      sheet,
      firstRow: structure.dataStart,
      columns: columns.map(({ sheetColumn, header, role, kind }) => ({ sheetColumn, header, role, kind })),
      results: ownColumns.map(({ column, key }) => ({ column, isRank: /rank|place|order/u.test(key) })),
    };
  } catch (error) {
    // A sheet without a list is masked like one that nobody understands.
    if (error instanceof Problem && error.code === 'empty-sheet') return { holds: 'unknown', sheet };
    throw error;
  }
}
