import type { Text } from '../../locales/text';
import { roles } from '../../table/columns/roles';
import { withoutText } from '../shared/weighted/explanation';
import { weightedScore } from '../shared/weighted/score';
import { nudgedUntil, withChange, type Lift } from '../shared/lift';
import { joinReasons, joinTexts, numberText } from '../shared/wording';
import { cuts, gradeOf, noData, tiers } from './grades';
import type { Part, ScoredParts } from './parts';

/** `商机得分 71，B 级商机；缺少竞争态势，按其余 85% 权重计`. */
export function reasonOf(found: ScoredParts, score: number, grade: number, row: number): Text {
  if (Number.isNaN(score)) {
    const { zh, en } = joinTexts(lackingNames(found, row), '、', ', ');
    return zh === ''
      ? { zh: '没有权重，不评分', en: 'no weights, so no score' }
      : { zh: `缺少${zh}，不足以评分`, en: `Missing: ${en}; not enough to score` };
  }
  const [text, label] = [numberText(score), tiers[grade]!.label];
  return joinReasons([
    { zh: `商机得分 ${text}，${label.zh}`, en: `score ${text}, ${gradeName(grade)}` },
    lackingText(found, row),
  ]);
}

const gradeName = (grade: number): string =>
  grade < cuts.length ? `grade ${tiers[grade]!.label.en}` : tiers[grade]!.label.en.toLowerCase();

/** The parts of which a customer has no score: without a column by what they are, else by their headers. */
function lackingNames({ parts, absent }: ScoredParts, row: number): Text[] {
  const blank = parts.filter(({ values }) => Number.isNaN(values[row]!));
  return [
    ...blank.map(({ column: { header } }) => ({ zh: header, en: header })),
    ...absent.map(({ role }) => roles[role].label),
  ];
}

function lackingText(found: ScoredParts, row: number): Text {
  const known = found.parts.filter(({ values }) => !Number.isNaN(values[row]!));
  const weights = known.reduce((sum, { weight }) => sum + weight, 0);
  return withoutText(lackingNames(found, row), weights, found.weights);
}

/** The same with its arithmetic: `意向分 80 × 35，价值分 60 × 35；得分 71；B 级商机`. */
export function detailOf(found: ScoredParts, score: number, grade: number, row: number): Text {
  const known = found.parts.filter(({ values }) => !Number.isNaN(values[row]!));
  const said = known.map(({ label, values, weight: own }) => ({
    zh: `${label.zh} ${numberText(values[row]!)} × ${numberText(own)}`,
    en: `${label.en} ${numberText(values[row]!)} x ${numberText(own)}`,
  }));
  if (Number.isNaN(score))
    return joinReasons([joinTexts(said, '，', ', '), reasonOf(found, score, grade, row)]);
  return joinReasons([
    joinTexts(said, '，', ', '),
    lackingText(found, row),
    { zh: `得分 ${numberText(score)}`, en: `score ${numberText(score)}` },
    tiers[grade]!.label,
  ]);
}

/** The one sub-score that reaches the next grade with the smallest change. */
export function liftOf(parts: readonly Part[], score: number, grade: number, row: number): Lift | undefined {
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
