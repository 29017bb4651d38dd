import { denseRanks } from '../../math/dense-ranks';
import type { Text } from '../../locales/text';
import type { NumberColumn } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
import type { RoleId } from '../../table/columns/roles';
import { weightedScore } from '../shared/weighted/score';
import {
  defineMethod,
  noDataTier,
  type Contribution,
  type NumberOutput,
  type RunContext,
  type Tier,
  type TierOutput,
} from '../shared/contract';
import { findCells, issue } from '../shared/input-issues';
import { nudgedUntil, withChange, type Lift } from '../shared/lift';
import { lazyNumbers } from '../shared/numbers';
import { tierSummary } from '../shared/tier-summary';
import { countText, joinReasons, joinTexts, numberText } from '../shared/wording';

const tiers: readonly Tier[] = [
  { id: 'a', label: { zh: 'A 级商机', en: 'A' }, tone: 'best' },
  { id: 'b', label: { zh: 'B 级商机', en: 'B' }, tone: 'good' },
  { id: 'c', label: { zh: 'C 级商机', en: 'C' }, tone: 'middle' },
  { id: 'd', label: { zh: 'D 级商机', en: 'D' }, tone: 'low' },
  { id: 'none', label: { zh: '无商机', en: 'No opportunity' }, tone: 'low' },
  noDataTier,
];
const noData = 5;
/** The least score of each grade: the source gives 75-100, 50-74, 25-49 and 1-24; between two of them the better begins. */
const cuts = [75, 50, 25, 1] as const;

/** A sub-score on the scale 0-100, the better the more: risk is turned round. */
interface Part {
  readonly id: string;
  readonly role: RoleId;
  readonly label: Text;
  readonly column: NumberColumn;
  readonly weight: number;
  readonly values: Float64Array;
  /** More in the sheet is less of the score. */
  readonly inverted: boolean;
}

/**
 * Opportunity priority score: purchase intent, customer value, competitive position and risk, each 0-100, weighted; risk
 * counts from the other end (a risk of 30 is worth 70). A sub-score outside 0-100 is taken as the nearer end and reported.
 * Missing ones are weighted up as long as enough weight is known. Grade A from 75, B from 50, C from 25, D from 1.
 */
export const opportunity = defineMethod({
  id: 'opportunity',
  label: { zh: '商机优先级评分', en: 'Opportunity priority score' },
  description: {
    zh: '按购买意向、客户价值、竞争态势、风险四项评分，得出商机总分与 A–D 级。',
    en: 'Scores opportunities by intent, value, competitive position and risk; grades A to D.',
  },
  source: {
    zh: '商机优先级评分（四项 0–100，风险反向；A 75–100、B 50–74、C 25–49、D 1–24）；权重 35/35/15/15 为本产品默认值。',
    en: 'Opportunity priority score (four parts 0-100, risk inverted; A 75-100, B 50-74, C 25-49, D 1-24); the weights 35/35/15/15 are our defaults.',
  },
  inputs: {
    intent: { role: 'purchaseIntent', kind: 'number' },
    value: { role: 'customerValue', kind: 'number' },
    position: { role: 'competitivePosition', kind: 'number', optional: true },
    risk: { role: 'dealRisk', kind: 'number', optional: true },
  },
  params: {
    intentWeight: weight('购买意向权重', 'Weight of purchase intent', 35),
    valueWeight: weight('客户价值权重', 'Weight of customer value', 35),
    positionWeight: weight('竞争态势权重', 'Weight of competitive position', 15),
    riskWeight: weight('风险权重', 'Weight of risk', 15),
    coverage: {
      kind: 'share',
      label: { zh: '已知权重不少于', en: 'Known weight at least' },
      help: { zh: '不足则为数据不足', en: 'Less is no data' },
      origin: 'ours',
      default: 0.6,
      min: 0,
      max: 1,
    },
  },
  run({ intent, value, position, risk }, params, context) {
    const weights = params.intentWeight + params.valueWeight + params.positionWeight + params.riskWeight;
    const parts = [
      ...part('intent', 'purchaseIntent', '意向分', 'Intent', intent, params.intentWeight),
      ...part('value', 'customerValue', '价值分', 'Value', value, params.valueWeight),
      ...part('position', 'competitivePosition', '竞争分', 'Position', position, params.positionWeight),
      ...part('risk', 'dealRisk', '风险分', 'Safety', risk, params.riskWeight, true),
    ];
    const unit = parts.map(({ values, weight: own }) => ({
      weight: own,
      values: values.map((score) => score / 100),
    }));
    const scores = weightedScore(context.rowCount, unit, weights, params.coverage);
    const ranks = lazyNumbers({ id: 'rank', label: { zh: '商机名次', en: 'Rank' }, format: 'integer' }, () =>
      denseRanks(scores),
    );
    const output: TierOutput = {
      id: 'grade',
      label: { zh: '商机等级', en: 'Grade' },
      role: 'tierLevel',
      kind: 'tier',
      tiers,
      codes: Uint8Array.from(scores, gradeOf),
    };
    return {
      columns: [
        output,
        {
          id: 'score',
          label: { zh: '商机得分', en: 'Score' },
          role: 'score',
          kind: 'number',
          format: 'decimal',
          values: scores,
        },
        ...partOutputs(parts, context.rowCount),
        ranks,
      ],
      reason: (row) => reasonOf(parts, scores[row]!, output.codes[row]!, row),
      lift: (row) => liftOf(parts, scores[row]!, output.codes[row]!, row),
      contributions: (row) => contributionsOf(parts, scores, row),
      issues: [...weightIssues(weights), ...parts.flatMap((own) => rangeIssues(own.column, context))],
      summary: [tierSummary(output)],
    };
  },
});

