import type { Cell } from '../cells/cell';
import type { FormatMeaning } from '../cells/number-format';
import type { StructureColumn } from '../reading/structure';
import type { ColumnProfile } from './column-profile';
import type { RoleCandidate } from './recognised-column';

/** A column of the structure, looked through. */
export interface Look {
  readonly column: StructureColumn;
  readonly profile: ColumnProfile;
  readonly format: FormatMeaning;
  readonly zeros: number;
  readonly candidates: readonly RoleCandidate[];
  /** Of the sample, top to bottom. */
  readonly cells: readonly Cell[];
}
