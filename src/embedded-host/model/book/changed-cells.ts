import type { Area } from '../cells/area';
import type { Sheet } from './sheet';

/** More stretches than these of one column are taken for one. */
const mostStretches = 1000;

type Stretch = [first: number, last: number];

/** Which cells changed since they were last taken, as stretches of columns. */
export class ChangedCells {
  private columns = new Map<Sheet, Map<number, Stretch[]>>();

  note(sheet: Sheet, row: number, column: number): void {
    let columns = this.columns.get(sheet);
    if (!columns) this.columns.set(sheet, (columns = new Map()));
    const stretches = columns.get(column);
    const last = stretches?.at(-1);
    if (!stretches) columns.set(column, [[row, row]]);
    else if (last && row === last[1] + 1) last[1] = row;
    else if (last && row >= last[0] && row <= last[1]) return;
    else if (stretches.length < mostStretches) stretches.push([row, row]);
    else columns.set(column, [around(stretches, row)]);
  }

  /** The changes, which are forgotten then. */
  take(): [sheet: Sheet, areas: Area[]][] {
    const taken = [...this.columns].map(([sheet, columns]): [Sheet, Area[]] => [
      sheet,
      [...columns].flatMap(([column, stretches]) =>
        stretches.map(([top, bottom]) => ({ top, left: column, bottom, right: column })),
      ),
    ]);
    this.columns = new Map();
    return taken;
  }
}

function around(stretches: readonly Stretch[], row: number): Stretch {
  return stretches.reduce<Stretch>(
    ([first, last], [from, to]) => [Math.min(first, from), Math.max(last, to)],
    [row, row],
  );
}
