import { containsCell } from '../../../embedded-host/model/cells/area';
import type { DifferentialFormat } from '../../../embedded-host/model/styles/cell-format';
import type { CellValue } from '../../../embedded-host/model/cells/cell-value';
import type { ConditionalFormat } from '../../../embedded-host/model/parts/conditional-format';
import type { Sheet } from '../../../embedded-host/model/book/sheet';
import type { DataBar } from '../../painted/painted-cell';
import { findsText, holds } from './comparisons';
import { barOf, numbersIn, scaleColor } from './scales';

/** What conditional formats lay over a cell. */
export interface Condition {
  readonly format?: DifferentialFormat;
  readonly fill?: string;
  readonly bar?: DataBar;
}

type Effect = (value: CellValue) => Condition | undefined;

interface PreparedRule extends Pick<ConditionalFormat, 'areas' | 'stopIfTrue'> {
  readonly effect: Effect;
}

/**
 * The conditional formats of a sheet, readied for as long as no cell changes: comparisons with constants, texts, colour scales and data
 * bars. Rules that need a calculation are left to Excel.
 */
export class Conditions {
  private readonly rules: readonly PreparedRule[];

  constructor(sheet: Sheet) {
    this.rules = sheet.conditionalFormats
      .all()
      .sort((a, b) => a.priority - b.priority)
      .map((format) => ({ ...format, effect: effectOf(format, sheet) }));
  }

  /** What lies over a cell; what an earlier rule says is not taken back by a later one. */
  at(row: number, column: number, value: CellValue): Condition | undefined {
    let found: Condition | undefined;
    for (const { areas, effect, stopIfTrue } of this.rules) {
      if (!areas.some((area) => containsCell(area, row, column))) continue;
      const added = effect(value);
      if (!added) continue;
      const format = added.format || found?.format ? { ...added.format, ...found?.format } : undefined;
      found = { ...added, ...found, ...(format && { format }) };
      if (stopIfTrue) break;
    }
    return found;
  }
}

function effectOf({ rule, areas }: ConditionalFormat, sheet: Sheet): Effect {
  // The numbers of an area are looked at once, when the first of its cells is drawn.
  let known: Float64Array | undefined;
  const numbers = () => (known ??= numbersIn(sheet, areas));
  switch (rule.type) {
    case 'cellIs':
      return (value) => (holds(rule.operator, value, rule.formulas) ? { format: rule.format } : undefined);
    case 'text':
      return (value) =>
        findsText(rule.operator, String(value), rule.text) ? { format: rule.format } : undefined;
    case 'colorScale':
      return (value) => {
        const fill = typeof value === 'number' ? scaleColor(rule.points, numbers(), value) : undefined;
        return fill === undefined ? undefined : { fill };
      };
    case 'dataBar':
      return (value) => {
        const bar = typeof value === 'number' ? barOf(rule, numbers(), value) : undefined;
        return bar && { bar };
      };
    case 'expression':
    case 'other':
      return () => undefined;
  }
}
