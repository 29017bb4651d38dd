import type { Issue } from '../../table/issues/issue';
import type { RunContext } from '../shared/contract';
import { issue } from '../shared/input-issues';
import { levelsIssue, overfittedIssues } from '../shared/logistic/issues';
import type { Card } from './explanation';
import type { WeighedColumn } from './weight-of-evidence';

/** Text with more levels is an id or a name, not a feature. */
export const mostLevels = 50;

export function crowdedIssues(references: readonly string[], context: RunContext): Issue[] {
  return references.flatMap((reference) => {
    const column = context.column(reference);
    if (column?.kind !== 'text' || column.dictionary.length <= mostLevels) return [];
    return [levelsIssue({ column, values: new Float64Array(0), levels: column.dictionary }, mostLevels)];
  });
}

export function weakIssues(all: readonly WeighedColumn[], used: readonly WeighedColumn[]): Issue[] {
  const weak = all.filter((own) => !used.includes(own)).map(({ column }) => column.header);
  if (weak.length === 0) return [];
  return [
    issue(
      'little-information',
      'note',
      `信息值过低，未用：${weak.join('、')}`,
      `Too little information value, left out: ${weak.join(', ')}`,
      weak.length,
    ),
  ];
}

export function cardIssues({ columns, model, seen, unseen }: Card): Issue[] {
  const issues = overfittedIssues(seen, unseen);
  if (!model.fit.converged) {
    issues.push(
      issue(
        'separation',
        'warning',
        '结果可被完全分开，极大似然估计不存在，分数不可靠',
        'The outcome is separated: there is no maximum-likelihood estimate, the points are not to be trusted',
        1,
      ),
    );
  }
  const turned = columns
    .filter((_, index) => model.fit.coefficients[index + 1]! < 0)
    .map(({ column }) => column.header);
  if (turned.length > 0) {
    issues.push(
      issue(
        'reversed-column',
        'warning',
        `这些列的系数为负，与单独看时方向相反，请检查：${turned.join('、')}`,
        `The coefficients of these columns turn against their own weight of evidence; check: ${turned.join(', ')}`,
        turned.length,
      ),
    );
  }
  return issues;
}
