import type { ColumnReader } from './block';
import type { Column } from '../columns/column';
import { isShareRole } from '../columns/roles';
import { DateReader } from './date-reader';
import { FlagReader } from './flag-reader';
import type { IssueLog } from './issue-log';
import { NumberReader } from './number-reader';
import { ShareReader } from './share-reader';
import type { ColumnPlan, ReadingOptions } from './table-reading';
import { TextReader } from './text-reader';

/** Reads the cells of one column and makes it. */
export type Reader = ColumnReader & { finish(): { column: Column; log: IssueLog } };

/** The reader of a column, by its kind. */
export function readerOf(plan: ColumnPlan, options: ReadingOptions): Reader {
  switch (plan.kind) {
    case 'number':
      return isShareRole(plan.role) ? new ShareReader(plan) : new NumberReader(plan);
    case 'date':
      return new DateReader(plan, options);
    case 'flag':
      return new FlagReader(plan);
    case 'text':
      return new TextReader(plan, options.expectedRows ?? 0);
  }
}
