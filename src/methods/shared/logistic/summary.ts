import type { Text } from '../../../locales/text';
import type { SummaryTable } from '../contract';
import { plainText } from '../wording';
import { designName, type DesignColumn } from './features';
import type { Unseen } from './cross-validation';
import type { LiftRow } from './lift-table';
import type { Model, Quality } from './model';

/** A model with what it is worth. */
export interface Fitted {
  readonly design: readonly DesignColumn[];
  readonly model: Model;
  /** Whether there was no maximum-likelihood estimate and a ridge stood in. */
  readonly separated: boolean;
  /** The columns of the design that separate the outcome by themselves. */
  readonly separating: readonly DesignColumn[];
  readonly seen: Quality;
  /** Of cases that a model was not shown; undefined where there are too few. */
  readonly unseen: Unseen | undefined;
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);
const share = (part: number, whole: number): number | null => known(part / whole);

/** Coefficients, quality, and lift with calibration by tenths. */
export function modelSummaries(fitted: Fitted): SummaryTable[] {
  const parts = partsOf(fitted);
  return [quality(parts, fitted.model), liftSummary(parts), coefficients(fitted)];
}

/** The quality on the rows that taught the model, and on those held out. */
export function partsOf({ seen, unseen }: Pick<Fitted, 'seen' | 'unseen'>): [Text, Quality][] {
  const inside: [Text, Quality] = [{ zh: '样本内', en: 'Seen' }, seen];
  if (!unseen) return [inside];
  const [folds, repeats] = [String(unseen.folds), String(unseen.repeats)];
  const outside = {
    zh: `样本外（${folds} 折交叉验证，${repeats} 次）`,
    en: `Held out (${folds}-fold cross-validation, ${repeats} times)`,
  };
  return [inside, [outside, unseen.quality]];
}

function quality(parts: readonly [Text, Quality][], { fit }: Model): SummaryTable {
  return {
    id: 'quality',
    label: { zh: '模型质量', en: 'Quality of the model' },
    columns: [
      { id: 'part', label: { zh: '数据', en: 'Rows' }, format: 'text' },
      { id: 'customers', label: { zh: '客户数', en: 'Customers' }, format: 'integer' },
      { id: 'positives', label: { zh: '结果为是', en: 'With the outcome' }, format: 'integer' },
      { id: 'auc', label: { zh: 'AUC', en: 'AUC' }, format: 'decimal' },
      { id: 'ks', label: { zh: 'KS', en: 'KS' }, format: 'decimal' },
      { id: 'log-likelihood', label: { zh: '对数似然', en: 'Log-likelihood' }, format: 'decimal' },
      { id: 'mcfadden', label: { zh: 'McFadden R²', en: 'McFadden R²' }, format: 'decimal' },
      { id: 'brier', label: { zh: 'Brier 分', en: 'Brier score' }, format: 'decimal' },
    ],
    rows: parts.map(([label, own], index) => [
      label,
      own.rows,
      own.positives,
      known(own.auc),
      known(own.ks),
      own.logLikelihood,
      index === 0 ? known(1 - fit.logLikelihood / fit.nullLogLikelihood) : null,
      own.brier,
    ]),
  };
}

/** Tenths of the probabilities, the highest first: observed and expected share, lift, and what is caught so far. */
export function liftSummary(parts: readonly (readonly [Text, Quality])[]): SummaryTable {
  return {
    id: 'lift',
    label: { zh: '提升与校准（按概率十分位）', en: 'Lift and calibration by tenths' },
    columns: [
      { id: 'part', label: { zh: '数据', en: 'Rows' }, format: 'text' },
      { id: 'tenth', label: { zh: '十分位（1 最高）', en: 'Tenth (1 is highest)' }, format: 'integer' },
      { id: 'customers', label: { zh: '客户数', en: 'Customers' }, format: 'decimal' },
      { id: 'positives', label: { zh: '结果为是', en: 'With the outcome' }, format: 'decimal' },
      { id: 'rate', label: { zh: '实际比例', en: 'Observed share' }, format: 'share' },
      { id: 'expected', label: { zh: '预测概率', en: 'Expected share' }, format: 'share' },
      { id: 'lift', label: { zh: '提升倍数', en: 'Lift' }, format: 'decimal' },
      { id: 'caught', label: { zh: '累计覆盖', en: 'Caught so far' }, format: 'share' },
    ],
    rows: parts.flatMap(([label, own]) => liftRows(label, own)),
    chart: [
      {
        kind: 'line',
        label: { zh: '提升曲线', en: 'Lift curve' },
        ...{ x: 'tenth', y: 'lift', series: 'part', reference: 1 },
      },
      {
        kind: 'line',
        label: { zh: '校准曲线', en: 'Calibration curve' },
        ...{ x: 'expected', y: 'rate', series: 'part', reference: 'equal' },
      },
    ],
  };
}

function liftRows(label: Text, { rows, positives, lift: tenths }: Quality): SummaryTable['rows'] {
  let caught = 0;
  return tenths.map((own: LiftRow, index) => {
    caught += own.positives;
    return [
      label,
      index + 1,
      own.rows,
      own.positives,
      share(own.positives, own.rows),
      known(own.meanProbability),
      share(own.positives / own.rows, positives / rows),
      share(caught, positives),
    ];
  });
}

function coefficients({ design, model: { fit } }: Fitted): SummaryTable {
  const names: Text[] = [
    { zh: '（截距）', en: '(Intercept)' },
    ...design.map((column) => plainText(designName(column))),
  ];
  return {
    id: 'coefficients',
    label: { zh: '系数', en: 'Coefficients' },
    columns: [
      { id: 'column', label: { zh: '列', en: 'Column' }, format: 'text' },
      { id: 'coefficient', label: { zh: '系数', en: 'Coefficient' }, format: 'decimal' },
      { id: 'standard-error', label: { zh: '标准误', en: 'Standard error' }, format: 'decimal' },
      { id: 'z', label: { zh: 'z 值', en: 'z' }, format: 'decimal' },
      { id: 'odds-ratio', label: { zh: '优势比', en: 'Odds ratio' }, format: 'decimal' },
    ],
    rows: names.map((name, index) => {
      const [own, error] = [fit.coefficients[index]!, fit.standardErrors[index]!];
      return [name, own, known(error), known(own / error), known(Math.exp(own))];
    }),
  };
}
