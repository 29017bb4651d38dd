import type { Issue } from '../../table/issues/issue';
import type { NearColumn, RecognisedColumn } from '../../table/recognition/recognised-column';
import type { RowStretch, SheetSample, Structure } from '../../table/reading/structure';
import type { OwnColumn } from '../../workbook/memory/identity';
import type { SourceMemory, WorkbookState } from '../../workbook/memory/state';
import type { Source } from '../../workbook/read/source';

/** A column that may be the add-in's own. */
export interface FoundAgain {
  /** The address of its header. */
  readonly cell: string;
  readonly header: string;
}

/** A sheet as it was recognised from its top rows, before its columns are read. */
export interface RecognisedSheet {
  readonly source: Source;
  readonly sample: SheetSample;
  readonly structure: Structure;
  /** The user's columns with their roles; the add-in's own are not among them. */
  readonly columns: readonly RecognisedColumn[];
  /** Columns near a role that no column has. */
  readonly near: readonly NearColumn[];
  /** A customer stands in several rows, whose status may say that one does not count. */
  readonly severalRows?: boolean | undefined;
  readonly ownColumns: readonly OwnColumn[];
  /** Columns with a note of the add-in whose names are gone: a run writes into those that are its own, unless it is told not to. */
  readonly foundAgain: readonly FoundAgain[];
  readonly date1904: boolean;
  readonly state: WorkbookState;
  /** What the workbook remembers of this sheet from its latest run. */
  readonly memory: SourceMemory | undefined;
  /** Hidden and filtered rows are left out: these. Undefined where they are read like others. */
  readonly hiddenRows: readonly RowStretch[] | undefined;
  readonly issues: readonly Issue[];
}
