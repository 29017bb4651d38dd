/**
 * Gives each column at most one role and each role to at most one column, so that the sum of the confidences is the
 * greatest: the assignment problem, by the Hungarian method with potentials (Kuhn 1955, Munkres 1957), O(rows² x
 * columns). Confidences under `least` count as nothing.
 * @param confidences by column and role.
 * @returns by column the role's index, or -1.
 */
export function assignRoles(confidences: readonly (readonly number[])[], least: number): number[] {
  const rows = confidences.length;
  const roleCount = Math.max(0, ...confidences.map((row) => row.length));
  // As many columns without a role as there are rows, so that nobody has to take one.
  const width = roleCount + rows;
  const cost = (row: number, column: number): number => {
    const confidence = confidences[row]?.[column] ?? 0;
    return confidence >= least ? -confidence : 0;
  };
  const ownerOf = solve(rows, width, cost);
  const assigned = new Array<number>(rows).fill(-1);
  ownerOf.forEach((row, column) => {
    if (row >= 0 && cost(row, column) < 0) assigned[row] = column;
  });
  return assigned;
}

/** The row that gets each column, -1 for none, at the least sum of costs; every row gets one column. */
function solve(rows: number, width: number, cost: (row: number, column: number) => number): number[] {
  const rowPotential = new Array<number>(rows).fill(0);
  const columnPotential = new Array<number>(width + 1).fill(0);
  const owner = new Array<number>(width + 1).fill(-1);
  for (let row = 0; row < rows; row++) {
    const cameFrom = new Array<number>(width).fill(width);
    const slack = new Array<number>(width).fill(Infinity);
    const done = new Array<boolean>(width + 1).fill(false);
    owner[width] = row;
    let at = width;
    do {
      done[at] = true;
      const current = owner[at] ?? 0;
      let next = width;
      let step = Infinity;
      for (let column = 0; column < width; column++) {
        if (done[column] === true) continue;
        const reduced = cost(current, column) - (rowPotential[current] ?? 0) - (columnPotential[column] ?? 0);
        if (reduced < (slack[column] ?? Infinity)) {
          slack[column] = reduced;
          cameFrom[column] = at;
        }
        if ((slack[column] ?? Infinity) < step) {
          step = slack[column] ?? Infinity;
          next = column;
        }
      }
      for (let column = 0; column <= width; column++) {
        if (done[column] === true) {
          const taken = owner[column] ?? 0;
          rowPotential[taken] = (rowPotential[taken] ?? 0) + step;
          columnPotential[column] = (columnPotential[column] ?? 0) - step;
        } else {
          slack[column] = (slack[column] ?? Infinity) - step;
        }
      }
      at = next;
    } while (owner[at] !== -1);
    while (at !== width) {
      const previous = cameFrom[at] ?? width;
      owner[at] = owner[previous] ?? -1;
      at = previous;
    }
  }
  return owner.slice(0, width);
}
