import type { Issue } from '../../table/issues/issue';
import type { RunContext } from '../shared/contract';
import { issue } from '../shared/input-issues';
import { countText } from '../shared/wording';
import { isApplicationDay, type Seller } from './sellers';

export function sellerIssues(
  sellers: ReadonlyMap<string, Seller>,
  { rowCount, asOf }: Pick<RunContext, 'rowCount' | 'asOf'>,
): Issue[] {
  if (rowCount === 0) return [];
  const all = [...sellers.values()];
  const issues: Issue[] = [];
  const unknown = all.filter(({ eligibility }) => eligibility === 'unknown').length;
  if (unknown > 0) {
    const text = countText(unknown);
    issues.push(
      issue(
        'unknown-eligibility',
        'warning',
        `${text} 位业务员缺出勤率（或不在 0–100% 之间）或入职日期，不参与分配`,
        `${text} sellers lack attendance (or it is not within 0–100 %) or day of joining and take no part`,
        unknown,
      ),
    );
  }
  const waiting = all.filter(({ eligibility, requested }) => eligibility === 'request' && !requested).length;
  if (waiting > 0) {
    const text = countText(waiting);
    const today = isApplicationDay(asOf);
    issues.push(
      issue(
        'special-request',
        'note',
        `${text} 位业务员须特别申请（周一、周三受理${today ? '' : '，截至日期不受理'}）`,
        `${text} sellers must apply (Monday and Wednesday${today ? '' : '; not on the as-of day'})`,
        waiting,
      ),
    );
  }
  return issues;
}
