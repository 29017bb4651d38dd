/** The sheet where a name holds, as far as the name knows it: sheets stand above names. */
export interface NameScope {
  readonly id: number;
  readonly name: string;
}

/** A name for a reference, a value or a formula. */
export interface DefinedName {
  readonly name: string;
  /** The sheet where the name holds, or null for the whole workbook. */
  readonly scope: NameScope | null;
  /** Without equals sign: `客户!$A$1:$H$41`, `0.035`. */
  readonly formula: string;
  readonly isHidden: boolean;
  readonly comment: string;
}

/** Whether the name means a thing of Excel's own, such as `_xlnm.Print_Area`. */
export function isBuiltinName(name: string): boolean {
  return name.toLowerCase().startsWith('_xlnm.');
}
