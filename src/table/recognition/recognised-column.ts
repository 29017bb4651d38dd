import type { Issue } from '../issues/issue';
import type { RoleId } from '../columns/roles';
import type { ColumnPlan } from '../reading/table-reading';

/** A role is given from this confidence on; below it is only offered. */
export const leastConfidence = 0.5;

export interface RoleCandidate {
  readonly role: RoleId;
  /** 0 to 1: how well header and values agree with the role. */
  readonly confidence: number;
  /** Only the values speak for it, not the header. */
  readonly byValues?: true;
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
  /** The unit that a row above the table states for its amounts; 1 where none does. */
  readonly statedScale: number;
}

/** A column that nearly got a role and has none: offered where the role is missing. */
export interface NearColumn {
  readonly role: RoleId;
  readonly sheetColumn: number;
  readonly header: string;
  readonly confidence: number;
}

export interface Recognition {
  readonly columns: readonly RecognisedColumn[];
  /** Columns near a role that were not taken, the surest first. */
  readonly near: readonly NearColumn[];
  readonly issues: readonly Issue[];
}
