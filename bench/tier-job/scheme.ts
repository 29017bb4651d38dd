import type { Scheme } from '../../src/scheme/definition/scheme';

/** The day of the job: Excel's 46000. */
export const referenceDay = 46_000;

const decisionMakers = ['董事长', '总经理', '财务总监', '企业主'];
const gradeScale = { AAA: 5, AA: 4, A: 3, BBB: 2, BB: 1 };

/**
 * The tier job of `../shared/bench` as a scheme, each method as declared: RFM by ranks, ABC where the crossing customer
 * is in the lower class, a composite of four percent ranks and a grade, three tiers by rules, urgency in days, and the
 * priority that adds 10 for the best tier and 8, 4 or 1 for urgency.
 */
export const tierJob: Scheme = {
  version: 1,
  id: 'tier-job',
  label: { zh: '分层任务', en: 'Tier job' },
  steps: [
    { method: 'rfm', outputs: ['code'] },
    { method: 'abc', params: { crossing: 'lower' }, outputs: ['class'] },
    {
      method: 'composite',
      params: {
        coverage: 0,
        indicators: [
          ranked('aum', 35),
          ranked('revenue', 25),
          ranked('transactionCount', 15),
          ranked('tenure', 10),
          { column: 'creditGrade', weight: 15, normalise: 'min-max', scale: gradeScale },
        ],
      },
      outputs: ['score'],
    },
    { method: 'rules', params: { rules: threeTiers() } },
    { method: 'urgency', params: { unit: 'days' } },
    {
      method: 'priority',
      params: { star: 10, eager: 8, hopeful: 4, waitAndSee: 1, overdue: 8 },
      inputs: { star: 'rules.tier' },
    },
  ],
};

function ranked(column: string, weight: number) {
  return { column, weight, normalise: 'percent-rank' };
}

function threeTiers() {
  const enough = (value: number) => ({ column: 'aum', is: 'at-least', value, ifMissing: 'fails' });
  return {
    tiers: [
      {
        ...tier('high', '高端', 'best'),
        combine: 'all',
        tests: [
          enough(500_000),
          { column: 'position', is: 'one-of', words: decisionMakers },
          { column: 'trigger', is: 'known' },
        ],
      },
      { ...tier('potential', '潜在', 'good'), combine: 'all', tests: [enough(50_000)] },
    ],
    otherwise: tier('plain', '普通', 'low'),
  };
}

function tier(id: string, zh: string, tone: string) {
  return { id, label: { zh, en: id }, tone };
}
