import type { TextColumn } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
import type { RunContext } from '../shared/contract';
import { issue } from '../shared/input-issues';
import { countText } from '../shared/wording';
import type { Facts } from './facts';

/** That holdings on a sheet of their own cannot be told to belong to anybody. */
export function holderIssues({ rowCount, customerId }: RunContext, withSheet: boolean): Issue[] {
  if (rowCount === 0 || !withSheet || customerId) return [];
  return [
    issue(
      'no-customer-id',
      'warning',
      '客户表没有客户号列，持有清单无法对应到客户',
      'The customers have no column of ids, so holdings cannot be matched to them',
      1,
    ),
  ];
}

/** What stands in the way of recommending: unknown and contradicting risk levels. */
export function riskIssues(
  { holdings, risks, filtered }: Facts,
  riskLevel: TextColumn | undefined,
  { rowCount }: RunContext,
): Issue[] {
  if (rowCount === 0) return [];
  if (!filtered)
    return [
      issue(
        'no-suitability',
        'warning',
        '未做风险匹配：金融产品不可这样推荐',
        'No suitability filter: not for financial products',
        1,
      ),
    ];
  const issues: Issue[] = [];
  if (!riskLevel)
    issues.push(
      issue(
        'no-risk-level',
        'warning',
        '没有客户风险承受等级列，不作任何推荐',
        'No column of risk tolerance: nothing is recommended',
        1,
      ),
    );
  const unknown = risks.ofProduct.filter(Number.isNaN).length;
  if (unknown > 0) {
    const text = countText(unknown);
    issues.push(
      issue(
        'unknown-product-risk',
        'warning',
        `${text} 种产品（共 ${countText(holdings.products.length)} 种）没有风险等级，不推荐`,
        `${text} of ${countText(holdings.products.length)} products have no risk level and are not recommended`,
        unknown,
      ),
    );
  }
  if (risks.contradictions > 0) {
    const text = countText(risks.contradictions);
    issues.push(
      issue(
        'contradicting-risk',
        'warning',
        `${text} 个产品或客户有不同的风险等级：产品取最高，客户取最低`,
        `${text} products or customers stand with different risk levels: the highest counts for a product, the lowest for a customer`,
        risks.contradictions,
      ),
    );
  }
  return issues;
}
