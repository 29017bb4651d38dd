import { denseRanks } from '../../math/ranks/dense-ranks';
import { weightedScore } from '../shared/weighted/score';
import { defineMethod, type TierOutput } from '../shared/contract';
import { lazyNumbers } from '../shared/numbers';
import { tierSummary } from '../shared/tier-summary';
import { detailOf, liftOf, reasonOf } from './explanation';
import { gradeExpression, rankExpression, scoreExpression } from './expressions';
import { gradeOf, tiers } from './grades';
import { absentIssues, rangeIssues, weightIssues } from './issues';
import { opportunityParameters } from './parameters';
import { contributionsOf, partOutputs, partsOf } from './parts';

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
  params: opportunityParameters,
  run(inputs, params, context) {
    const ofParts = {
      intent: params.intentWeight,
      value: params.valueWeight,
      position: params.positionWeight,
      risk: params.riskWeight,
    };
    const scored = partsOf(inputs, ofParts);
    const { parts, weights } = scored;
    const unit = parts.map(({ values, weight: own }) => ({
      weight: own,
      values: values.map((score) => score / 100),
    }));
    const scores = weightedScore(context.rowCount, unit, weights, params.coverage);
    const ranks = lazyNumbers(
      {
        id: 'rank',
        label: { zh: '商机名次', en: 'Rank' },
        format: 'integer',
        expression: rankExpression,
      },
      () => denseRanks(scores),
    );
    const output: TierOutput = {
      id: 'grade',
      label: { zh: '商机等级', en: 'Grade' },
      role: 'tierLevel',
      kind: 'tier',
      tiers,
      codes: Uint8Array.from(scores, gradeOf),
      expression: gradeExpression,
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
          expression: () => scoreExpression(parts, weights, params.coverage),
        },
        ...partOutputs(parts, context.rowCount),
        ranks,
      ],
      reason: (row) => reasonOf(scored, scores[row]!, output.codes[row]!, row),
      detail: (row) => detailOf(scored, scores[row]!, output.codes[row]!, row),
      lift: (row) => liftOf(parts, scores[row]!, output.codes[row]!, row),
      contributions: (row) => contributionsOf(parts, scores, row),
      issues: [
        ...absentIssues(scored),
        ...weightIssues(weights),
        ...parts.flatMap((own) => rangeIssues(own.column, context)),
      ],
      summary: [tierSummary(output)],
    };
  },
});
