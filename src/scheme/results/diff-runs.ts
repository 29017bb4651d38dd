import { noDataTier } from '../../methods/shared/contract';
import { textAt } from '../../table/columns/column';
import type { Table } from '../../table/columns/table';
import { idColumn } from '../binding/customer-keys';
import { recordRun, rulesOf } from './run-record';
import type { SchemeResult } from './scheme-result';

/** Who stood in which tier after a run, by customer id; a customer with several rows stands in the best of his tiers. */
export interface TierSnapshot {
  /** Tier ids from best to worst. */
  readonly tiers: readonly string[];
  /** Customer id → tier id. */
  readonly customers: ReadonlyMap<string, string>;
  /** As of {@link rulesOf}. */
  readonly rules: string;
}

/** `other`: to or from `no data`, or a tier that only one of the two runs has, where up and down have no meaning. */
export type Move = 'up' | 'down' | 'same' | 'other' | 'new' | 'gone';

/** What moved a customer: his data (or the passing of time), the parameters, both, or it cannot be told. */
export type MoveCause = 'data' | 'parameters' | 'both' | 'unknown';

export interface CustomerMove {
  readonly id: string;
  readonly move: Move;
  readonly from?: string;
  readonly to?: string;
  /** Only for up, down and other: new and gone are the list's doing. */
  readonly cause?: MoveCause;
}

export interface RunDiff {
  readonly counts: Readonly<Record<Move, number>>;
  /** From tier → to tier → customers: the migration matrix. */
  readonly matrix: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Everyone who did not stay, in the order of the current run, then those gone. */
  readonly moves: readonly CustomerMove[];
  readonly rulesChanged: boolean;
}

/** The snapshot of a run by one of its tier columns, the first unless said otherwise. Rows without an id are left out. */
export function snapshotTiers(table: Table, result: SchemeResult, column?: string): TierSnapshot {
  const rules = rulesOf(recordRun(result));
  const ids = idColumn(table);
  const output = result.columns.find(
    ({ id, output }) => output.kind === 'tier' && (column ?? id) === id,
  )?.output;
  if (!ids || output?.kind !== 'tier') return { tiers: [], customers: new Map(), rules };
  const tiers = output.tiers.map(({ id }) => id);
  const best = new Map<string, number>();
  for (let row = 0; row < table.rowCount; row++) {
    const id = textAt(ids, row);
    if (id === undefined) continue;
    best.set(id, Math.min(best.get(id) ?? tiers.length, output.codes[row] ?? tiers.length));
  }
  return {
    tiers,
    customers: new Map([...best].map(([id, code]) => [id, tiers[code] ?? noDataTier.id])),
    rules,
  };
}

/**
 * Who went up, down, came and went between two runs, and whether the data or the parameters did it. Where the rules
 * changed, only a third run can tell the two apart: the current data under the previous rules. A customer who moved
 * there already was moved by his data; one who moved only from there on, by the parameters.
 *
 * @param counterfactual the current table under the previous run's scheme; without it the cause is `unknown` where the
 *   rules changed.
 */
export function diffRuns(
  previous: TierSnapshot,
  current: TierSnapshot,
  counterfactual?: TierSnapshot,
): RunDiff {
  const rulesChanged = previous.rules !== current.rules;
  const counts: Record<Move, number> = { up: 0, down: 0, same: 0, other: 0, new: 0, gone: 0 };
  const matrix = new Map<string, Map<string, number>>();
  const moves: CustomerMove[] = [];
  for (const [id, to] of current.customers) {
    const from = previous.customers.get(id);
    const move = from === undefined ? 'new' : moveBetween(from, to, previous, current);
    counts[move]++;
    if (from === undefined) {
      moves.push({ id, move, to });
      continue;
    }
    const row = matrix.get(from) ?? new Map<string, number>();
    matrix.set(from, row.set(to, (row.get(to) ?? 0) + 1));
    if (move === 'same') continue;
    const between = counterfactual?.customers.get(id);
    moves.push({ id, move, from, to, cause: rulesChanged ? causeOf(from, between, to) : 'data' });
  }
  for (const [id, from] of previous.customers) {
    if (current.customers.has(id)) continue;
    counts.gone++;
    moves.push({ id, move: 'gone', from });
  }
  return { counts, matrix, moves, rulesChanged };
}

function moveBetween(from: string, to: string, previous: TierSnapshot, current: TierSnapshot): Move {
  if (from === to) return 'same';
  const known = [from, to].every((tier) => tier !== noDataTier.id);
  const order = [current.tiers, previous.tiers].find((tiers) => tiers.includes(from) && tiers.includes(to));
  if (!known || !order) return 'other';
  return order.indexOf(to) < order.indexOf(from) ? 'up' : 'down';
}

function causeOf(from: string, between: string | undefined, to: string): MoveCause {
  if (between === undefined) return 'unknown';
  if (between === to) return 'data';
  return between === from ? 'parameters' : 'both';
}
