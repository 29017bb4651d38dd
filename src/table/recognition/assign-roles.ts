/**
 * Gives each column at most one role and each role to at most one column, so that the sum of the confidences is the
 * greatest: the assignment problem, by the Hungarian method with potentials (Kuhn 1955, Munkres 1957). Confidences under
 * `least` count as nothing, and columns without any other take no part, so that blank columns cost nothing. Of the columns
 * that are left and the roles, the fewer are gone through for each other: O(fewer² x more).
 * @param confidences by column and role.
 * @returns by column the role's index, or -1.
 */
export function assignRoles(confidences: readonly (readonly number[])[], least: number): number[] {
  const roleCount = confidences.reduce((most, row) => Math.max(most, row.length), 0);
  const taking = confidences.flatMap((row, column) => (row.some((one) => one >= least) ? [column] : []));
  const gain = (place: number, role: number): number => {
    const confidence = confidences[taking[place] ?? -1]?.[role] ?? 0;
    return confidence >= least ? confidence : 0;
  };
  const assigned = new Array<number>(confidences.length).fill(-1);
  const assign = (place: number, role: number) => {
    if (gain(place, role) > 0) assigned[taking[place] ?? -1] = role;
  };
  if (taking.length <= roleCount) {
    matching(taking.length, roleCount, gain).forEach((place, role) => assign(place, role));
  } else {
    const roleOf = matching(roleCount, taking.length, (role, place) => gain(place, role));
    roleOf.forEach((role, place) => assign(place, role));
  }
  return assigned;
}

/** The row that gets each of `others`, -1 for none, at the greatest sum of gains. */
function matching(rows: number, others: number, gain: (row: number, other: number) => number): number[] {
  // As many more as there are rows, so that no row has to take one of them.
  const owner = solve(rows, others + rows, (row, other) => (other < others ? -gain(row, other) : 0));
  return owner.slice(0, others);
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
