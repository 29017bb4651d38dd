import type { Sheet } from '../../model/book/sheet';
import type { Table } from '../../model/parts/table';
import type { Workbook } from '../../model/book/workbook';
import type { Package } from './package';
import type { Relationship } from './relationships';

/** Where a sheet came from. */
export interface SheetOrigin {
  /** Its name in the file. */
  readonly name: string;
  readonly path: string;
  /** The relationship by which the workbook knows it. */
  readonly relationshipId: string;
  readonly relationships: readonly Relationship[];
}

/** Where a workbook came from: what saving patches. */
export interface WorkbookOrigin {
  readonly package: Package;
  readonly workbookPath: string;
  readonly relationships: readonly Relationship[];
  readonly isStrict: boolean;
  readonly sheets: ReadonlyMap<Sheet, SheetOrigin>;
  /** The sheet in front in the file. */
  readonly activeSheet: Sheet | null;
  /** How many texts the cells of the file share. */
  readonly sharedStringCount: number;
  /** All tabs of the file in their order; null for those that are no worksheets (chart sheets and the like). */
  readonly tabs: readonly (Sheet | null)[];
  readonly tablePaths: ReadonlyMap<Table, string>;
  /** Paths of custom XML documents by the part's id. */
  readonly customXmlPaths: ReadonlyMap<string, string>;
}

const origins = new WeakMap<Workbook, WorkbookOrigin>();

/** The file that the workbook was opened from; undefined for a new one. */
export function originOf(workbook: Workbook): WorkbookOrigin | undefined {
  return origins.get(workbook);
}

/** Remembers where a workbook came from, without the model having to know of files. */
export function setOrigin(workbook: Workbook, origin: WorkbookOrigin): void {
  origins.set(workbook, origin);
}
