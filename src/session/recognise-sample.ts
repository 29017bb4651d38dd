import type { Issue } from '../table/issue';
import { recogniseColumns } from '../table/recognise-columns';
import { recogniseStructure } from '../table/recognise-structure';
import type { RecognisedColumn } from '../table/recognised-column';
import type { SheetSample, Structure } from '../table/structure';

/** What the top rows of a sheet tell of it. */
export interface Recognition {
  readonly structure: Structure;
  readonly columns: readonly RecognisedColumn[];
  readonly issues: readonly Issue[];
}

/** Recognises header, columns and roles. @param own zero-based columns of the add-in, which are not among the user's */
export function recogniseSample(sample: SheetSample, own: readonly number[]): Recognition {
  const whole = recogniseStructure(sample);
  const columns = whole.columns.filter(({ sheetColumn }) => !own.includes(sheetColumn));
  const structure = { ...whole, columns };
  const recognition = recogniseColumns(structure, sample);
  return {
    structure,
    columns: recognition.columns,
    issues: [...whole.issues, ...recognition.issues],
  };
}
