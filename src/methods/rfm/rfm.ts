import { wholeDays } from '../../math/statistics/whole-days';
import { defineMethod, noDataTier, type Tier } from '../shared/contract';
import { lazyTiers } from '../shared/numbers';
import { measureOf, tierSummary } from '../shared/tier-summary';
import { bandsOf, freshnessOf, recencyBands, recencyScores, scoresOf } from './bands';
import { detailText, liftText, reasonText, type RfmFacts } from './explanation';
import { futureIssues, mapIssues } from './issues';
import { othersOf, scoreOutputs, segmentCodes } from './outputs';
import { rfmParameters, rfmPresets } from './parameters';
import { proveMap } from './prove';
import { placeOfScores, segmentOfScores } from './segments';
import { bandSummary, gapSummary, scoreGrid } from './summary';

const others: Tier = { id: 'others', label: { zh: '其他', en: 'Others' }, tone: 'middle' };

/**
 * RFM: recency (days since the last purchase), frequency (number of purchases) and monetary value (their total), each
 * scored 1 to 5, 5 best, and a segment from the three scores. A sheet of transactions is added up to customers before.
 * A customer with one of the three missing is no data. Scores that no segment takes are `others`, and are listed.
 */
export const rfm = defineMethod({
  id: 'rfm',
  label: { zh: 'RFM 分析', en: 'RFM analysis' },
  description: {
    zh: '按最近一次消费、消费次数、消费金额各打 1–5 分，再归入客户群。',
    en: 'Scores recency, frequency and monetary value from 1 to 5 and puts customers into segments.',
  },
  source: {
    zh: 'RFM 模型（Hughes 1994）；默认按平均名次五等分；分群表默认为 R 语言 rfm 包 0.3 起的现行表，0.2 及以前的旧表为现成参数 classic，可改。',
    en: 'RFM model (Hughes 1994); quintiles by average rank by default; the segment map of the R package rfm from 0.3 on, that up to 0.2 as the ready-made set classic; editable.',
  },
  playbooks: [
    {
      description: {
        zh: '按最近一次消费、消费次数和消费金额打 1–5 分并归入客户群。适合交易明细，或含最近交易日、次数、金额的客户清单。',
        en: 'Scores recency, frequency and monetary value from 1 to 5 and names segments. For transactions, or lists with latest date, count and amount.',
      },
      sample: 'en-transactions.xlsx',
    },
  ],
  inputs: {
    lastDate: { role: 'lastTransactionDate', kind: 'date' },
    count: { role: 'transactionCount', kind: 'number' },
    total: { role: 'revenue', kind: 'number' },
  },
  params: rfmParameters,
  presets: rfmPresets,
  run({ lastDate, count, total }, { cuts: rule, ownCuts, segments }, context) {
    const today = Math.floor(context.asOf);
    const days = wholeDays(lastDate.values);
    const bands = {
      recency: recencyBands(days, today, rule, ownCuts.recency),
      frequency: bandsOf(count.values, rule, ownCuts.frequency),
      monetary: bandsOf(total.values, rule, ownCuts.monetary),
    };
    const scores = {
      recency: recencyScores(days, today, rule, bands.recency),
      frequency: scoresOf(count.values, bands.frequency),
      monetary: scoresOf(total.values, bands.monetary),
    };
    const tiers = [...segments.map(({ id, label, tone }) => ({ id, label, tone })), others, noDataTier];
    const bySegment = segmentOfScores(segments);
    const proof = proveMap(segments);
    const output = lazyTiers(
      {
        id: 'segment',
        label: { zh: 'RFM 客户群', en: 'RFM segment' },
        role: 'tierLevel',
        tiers,
      },
      () => segmentCodes(scores, bySegment, segments.length + 1),
    );
    let freshness: Float64Array | undefined;
    const facts: RfmFacts = {
      ...{ lastDate, count, total, days, today, rule, bands, scores, output },
      freshness: () => (freshness ??= freshnessOf(days, today)),
      segmentOf: (r, f, m) => bySegment[placeOfScores(r, f, m)]!,
    };
    return {
      columns: [output, ...scoreOutputs(scores)],
      reason: (row) => reasonText(facts, row),
      detail: (row) => detailText(facts, row),
      lift: (row) => liftText(facts, row),
      issues: [
        ...mapIssues(proof, othersOf(scores, bySegment, segments.length), context),
        ...futureIssues(lastDate, days, context),
      ],
      summary: [
        tierSummary(output, [{ ...measureOf(count), format: 'integer' }, measureOf(total)]),
        scoreGrid(scores),
        bandSummary(facts),
        gapSummary(proof),
      ],
    };
  },
});
