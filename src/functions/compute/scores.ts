import { percentRanks } from '../../math/ranks/percent-ranks';
import { sortedOnce } from '../../math/sorting/sorted-once';
import { normalised } from '../../methods/shared/weighted/normalise';
import type { Indicator } from '../../methods/shared/weighted/indicators';
import { weightedScore } from '../../methods/shared/weighted/score';
import { composite } from '../../methods/composite/composite';
import { kaism as kaismMethod } from '../../methods/kaism/kaism';
import { opportunity as opportunityMethod } from '../../methods/opportunity/opportunity';
import { bandsOf, scoresOf } from '../../methods/rfm/bands';
import { Problem } from '../../locales/problem';
import { runMethod } from '../../scheme/running/run-method';
import type { NumberColumn } from '../../table/columns/column';
import type { Range } from '../range';
import { choiceOf, faultsIn, numberOf, required, requireSameSize, sound, textList } from './arguments';
import { numberColumn, numbersIn } from './columns';
import type { Compute } from './compute';
import { methodBlock } from './method-block';
import { names } from './names';
import { inShape } from './tiers';

const scales = ['percent-rank', 'min-max', 'z-score'] as const;

/** QUINTILE(values, [variant]) */
export const quintile: Compute = ([given, variant]) => {
  const range = required(given, names.values);
  const values = numbersIn(range);
  const rule = choiceOf(variant, names.variant, ['rank', 'inclusive', 'exclusive', 'rfm-r']);
  const scores = Float64Array.from(scoresOf(values, bandsOf(values, rule, [])), (score) => score || NaN);
  return inShape(range, { columns: [{ kind: 'numbers', values: scores }] });
};

/** PCTRANK(values) */
export const percentRank: Compute = ([given]) => {
  const range = required(given, names.values);
  const values = numbersIn(range);
  return inShape(range, { columns: [{ kind: 'numbers', values: percentRanks(values, sortedOnce(values)) }] });
};

/** SCORE(matrix, [weights], [directions], [normalise]); a weight below 0 turns its column round, as a direction of -1 does. */
export const score: Compute = ([given, weightRange, directionRange, normalise]) => {
  const matrix = required(given, names.matrix);
  const weights = weightRange
    ? [...numbersIn(sound(weightRange))]
    : new Array<number>(matrix.columns).fill(1);
  const isUsable = weights.every(Number.isFinite) && weights.some(Boolean);
  if (weights.length !== matrix.columns || !isUsable) throw wrongWeights(matrix.columns);
  const lower = directionsOf(directionRange, matrix.columns);
  const scale = choiceOf(normalise, names.normalise, scales);
  const parts = weights.map((weight, place) => {
    const better = weight < 0 !== lower[place] ? 'lower' : 'higher';
    const indicator = { column: '', weight: 1, normalise: scale, better } satisfies Indicator;
    const part = normalised(columnOf(matrix, place), indicator) ?? { values: new Float64Array(0) };
    return Object.assign(part, { weight: Math.abs(weight) });
  });
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const values = weightedScore(matrix.rows, parts, total, composite.params.coverage.default);
  return { columns: [{ kind: 'numbers', values }], faults: faultsIn([matrix], matrix.columns) };
};

/** KAISM(attractiveness, strength, [attractiveFrom], [strongFrom], [normalise]); the columns of a side weigh the same. */
export const kaism: Compute = ([first, second, attractiveFrom, strongFrom, normalise], language) => {
  const sides = [required(first, names.attractiveness), required(second, names.strength)] as const;
  requireSameSize(sides, ({ rows }) => rows);
  const scale = choiceOf(normalise, names.normalise, scales);
  const [a, b] = sides.map((side, place) => sideOf(side, `side ${String(place + 1)}`, scale));
  const params = {
    attractiveness: a?.indicators,
    strength: b?.indicators,
    ...cut('attractiveFrom', numberOf(attractiveFrom, names.cut)),
    ...cut('strongFrom', numberOf(strongFrom, names.cut)),
  };
  const columns = [...(a?.columns ?? []), ...(b?.columns ?? [])];
  const block = methodBlock(runMethod(kaismMethod, columns, params, 0), ['strategy'], {
    ...{ columns, language },
    ranges: [],
  });
  const faults = new Map(sides.flatMap((side) => faultsIn([side], side.columns)));
  return { ...block, faults: [...faults] };
};

/** OPPORTUNITY(intent, value, [position], [risk]) */
export const opportunity: Compute = ([intent, value, position, risk], language) => {
  const ranges = [required(intent, names.intent), required(value, names.value), position, risk];
  requireSameSize(ranges);
  const roles = ['purchaseIntent', 'customerValue', 'competitivePosition', 'dealRisk'];
  const columns = ranges.flatMap((range, place) => (range ? [numberColumn(roles[place] ?? '', range)] : []));
  return methodBlock(runMethod(opportunityMethod, columns, {}, 0), ['score', 'grade'], {
    ...{ columns, ranges, language },
  });
};

/** A column of a matrix; the rows of a range of one column are that column as it stands. */
function columnOf(matrix: Range, place: number): NumberColumn {
  const column = numberColumn(String(place + 1), matrix);
  if (matrix.columns === 1) return column;
  const at = (row: number) => row * matrix.columns + place;
  const values = Float64Array.from({ length: matrix.rows }, (_, row) => column.values[at(row)] ?? NaN);
  const missing = Uint8Array.from({ length: matrix.rows }, (_, row) => column.missing[at(row)] ?? 0);
  return { ...column, values, missing };
}

function sideOf(matrix: Range, name: string, normalise: (typeof scales)[number]) {
  const places = Array.from({ length: matrix.columns }, (_, place) => place);
  const columns = places.map((place) => {
    const reference = `${name} ${String(place + 1)}`;
    return { ...columnOf(matrix, place), header: reference, role: undefined };
  });
  const indicators = columns.map(({ header }) => ({
    column: header,
    weight: 100 / matrix.columns,
    normalise,
  }));
  return { columns, indicators };
}

/** Whether less is better, of each column: -1 or `lower`, `低`. */
function directionsOf(range: Range | undefined, columns: number): boolean[] {
  const texts = range ? textList(sound(range)) : new Array<string>(columns).fill('1');
  const lower = texts.map((text) => ['-1', 'lower', '低', '越低越好'].includes(text.toLowerCase()));
  const known = texts.every(
    (text, place) => lower[place] || ['', '1', 'higher', '高', '越高越好'].includes(text),
  );
  if (texts.length === columns && known) return lower;
  throw new Problem('wrong-directions', {
    zh: `方向须是 ${String(columns)} 个，每列一个：1（越高越好）或 -1（越低越好）。`,
    en: `Directions have to be ${String(columns)}, one a column: 1 (more is better) or -1 (less is better).`,
  });
}

function cut(name: string, value: number | undefined): Record<string, number> {
  return value === undefined ? {} : { [name]: value };
}

function wrongWeights(columns: number): Problem {
  return new Problem('wrong-weights', {
    zh: `权重须是 ${String(columns)} 个数字，每列一个，不能全为 0；越低越好的列用负数。`,
    en: `Weights have to be ${String(columns)} numbers, one a column, not all 0; negative where less is better.`,
  });
}
