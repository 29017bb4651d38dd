import type { NumberColumn } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
import { issue } from '../shared/input-issues';
import { countText } from '../shared/wording';
import type { Probabilities } from './probability';

/** Where the words of the sheet are those of the other model. */
export const ofFiveStages: Issue = {
  ...issue(
    'five-stages',
    'note',
    '销售阶段的用词属于五阶段（引子、崇拜者、准买主、客户、忠诚客户），按五阶段整理',
    'The stages are called as the five are (lead, admirer, prospective buyer, customer, loyal customer): sorted into these',
    1,
  ),
  assumption: true,
};

export function probabilityIssues(
  { percent, outside }: Probabilities,
  column: NumberColumn | undefined,
): Issue[] {
  if (!column) return [];
  const { header } = column;
  const issues: Issue[] = [];
  if (percent)
    issues.push(
      issue(
        'percent-probability',
        'note',
        `“${header}”有大于 1 的值，整列按百分数理解`,
        `"${header}" has values above 1 and is read as percent`,
        1,
      ),
    );
  if (outside > 0) {
    const text = countText(outside);
    issues.push(
      issue(
        'no-probability',
        'warning',
        `“${header}”有 ${text} 行不在 0–100% 之间，视为缺失`,
        `${text} values of "${header}" are not within 0–100 % and count as missing`,
        outside,
      ),
    );
  }
  return issues.map((found) => ({ ...found, column: header }));
}
