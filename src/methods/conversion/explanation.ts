import type { Text } from '../../locales/text';
import type { TierOutput } from '../shared/contract';
import { amountText, joinReasons, joinTexts, numberText, plainText, shareText } from '../shared/wording';
import type { DesignColumn, Feature } from '../shared/logistic/features';
import type { Fitted } from '../shared/logistic/summary';

/** What a run found out, as far as words need it. */
export interface ConversionFacts {
  /** Undefined where there was too little to fit. */
  readonly fitted: Fitted | undefined;
  readonly features: readonly Feature[];
  readonly design: readonly DesignColumn[];
  /** Log odds of each row; NaN where a column is missing. */
  readonly odds: Float64Array;
  readonly probability: Float64Array;
  /** The share of the outcome among the rows of the model. */
  readonly average: number;
  readonly output: TierOutput;
  readonly params: { readonly highLift: number };
}

const mostNamed = 3;
/** Contributions to the log odds that are not worth a word. */
const negligible = 0.05;
/** No advice to go further than so many standard deviations. */
const farthest = 3;

/** `概率 34.2%（平均 11.7% 的 2.9 倍）；↑ 上次结果=success、月份=mar，↓ 联系方式=unknown；高`. */
export function reasonText(facts: ConversionFacts, row: number): Text {
  const { fitted, probability, average, output } = facts;
  if (!fitted) return { zh: '数据不足以估计模型', en: 'Too little data for a model' };
  if (Number.isNaN(probability[row])) return missingText(facts, row);
  const [own, mean] = [shareText(probability[row]!), shareText(average)];
  const times = numberText(probability[row]! / average, 1);
  return joinReasons([
    {
      zh: `概率 ${own}（平均 ${mean} 的 ${times} 倍）`,
      en: `probability ${own} (${times} times the average ${mean})`,
    },
    contributionsText(facts, fitted, row),
    output.tiers[output.codes[row]!]!.label,
  ]);
}

function missingText({ features }: ConversionFacts, row: number): Text {
  const missing = features.filter(({ values }) => Number.isNaN(values[row]!));
  const blank = missing.filter(({ column }) => column.missing[row] !== 0).map(({ column }) => column.header);
  const unseen = missing.filter(({ column }) => column.missing[row] === 0).map(({ column }) => column.header);
  return joinReasons([
    blank.length === 0
      ? { zh: '', en: '' }
      : { zh: `缺少${blank.join('、')}`, en: `Missing: ${blank.join(', ')}` },
    unseen.length === 0
      ? { zh: '', en: '' }
      : {
          zh: `${unseen.join('、')}的取值在有结果的客户中未出现`,
          en: `not seen where the outcome is known: ${unseen.join(', ')}`,
        },
  ]);
}

/** What moves the probability most, against a customer with the mean of everything. */
function contributionsText({ design, features }: ConversionFacts, { model }: Fitted, row: number): Text {
  const parts = features.map((feature) => {
    let sum = 0;
    design.forEach((column, index) => {
      if (column.feature !== feature) return;
      sum += model.fit.coefficients[index + 1]! * (column.values[row]! - model.means[index]!);
    });
    return { name: valueText(feature, row), sum };
  });
  const named = parts
    .filter(({ sum }) => Math.abs(sum) >= negligible)
    .sort((one, other) => Math.abs(other.sum) - Math.abs(one.sum) || (one.name.en < other.name.en ? -1 : 1))
    .slice(0, mostNamed);
  const list = (sign: number, mark: string): Text => {
    const own = named.filter(({ sum }) => sum * sign > 0).map(({ name }) => name);
    if (own.length === 0) return { zh: '', en: '' };
    const { zh, en } = joinTexts(own, '、', ', ');
    return { zh: `${mark} ${zh}`, en: `${mark} ${en}` };
  };
  return joinTexts(
    [list(1, '↑'), list(-1, '↓')].filter(({ zh }) => zh !== ''),
    '，',
    ', ',
  );
}

function valueText({ column, values, levels }: Feature, row: number): Text {
  const value = values[row]!;
  if (levels) return plainText(`${column.header}=${levels[value] ?? ''}`);
  if (column.kind === 'flag') {
    return {
      zh: `${column.header}=${value === 1 ? '是' : '否'}`,
      en: `${column.header}=${value === 1 ? 'yes' : 'no'}`,
    };
  }
  if (column.kind === 'date') {
    const days = numberText(value, 0);
    return { zh: `${column.header}（${days} 天前）`, en: `${column.header} (${days} days before)` };
  }
  const { zh, en } = amountText(value);
  return { zh: `${column.header} ${zh}`, en: `${column.header} ${en}` };
}

/** The smallest change of one number, in its standard deviations, that the model holds enough for the next class. */
export function liftText(
  { fitted, design, odds, average, output, params }: ConversionFacts,
  row: number,
): Text | undefined {
  const better = output.tiers[output.codes[row]! - 1];
  if (!fitted || !better || Number.isNaN(odds[row])) return undefined;
  const target = Math.min(0.999, average * (better.tone === 'best' ? params.highLift : 1));
  const gap = Math.log(target / (1 - target)) - odds[row]!;
  const { fit, deviations } = fitted.model;
  const changes = design.flatMap((column, index) => {
    const change = gap / fit.coefficients[index + 1]!;
    const steps = Math.abs(change / deviations[index]!);
    const fits = column.feature.column.kind === 'number' && Number.isFinite(change) && steps <= farthest;
    return fits ? [{ header: column.feature.column.header, change, steps }] : [];
  });
  const best = changes.sort(
    (one, other) => one.steps - other.steps || (one.header < other.header ? -1 : 1),
  )[0];
  if (!best) return undefined;
  const by = amountText(Math.abs(best.change), 'up');
  const [zh, en] = best.change > 0 ? ['增加', 'more'] : ['减少', 'less'];
  return {
    zh: `若“${best.header}”${zh} ${by.zh}，模型概率达到“${better.label.zh}”（相关，非因果）`,
    en: `With ${by.en} ${en} of "${best.header}" the model says "${better.label.en}" (association, not cause)`,
  };
}
