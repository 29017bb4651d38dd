import type { Area } from '../cells/area';

/** Whether a sheet's tab is seen; `veryHidden` ones cannot be brought back by hand. */
export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/** Rows and columns that stay while the rest scrolls. */
export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
}

/** The filter of a sheet (tables have their own). Rows that it hides are hidden rows. */
export interface AutoFilter {
  readonly area: Area;
  /** Whether any column is filtered. */
  readonly hasCriteria: boolean;
}

/** What may still be done on a protected sheet. */
export const protectionPermissions = [
  'formatCells',
  'formatColumns',
  'formatRows',
  'insertColumns',
  'insertRows',
  'insertHyperlinks',
  'deleteColumns',
  'deleteRows',
  'sort',
  'autoFilter',
  'pivotTables',
  'selectLockedCells',
  'selectUnlockedCells',
  'objects',
  'scenarios',
] as const;

/** One permission of a protected sheet. */
export type ProtectionPermission = (typeof protectionPermissions)[number];

/** The protection of a sheet; an unprotected sheet has none. */
export interface SheetProtection {
  readonly allowed: ReadonlySet<ProtectionPermission>;
  readonly hasPassword: boolean;
}

/** How a sheet is printed, as far as this host sets it. */
export interface PageSetup {
  readonly isLandscape: boolean;
  /** By its number in files: 9 is A4; undefined is the printer's own. */
  readonly paperSize: number | undefined;
  /** Pages across and down that all of it must fit on, 0 for as many as it takes; null where it is printed at a scale. */
  readonly fit: { readonly width: number; readonly height: number } | null;
}

/** Settings of a sheet that are saved as a whole when one of them was set. */
export interface SheetSettings {
  /** `#RRGGBB`, or null. */
  tabColor: string | null;
  frozenPanes: FrozenPanes | null;
  autoFilter: AutoFilter | null;
  protection: SheetProtection | null;
  showGridlines: boolean;
  pageSetup: PageSetup;
  /** Width of columns without one of their own, in characters. */
  standardWidth: number;
  /** Height of rows without one of their own, in points. */
  standardHeight: number;
}

/** What a new sheet starts with. */
export const defaultSheetSettings: SheetSettings = {
  tabColor: null,
  frozenPanes: null,
  autoFilter: null,
  protection: null,
  showGridlines: true,
  pageSetup: { isLandscape: false, paperSize: undefined, fit: null },
  standardWidth: 8.43,
  standardHeight: 15,
};
