import type { Text } from '../../locales/text';
import type { NumberColumn } from '../../table/columns/column';
import type { RoleId } from '../../table/columns/roles';
import type { Contribution, NumberOutput } from '../shared/contract';
import { missing } from '../shared/expression/build';
import { partExpression } from './expressions';

/** The four sub-scores on the scale 0-100, the better the more: risk is turned round. */
const kinds = [
  { id: 'intent', role: 'purchaseIntent', label: { zh: '意向分', en: 'Intent' }, inverted: false },
  { id: 'value', role: 'customerValue', label: { zh: '价值分', en: 'Value' }, inverted: false },
  { id: 'position', role: 'competitivePosition', label: { zh: '竞争分', en: 'Position' }, inverted: false },
  { id: 'risk', role: 'dealRisk', label: { zh: '风险分', en: 'Safety' }, inverted: true },
] as const;
type PartId = (typeof kinds)[number]['id'];

/** A sub-score whose column is there. */
export interface Part {
  readonly id: PartId;
  readonly role: RoleId;
  readonly label: Text;
  readonly column: NumberColumn;
  readonly weight: number;
  readonly values: Float64Array;
  /** More in the sheet is less of the score. */
  readonly inverted: boolean;
}

/** The sub-scores of a sheet, and those that it has no column for; one that weighs nothing is not missed. */
export interface ScoredParts {
  readonly parts: readonly Part[];
  readonly absent: readonly Pick<Part, 'role' | 'weight'>[];
  /** The sum of all weights, of the absent ones too. */
  readonly weights: number;
}

export function partsOf(
  columns: Readonly<Record<PartId, NumberColumn | undefined>>,
  weights: Readonly<Record<PartId, number>>,
): ScoredParts {
  const parts = kinds.flatMap((kind): Part[] => {
    const column = columns[kind.id];
    if (!column) return [];
    const values = column.values.map((given) => {
      const score = Math.min(100, Math.max(0, given));
      return kind.inverted ? 100 - score : score;
    });
    return [{ ...kind, column, weight: weights[kind.id], values }];
  });
  const absent = kinds
    .filter(({ id }) => !columns[id] && weights[id] > 0)
    .map(({ id, role }) => ({ role, weight: weights[id] }));
  return { parts, absent, weights: kinds.reduce((sum, { id }) => sum + weights[id], 0) };
}

/** What each known part adds to the score; where some are missing, the others are weighted up. */
export function contributionsOf(parts: readonly Part[], scores: Float64Array, row: number): Contribution[] {
  const known = parts.filter(({ values }) => !Number.isNaN(values[row]!));
  const weights = known.reduce((sum, { weight: own }) => sum + own, 0);
  if (Number.isNaN(scores[row]!)) return [];
  return known.map(({ label, values, weight: own }) => ({
    label,
    value: (own * values[row]!) / weights,
    most: (100 * own) / weights,
  }));
}

/** All four stand in the output; a column that is not there is blank. */
export function partOutputs(parts: readonly Part[], rowCount: number): NumberOutput[] {
  return kinds.map(({ id, label }) => {
    const part = parts.find((own) => own.id === id);
    return {
      id,
      label,
      kind: 'number',
      format: 'decimal',
      values: part?.values ?? new Float64Array(rowCount).fill(NaN),
      expression: () => (part ? partExpression(part.column, part.inverted) : missing),
    };
  });
}
