import { Missing } from './missing';
import type { IssueKind } from '../issues/issue-kinds';

/** What one cell was read as. */
export interface Reading {
  /** The number, the serial of the date, 1 or 0 for a flag; NaN where missing. */
  readonly value: number;
  /** One of {@link Missing}. */
  readonly missing: number;
  /** What was done to the value, or why there is none. */
  readonly issue: IssueKind | undefined;
}

export const blankReading: Reading = { value: NaN, missing: Missing.blank, issue: undefined };
export const placeholderReading: Reading = { value: NaN, missing: Missing.blank, issue: 'placeholder' };
export const errorReading: Reading = { value: NaN, missing: Missing.error, issue: 'error-cell' };

/** A value that was found, with what was done to get it. */
export function present(value: number, issue?: IssueKind): Reading {
  return { value, missing: Missing.present, issue };
}

/** A cell that says something, but nothing that can be read. */
export function unreadable(issue: IssueKind): Reading {
  return { value: NaN, missing: Missing.unreadable, issue };
}
