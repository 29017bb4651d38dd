import type { Issue } from '../issues/issue';
import type { RoleId } from '../columns/roles';
import type { ColumnPlan } from '../reading/table-reading';

export interface RoleCandidate {
  readonly role: RoleId;
  /** 0 to 1: how well header and values agree with the role. */
  readonly confidence: number;
}

/** A column with what it seems to mean. */
export interface RecognisedColumn extends ColumnPlan {
  readonly role: RoleId | undefined;
  /** Of the role, 0 where there is none; 1 where a person chose it. */
  readonly confidence: number;
  /** Best first, the role given among them. */
  readonly candidates: readonly RoleCandidate[];
  /** Neither a header nor, in the sample, a value. */
  readonly empty: boolean;
}

export interface Recognition {
  readonly columns: readonly RecognisedColumn[];
  readonly issues: readonly Issue[];
}
