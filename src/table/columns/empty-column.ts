import type { Column, ColumnKind } from './column';

/** A column without rows, to ask a method what it would write. */
export function emptyColumn(kind: ColumnKind, header: string, role: string | undefined): Column {
  const base = { header, role, sheetColumn: -1, missing: new Uint8Array(0) };
  switch (kind) {
    case 'number':
    case 'date':
      return { ...base, kind, values: new Float64Array(0) };
    case 'text':
      return { ...base, kind, codes: new Int32Array(0), dictionary: [] };
    case 'flag':
      return { ...base, kind, values: new Int8Array(0) };
  }
}
