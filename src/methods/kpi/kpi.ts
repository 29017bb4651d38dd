import { monthsLater } from '../../table/cells/months-later';
import { defineMethod } from '../shared/contract';
import { dayText } from '../shared/wording';
import { countedIn, reasonOf } from './explanation';
import { figuresOf } from './figures';
import { kpiParameters } from './parameters';
import { countOf, ratesOf } from './rates';
import { figureTable, rateTable } from './summary';

/**
 * Key indicators of a customer base, each with its formula, numerator, denominator and period beside it: satisfaction,
 * repeat and retention rate (loyalty), lifetime value, growth (customers won in the period over those at its start; revenue
 * growth stands beside it), churn, engagement, referral and complaint rate. A customer
 * whose value is missing is in neither numerator nor denominator; a zero denominator is no data. Each row says in which
 * numerators the customer stands.
 */
export const kpi = defineMethod({
  id: 'kpi',
  label: { zh: '关键指标', en: 'Key indicators' },
  description: {
    zh: '满意度、忠诚度、终身价值、（新客户）增长率与贡献增长率、流失率、活跃度、推荐率、投诉率；公式、分子、分母、期间一并列出。',
    en: 'Satisfaction, loyalty, lifetime value, growth by new customers and by revenue, churn, engagement, referral and complaint rate, each with formula, numerator, denominator and period.',
  },
  source: {
    zh: '客户管理文献的八项关键指标；增长率为期间内新增客户 ÷ 期初客户；公式为通行定义，终身价值＝人均贡献 × 毛利率 ÷ 流失率（简式），毛利率为本产品默认值。分母为零即数据不足。',
    en: 'Eight key indicators of the customer-management literature; growth is customers won in the period / customers at its start; the formulas are the usual ones, lifetime value = mean revenue x margin / churn rate (short form), the margin our default. A zero denominator is no data.',
  },
  inputs: {
    revenue: { role: 'revenue', kind: 'number' },
    earlier: { role: 'previousRevenue', kind: 'number', optional: true },
    purchases: { role: 'transactionCount', kind: 'number', optional: true },
    churned: { role: 'churned', kind: 'flag', optional: true },
    lastPurchase: { role: 'lastTransactionDate', kind: 'date', optional: true },
    lastContact: { role: 'lastContactDate', kind: 'date', optional: true },
    opened: { role: 'openDate', kind: 'date', optional: true },
    firstPurchase: { role: 'firstTransactionDate', kind: 'date', optional: true },
    satisfaction: { role: 'satisfaction', kind: 'number', optional: true },
    complaints: { role: 'complaints', kind: 'number', optional: true },
    referrals: { role: 'referrals', kind: 'number', optional: true },
  },
  params: kpiParameters,
  run(inputs, { months, margin }, { asOf, rowCount }) {
    const today = Math.floor(asOf);
    const from = monthsLater(today, -months) + 1;
    const period = {
      zh: `${dayText(from)} 至 ${dayText(asOf)}`,
      en: `${dayText(from)} to ${dayText(asOf)}`,
    };
    const rates = ratesOf(inputs, from, today);
    const counts = rates.map((rate) => countOf(rate, rowCount));
    // What the sheet cannot tell of anybody is said in the table, not in every row.
    const told = rates.filter((_, at) => counts[at]!.numerator + counts[at]!.denominator > 0);
    const churn = counts[rates.findIndex(({ isChurn }) => isChurn === true)]!;
    return {
      columns: [
        {
          id: 'counted',
          label: { zh: '计入指标', en: 'Counted in' },
          kind: 'text',
          text: (row) => countedIn(rates, row),
        },
      ],
      reason: (row) => reasonOf(told, row),
      issues: [],
      summary: [rateTable(rates, counts, period), figureTable(figuresOf(inputs, churn, margin), period)],
    };
  },
});
