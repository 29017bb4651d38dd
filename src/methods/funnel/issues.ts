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

export function probabilityIssues({ outside }: Probabilities, column: NumberColumn | undefined): Issue[] {
  if (!column || outside === 0) return [];
  const { header } = column;
  const text = countText(outside);
  const found = issue(
    'no-probability',
    'warning',
    `“${header}”有 ${text} 行不在 0–100% 之间，视为缺失`,
    `${text} values of "${header}" are not within 0–100 % and count as missing`,
    outside,
  );
  return [{ ...found, column: header }];
}
