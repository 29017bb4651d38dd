export const kpiParameters = {
  months: {
    kind: 'count',
    label: { zh: '期间（月）', en: 'Period in months' },
    help: {
      zh: '到截至日期为止；增长率与活跃度按此期间计算',
      en: 'Up to the as-of date; growth and engagement look at it',
    },
    origin: 'ours',
    default: 12,
    min: 1,
    max: 120,
  },
  margin: {
    kind: 'share',
    label: { zh: '毛利率', en: 'Margin' },
    help: { zh: '用于终身价值', en: 'For the lifetime value' },
    origin: 'ours',
    default: 0.3,
    min: 0,
    max: 1,
  },
} as const;
