import { Problem } from '../../../locales/problem';
import type { Column } from '../../../table/columns/column';
import { roles } from '../../../table/columns/roles';
import type { Issue } from '../../../table/issues/issue';
import type { RunContext } from '../contract';
import { issue } from '../input-issues';
import { numberText, shareText } from '../wording';
import type { ScoredIndicator } from './explanation';
import { indicatorLabel, type Indicator } from './indicators';
import { normalised } from './normalise';

/**
 * Weights must sum to 100: a weight is then what it says.
 *
 * @param parameter where they stand, as `composite.indicators`.
 * @throws Problem `weights-not-100`.
 */
export function requireWeights(indicators: readonly Indicator[], parameter: string): void {
  const sum = indicators.reduce((total, { weight }) => total + weight, 0);
  if (Math.abs(sum - 100) < 1e-6) return;
  const text = numberText(sum);
  throw new Problem(
    'weights-not-100',
    {
      zh: `权重合计为 ${text}，应为 100。请调整各指标的权重。`,
      en: `The weights sum to ${text}; they must sum to 100. Change the weights of the indicators.`,
    },
    { parameter },
  );
}

/** The indicators that can be scored, and what is to be said of the others. */
export interface Scorecard {
  readonly scored: ScoredIndicator[];
  readonly issues: Issue[];
}

/** The indicators whose columns are there, brought to one scale; the others are reported. */
export function scoreIndicators(indicators: readonly Indicator[], context: RunContext): Scorecard {
  const scored: ScoredIndicator[] = [];
  const issues: Issue[] = [];
  for (const indicator of indicators) {
    const column = context.column(indicator.column);
    const part = column && normalised(column, indicator);
    if (column && part) scored.push(Object.assign(part, { indicator, column, weight: indicator.weight }));
    else issues.push(missingIndicator(indicator, column));
  }
  return { scored, issues };
}

function missingIndicator(indicator: Indicator, column: Column | undefined): Issue {
  const { zh, en } = indicatorLabel(indicator);
  const share = shareText(indicator.weight / 100);
  const found = column
    ? issue(
        'no-scale',
        'warning',
        `加权评分：指标“${zh}”是文字，未给出分值表，其 ${share} 权重分给其他指标`,
        `Weighted score: the indicator "${en}" is text and has no scale; its ${share} of the weights goes to the others`,
        1,
      )
    : issue(
        'missing-indicator',
        'warning',
        `加权评分：没有指标“${zh}”的列，其 ${share} 权重分给其他指标`,
        `Weighted score: no column for the indicator "${en}"; its ${share} of the weights goes to the others`,
        1,
      );
  const isRole = Object.hasOwn(roles, indicator.column);
  return { ...found, assumption: true, ...(!column && isRole && { choose: [indicator.column] }) };
}
