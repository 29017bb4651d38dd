export const opportunityParameters = {
  intentWeight: weight('购买意向权重', 'Weight of purchase intent', 35),
  valueWeight: weight('客户价值权重', 'Weight of customer value', 35),
  positionWeight: weight('竞争态势权重', 'Weight of competitive position', 15),
  riskWeight: weight('风险权重', 'Weight of risk', 15),
  coverage: {
    kind: 'share',
    label: { zh: '已知权重不少于', en: 'Known weight at least' },
    help: { zh: '不足则为数据不足', en: 'Less is no data' },
    origin: 'ours',
    default: 0.6,
    min: 0,
    max: 1,
  },
} as const;

function weight(zh: string, en: string, value: number) {
  return { kind: 'number', label: { zh, en }, origin: 'ours', default: value, min: 0, max: 100 } as const;
}
