/** Where a column of the case stands on the sheet, without its heading: `B2:B7`. */
export type AreaOf = (role: string) => string;

/** A formula on a golden case: the folder, the outputs that it spills side by side, and how it is typed. */
export interface GoldenCall {
  readonly folder: string;
  readonly outputs: readonly string[];
  readonly formula: (at: AreaOf, asOf: string) => string;
}

const call = (folder: string, outputs: readonly string[], formula: GoldenCall['formula']): GoldenCall => ({
  folder,
  outputs,
  formula,
});

const history = (at: AreaOf) => `${at('repeatPurchases')},${at('purchaseSpan')},${at('observedTime')}`;

const rfmInputs = (at: AreaOf) => `${at('lastTransactionDate')},${at('transactionCount')},${at('revenue')}`;

/** Every function whose arguments can say what a golden case of its method says. */
export const goldenCalls: readonly GoldenCall[] = [
  call('abc-70-20-10', ['class'], (at) => `HY.ABC(${at('revenue')},0.7,0.9)`),
  call('abc-70-20-10', ['cumulative-share'], (at) => `HY.ABCSHARE(${at('revenue')},TRUE)`),
  call('abc-ties-blanks-negatives', ['class'], (at) => `HY.ABC(${at('revenue')})`),
  call('abc-one-row', ['class'], (at) => `HY.ABC(${at('revenue')})`),
  call('rfm-rank-ties-blanks', ['r', 'f', 'm', 'code'], (at, asOf) => `HY.RFM(${rfmInputs(at)},"${asOf}")`),
  call('rfm-rank-ties-blanks', ['segment'], (at, asOf) => `HY.RFMSEGMENT(${rfmInputs(at)},"${asOf}")`),
  call('pyramid-abcd', ['layer'], (at) => `HY.PYRAMID(${at('profit')},"abcd",${at('potentialValue')})`),
  call('pyramid-by-profit-loss', ['layer'], (at) => `HY.PYRAMID(${at('profit')},"profit-shares")`),
  call('loyalty-profit-medians', ['type'], (at) => `HY.LOYALTYPROFIT(${at('profit')},${at('tenure')})`),
  call(
    'kaism-four-fields',
    ['strategy'],
    (at) => `HY.KAISM(${at('revenue')},${at('shareOfWallet')},,,"min-max")`,
  ),
  call(
    'opportunity-grades',
    ['score', 'grade'],
    (at) =>
      `HY.OPPORTUNITY(${['purchaseIntent', 'customerValue', 'competitivePosition', 'dealRisk'].map(at).join()})`,
  ),
  call(
    'high-end-three-tests',
    ['tier'],
    (at) => `HY.HIGHEND(${at('aum')},${at('position')},${at('trigger')})`,
  ),
  call('high-end-three-tests', ['star'], (at) => `HY.STAR(${at('trigger')})`),
  call(
    'urgency-calendar-months',
    ['urgency'],
    (at, asOf) => `HY.URGENCY(${at('expectedCloseDate')},"${asOf}")`,
  ),
  call(
    'urgency-days-one-row',
    ['urgency'],
    (at, asOf) => `HY.URGENCY(${at('expectedCloseDate')},"${asOf}","days")`,
  ),
  call(
    'cadence-source-plan',
    ['next-due', 'contact'],
    (at, asOf) => `HY.NEXTVISIT(${at('tierLevel')},${at('lastContactDate')},"${asOf}")`,
  ),
  call(
    'clv-contract-margin-multiples',
    ['value'],
    (at) => `HY.CLV(${at('profit')},${at('retentionRate')},0.1,0)`,
  ),
  call('clv-bg-nbd', ['p-alive'], (at) => `HY.PALIVE(${history(at)})`),
  call('clv-bg-nbd', ['purchases'], (at) => `HY.EXPECTEDPURCHASES(${String(365.25 / 7)},${history(at)})`),
];

/** Golden cases for HY.METHOD: the folder, the method, its parameters as they are typed, and the headings of outputs by their ids. */
export const goldenMethods: readonly (readonly [
  folder: string,
  method: string,
  params: string,
  headings: Readonly<Record<string, string>>,
])[] = [
  ['abc-70-20-10', 'abc', 'cutA=70%; cutB=90%', { 'cumulative-share': 'Cumulative share' }],
  ['high-end-three-tests', 'high-end', '', { tier: 'Tier', star: '★' }],
  ['value-ratio-cuts', 'value-ratio', '', { ratio: 'Value ratio', satisfaction: 'Satisfaction gap' }],
  [
    'pyramid-by-profit-loss',
    'pyramid',
    'by=profit; first=50%; second=80%; third=95%',
    { layer: 'Layer', rank: 'Rank by profit' },
  ],
  ['opportunity-grades', 'opportunity', '', { grade: 'Grade', score: 'Score', risk: 'Safety', rank: 'Rank' }],
  ['rfm-rank-ties-blanks', 'rfm', '', { segment: 'RFM segment' }],
];
