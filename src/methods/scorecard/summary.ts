import type { LogisticFit } from '../../math/fitting/logistic-regression';
import type { Unseen } from '../shared/logistic/cross-validation';
import type { Quality } from '../shared/logistic/model';
import { liftSummary, partsOf } from '../shared/logistic/summary';
import type { SummaryTable } from '../shared/contract';
import { plainText } from '../shared/wording';
import type { WeighedColumn } from './weight-of-evidence';

interface CardFacts {
  readonly columns: readonly WeighedColumn[];
  readonly fit: LogisticFit;
  readonly seen: Quality;
  readonly unseen: Unseen | undefined;
  readonly base: number;
  readonly factor: number;
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Information values, the bins with their points, and the quality of the card. */
export function scorecardSummaries(
  all: readonly WeighedColumn[],
  card: CardFacts | undefined,
): SummaryTable[] {
  return [
    informationTable(all),
    binTable(all, card),
    ...(card ? [qualityTable(card), liftSummary(partsOf(card))] : []),
  ];
}

function informationTable(all: readonly WeighedColumn[]): SummaryTable {
  const ordered = [...all].sort(
    (one, other) => other.information - one.information || (one.column.header < other.column.header ? -1 : 1),
  );
  return {
    id: 'information',
    label: { zh: '信息值', en: 'Information value' },
    columns: [
      { id: 'column', label: { zh: '列', en: 'Column' }, format: 'text' },
      { id: 'information', label: { zh: 'IV', en: 'IV' }, format: 'decimal' },
    ],
    rows: ordered.map(({ column, information }) => [plainText(column.header), known(information)]),
    chart: { kind: 'bars', x: 'column', y: 'information' },
  };
}

function binTable(all: readonly WeighedColumn[], card: CardFacts | undefined): SummaryTable {
  return {
    id: 'bins',
    label: { zh: '分箱与分数', en: 'Bins and points' },
    columns: [
      { id: 'column', label: { zh: '列', en: 'Column' }, format: 'text' },
      { id: 'bin', label: { zh: '分箱', en: 'Bin' }, format: 'text' },
      { id: 'good', label: { zh: '好', en: 'Good' }, format: 'integer' },
      { id: 'bad', label: { zh: '坏', en: 'Bad' }, format: 'integer' },
      { id: 'weight', label: { zh: 'WOE', en: 'WOE' }, format: 'decimal' },
      { id: 'information', label: { zh: 'IV', en: 'IV' }, format: 'decimal' },
      { id: 'points', label: { zh: '分数', en: 'Points' }, format: 'decimal' },
    ],
    rows: [
      ...(card ? [baseRow(card)] : []),
      ...all.flatMap((own) => {
        const place = card?.columns.indexOf(own) ?? -1;
        const slope = card && place >= 0 ? -card.factor * card.fit.coefficients[place + 1]! : NaN;
        return own.bins.map(({ label, good, bad, weight, information }) => [
          ...[plainText(own.column.header), plainText(label), good, bad],
          ...[known(weight), known(information), known(slope * weight)],
        ]);
      }),
    ],
  };
}

function baseRow({ base, factor, fit }: CardFacts): SummaryTable['rows'][number] {
  const name = { zh: '（基础分）', en: '(Base points)' };
  return [name, plainText('-'), null, null, null, null, base - factor * fit.coefficients[0]!];
}

function qualityTable({ columns, ...card }: CardFacts): SummaryTable {
  return {
    id: 'quality',
    label: { zh: '评分卡质量', en: 'Quality of the card' },
    columns: [
      { id: 'part', label: { zh: '数据', en: 'Rows' }, format: 'text' },
      { id: 'columns', label: { zh: '列数', en: 'Columns' }, format: 'integer' },
      { id: 'customers', label: { zh: '客户数', en: 'Customers' }, format: 'integer' },
      { id: 'bad', label: { zh: '坏客户', en: 'Bad' }, format: 'integer' },
      { id: 'auc', label: { zh: 'AUC', en: 'AUC' }, format: 'decimal' },
      { id: 'ks', label: { zh: 'KS', en: 'KS' }, format: 'decimal' },
      { id: 'log-likelihood', label: { zh: '对数似然', en: 'Log-likelihood' }, format: 'decimal' },
    ],
    rows: partsOf(card).map(([label, quality]) => [
      ...[label, columns.length, quality.rows, quality.positives],
      ...[known(quality.auc), known(quality.ks), quality.logLikelihood],
    ]),
  };
}