function weight(zh: string, en: string, value: number) {
  return { kind: 'number', label: { zh, en }, origin: 'ours', default: value, min: 0, max: 100 } as const;
}

function part(
  id: string,
  role: RoleId,
  zh: string,
  en: string,
  column: NumberColumn | undefined,
  own: number,
  inverted = false,
): Part[] {
  if (!column) return [];
  const values = column.values.map((given) => {
    const score = Math.min(100, Math.max(0, given));
    return inverted ? 100 - score : score;
  });
  return [{ id, role, label: { zh, en }, column, weight: own, values, inverted }];
}

/** What each known part adds to the score; where some are missing, the others are weighted up. */
function contributionsOf(parts: readonly Part[], scores: Float64Array, row: number): Contribution[] {
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
function partOutputs(parts: readonly Part[], rowCount: number): NumberOutput[] {
  const labels: readonly [string, string, string][] = [
    ['intent', '意向分', 'Intent'],
    ['value', '价值分', 'Value'],
    ['position', '竞争分', 'Position'],
    ['risk', '风险分', 'Safety'],
  ];
  return labels.map(([id, zh, en]) => ({
    id,
    label: { zh, en },
    kind: 'number',
    format: 'decimal',
    values: parts.find((own) => own.id === id)?.values ?? new Float64Array(rowCount).fill(NaN),
  }));
}

function gradeOf(score: number): number {
  if (Number.isNaN(score)) return noData;
  const grade = cuts.findIndex((cut) => score >= cut);
  return grade < 0 ? cuts.length : grade;
}

/** `意向分 80 × 35，价值分 60 × 35；得分 71；B 级商机`. */
function reasonOf(parts: readonly Part[], score: number, grade: number, row: number): Text {
  const known = parts.filter(({ values }) => !Number.isNaN(values[row]!));
  const lacking = parts.filter((own) => !known.includes(own));
  const said = known.map(({ label, values, weight: own }) => ({
    zh: `${label.zh} ${numberText(values[row]!)} × ${numberText(own)}`,
    en: `${label.en} ${numberText(values[row]!)} x ${numberText(own)}`,
  }));
  const blanks = joinTexts(
    lacking.map(({ column: { header } }) => ({ zh: header, en: `"${header}"` })),
    '、',
    ', ',
  );
  return joinReasons([
    joinTexts(said, '，', ', '),
    lacking.length > 0 ? { zh: `缺少${blanks.zh}`, en: `${blanks.en} missing` } : { zh: '', en: '' },
    Number.isNaN(score)
      ? { zh: '', en: '' }
      : { zh: `得分 ${numberText(score)}`, en: `score ${numberText(score)}` },
    tiers[grade]!.label,
  ]);
}

/** The one sub-score that reaches the next grade with the smallest change. */
function liftOf(parts: readonly Part[], score: number, grade: number, row: number): Lift | undefined {
  if (grade === 0 || grade === noData) return undefined;
  const known = parts.filter(({ values }) => !Number.isNaN(values[row]!));
  const total = known.reduce((sum, own) => sum + own.weight, 0);
  const missing = cuts[grade - 1]! - score;
  const options = known
    .map((own) => ({ own, gap: (missing * total) / own.weight }))
    .filter(({ own, gap }) => own.values[row]! + gap <= 100 + 1e-9)
    .sort((a, b) => a.gap - b.gap);
  const [best] = options;
  if (!best) return undefined;
  const [gap, label] = [String(Math.ceil(best.gap * 100 - 1e-6) / 100), tiers[grade - 1]!.label];
  const words = {
    zh: `${best.own.label.zh}再高 ${gap} 分即为${label.zh}`,
    en: `${gap} more points of ${best.own.label.en} make grade ${label.en}`,
  };
  // The known weights do not change, and so the coverage does not.
  const lifts = (score100: number): boolean => {
    const moved = known.map((other) => ({
      weight: other.weight,
      values: Float64Array.of((other === best.own ? score100 : other.values[row]!) / 100),
    }));
    return score100 <= 100 && gradeOf(weightedScore(1, moved, total, 0)[0]!) < grade;
  };
  const wanted = nudgedUntil(Math.min(100, best.own.values[row]! + best.gap), lifts);
  if (wanted === undefined) return words;
  return withChange(words, best.own.role, best.own.inverted ? 100 - wanted : wanted);
}

function weightIssues(weights: number): Issue[] {
  if (Math.abs(weights - 100) < 1e-6) return [];
  const sum = numberText(weights);
  return [
    issue(
      'weights-not-100',
      'note',
      `四项权重合计 ${sum}，按比例折算`,
      `The weights sum to ${sum} and are scaled`,
      1,
    ),
  ];
}

function rangeIssues(column: NumberColumn, context: Pick<RunContext, 'rowCount' | 'sheetRows'>): Issue[] {
  const { values, header } = column;
  const outside = (row: number): boolean => values[row]! < 0 || values[row]! > 100;
  const { count, examples } = findCells(column, context, outside, (row) => numberText(values[row]!));
  if (count === 0) return [];
  const text = countText(count);
  const zh = `“${header}”有 ${text} 行不在 0–100 之内，按最近的一端计`;
  const en = `${text} values of "${header}" lie outside 0-100 and count as the nearer end`;
  return [{ ...issue('score-out-of-range', 'warning', zh, en, count, examples), column: header }];
}
