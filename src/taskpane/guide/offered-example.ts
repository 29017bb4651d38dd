import { firstRows, generalFormula, namesIn, ownFormula, type Example } from '../../functions/example';
import type { Text } from '../../locales/text';
import { roles, type RoleId } from '../../table/columns/roles';
import type { CellPlace } from '../../workbook/read/cell-place';
import type { Extent, ListPlace } from '../../workbook/write/columns/insert-formula';
import type { ListRanges } from './list-ranges';

/** An example as the page offers it: on the columns of the sheet where it has them, else in general. */
export interface OfferedExample {
  readonly formula: string;
  readonly extent: Extent;
  /** The list whose columns it stands on; undefined for the general example. */
  readonly list: ListRanges | undefined;
  /** Headings of those columns. */
  readonly headings: readonly string[];
  /** What the sheet lacks for an example of its own. */
  readonly lacks: readonly Text[];
  /** The zero-based row in which the formula has to stand for each answer to stand beside its customer; undefined where there is none. */
  readonly besideRow: number | undefined;
}

/** The example of a function for a list, undefined while none is read. */
export function offeredExample(example: Example, list: ListRanges | undefined): OfferedExample {
  const own = list && namesIn(example).length > 0 ? ownFormula(example, list.find) : undefined;
  const isOwn = own !== undefined && 'formula' in own;
  const formula = isOwn ? own.formula : generalFormula(example);
  const rows = example.isPerRow ? firstRows(formula) : undefined;
  return {
    formula,
    extent: {
      rows: rows ? rows.last - rows.first + 1 : 1,
      columns: example.columns === 'many' ? 1 : example.columns,
    },
    list: isOwn ? list : undefined,
    headings: isOwn ? own.headings : [],
    lacks: own && 'lacks' in own ? own.lacks.map(wanted) : [],
    besideRow: isOwn ? rows?.first : undefined,
  };
}

/** The list that the formula speaks of, once it stands in a cell. */
export function listOf({ list, formula }: OfferedExample, { sheet }: CellPlace): ListPlace | undefined {
  if (list) return list.place;
  return firstRows(formula) && { sheet, ...smallList };
}

/** Where the small list of the general examples stands. */
const smallList = { row: 0, column: 0, rowCount: 41, columnCount: 6 } as const;

const figures: Text = { zh: '相邻的数值列', en: 'columns of numbers side by side' };

/** What one column of several would have to mean. */
function wanted(names: readonly string[]): Text {
  const labels = names.map((name) =>
    name === 'figures' ? figures : roles[name.replace('table+', '') as RoleId].label,
  );
  return {
    zh: labels.map(({ zh }) => zh).join('或'),
    en: labels.map(({ en }) => en).join(' or '),
  };
}
