import type { Issue } from '../../table/issues/issue';
import { filledSample, withFillsDown } from '../../table/recognition/fills-down';
import { recogniseColumns } from '../../table/recognition/recognise-columns';
import { recogniseStructure } from '../../table/recognition/recognise-structure';
import type { NearColumn, RecognisedColumn } from '../../table/recognition/recognised-column';
import { severalRowsOf } from '../../table/recognition/several-rows';
import { withoutColumns } from '../../table/recognition/sample-columns';
import type { SheetSample, Structure } from '../../table/reading/structure';

/** What the top rows of a sheet tell of it. */
export interface Recognition {
  readonly structure: Structure;
  readonly columns: readonly RecognisedColumn[];
  readonly near: readonly NearColumn[];
  /** A customer stands in several rows: policies, accounts, contracts. */
  readonly severalRows: boolean;
  readonly issues: readonly Issue[];
}

/**
 * Recognises header, columns and roles. The add-in's own columns are left out before anything is looked at: a title merged across the
 * table still spans all of it, and what was recognised before the first run is recognised after it.
 *
 * @param own zero-based columns of the add-in
 */
export function recogniseSample(sample: SheetSample, own: readonly number[]): Recognition {
  const theirs = withoutColumns(sample, own);
  const structure = recogniseStructure(theirs);
  const { columns: recognised, near, issues } = recogniseColumns(structure, theirs);
  const columns = withFillsDown(recognised, theirs, structure.dataStart);
  const filled = filledSample(theirs, columns, structure.dataStart);
  const several = severalRowsOf(columns, filled, structure.dataStart);
  return {
    structure,
    columns,
    near,
    severalRows: several !== undefined,
    issues: [...structure.issues, ...issues, ...(several ? [several] : [])],
  };
}
