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

/** Settings of a sheet that are saved as a whole when one of them was set. */
export interface SheetSettings {
  /** `#RRGGBB`, or null. */
  tabColor: string | null;
  frozenPanes: FrozenPanes | null;
  autoFilter: AutoFilter | null;
  protection: SheetProtection | null;
  showGridlines: boolean;
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
  standardWidth: 8.43,
  standardHeight: 15,
};
