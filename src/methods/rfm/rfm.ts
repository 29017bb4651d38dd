import { countAbove } from '../../math/count-above';
import { sortedOnce } from '../../math/sorted-once';
import { wholeDays } from '../../math/whole-days';
import type { DateColumn } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
import {
  defineMethod,
  noDataTier,
  type NumberOutput,
  type RunContext,
  type SummaryTable,
  type Tier,
} from '../shared/contract';
import { exampleCells, issue } from '../shared/input-issues';
import { lazyNumbers, lazyTiers } from '../shared/numbers';
import { measureOf, tierSummary } from '../shared/tier-summary';
import { dayText } from '../shared/wording';
import { bandsOf, freshnessOf, recencyBands, recencyScores, scoresOf, type Bands } from './bands';
import { liftText, reasonText, type RfmFacts } from './explanation';
import { rfmParameters, rfmPresets } from './parameters';
import { placeOfScores, scoresAt, segmentOfScores, type Segment } from './segments';

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
    zh: 'RFM 模型（Hughes 1994）；默认按平均名次五等分；分群表取自 R 语言 rfm 包，可改。',
    en: 'RFM model (Hughes 1994); quintiles by average rank by default; segment maps of the R package rfm, editable.',
  },
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
      lift: (row) => liftText(facts, row),
      issues: [...gapIssues(bySegment, segments), ...futureIssues(lastDate, days, context)],
      summary: [
        tierSummary(output, [{ ...measureOf(count), format: 'integer' }, measureOf(total)]),
        scoreGrid(scores),
        bandSummary(facts),
        gapSummary(bySegment, segments),
      ],
    };
  },
});

/** What follows from three scores, for all scores from 0 to 5, of which 0 is missing: a look-up asks no questions. */
function ofAllScores<T>(missing: T, known: (r: number, f: number, m: number) => T): T[] {
  return Array.from({ length: 216 }, (_, at) => {
    const [r, f, m] = [Math.floor(at / 36), Math.floor(at / 6) % 6, at % 6] as const;
    return r * f * m === 0 ? missing : known(r, f, m);
  });
}

function segmentCodes(
  { recency, frequency, monetary }: RfmFacts['scores'],
  bySegment: Uint8Array,
  noData: number,
): Uint8Array {
  const ofScores = Uint8Array.from(ofAllScores(noData, (r, f, m) => bySegment[placeOfScores(r, f, m)]!));
  const codes = new Uint8Array(recency.length);
  for (let row = 0; row < codes.length; row++)
    codes[row] = ofScores[36 * recency[row]! + 6 * frequency[row]! + monetary[row]!]!;
  return codes;
}

function scoreOutputs(scores: RfmFacts['scores']): readonly NumberOutput[] {
  const column = (id: string, zh: string, en: string, compute: () => Float64Array): NumberOutput =>
    lazyNumbers({ id, label: { zh, en }, format: 'integer' }, compute);
  const { recency, frequency, monetary } = scores;
  return [
    column('r', 'R 分', 'R score', () => asNumbers(recency)),
    column('f', 'F 分', 'F score', () => asNumbers(frequency)),
    column('m', 'M 分', 'M score', () => asNumbers(monetary)),
    column('code', 'RFM 代码', 'RFM code', () => codesOf(recency, frequency, monetary)),
  ];
}

function asNumbers(scores: Uint8Array): Float64Array {
  const numbers = new Float64Array(scores.length);
  for (let row = 0; row < numbers.length; row++) numbers[row] = scores[row] === 0 ? NaN : scores[row]!;
  return numbers;
}

function codesOf(recency: Uint8Array, frequency: Uint8Array, monetary: Uint8Array): Float64Array {
  const ofScores = Float64Array.from(ofAllScores(NaN, (r, f, m) => 100 * r + 10 * f + m));
  const codes = new Float64Array(recency.length);
  for (let row = 0; row < codes.length; row++)
    codes[row] = ofScores[36 * recency[row]! + 6 * frequency[row]! + monetary[row]!]!;
  return codes;
}

/** The scores that no segment takes, as codes such as 511. */
function gapsOf(bySegment: Uint8Array, segments: readonly Segment[]): string[] {
  const codes = Array.from(bySegment, (segment, index) =>
    segment === segments.length ? scoresAt(index).join('') : '',
  );
  return codes.filter((code) => code !== '');
}

function gapIssues(bySegment: Uint8Array, segments: readonly Segment[]): Issue[] {
  const gaps = gapsOf(bySegment, segments);
  if (gaps.length === 0) return [];
  const some = gaps.slice(0, 5).join(', ');
  return [
    issue(
      'segment-gap',
      'note',
      `${String(gaps.length)} 种 RFM 代码不属于任何客户群（如 ${some}），归入“其他”`,
      `${String(gaps.length)} RFM codes are in no segment (${some}…) and go to "Others"`,
      gaps.length,
    ),
  ];
}

function gapSummary(bySegment: Uint8Array, segments: readonly Segment[]): SummaryTable {
  return {
    id: 'gaps',
    label: { zh: '不属于任何客户群的代码', en: 'Codes in no segment' },
    columns: [{ id: 'code', label: { zh: 'RFM 代码', en: 'RFM code' }, format: 'integer' }],
    rows: gapsOf(bySegment, segments).map((code) => [Number(code)]),
  };
}

function futureIssues(lastDate: DateColumn, days: Float64Array, context: RunContext): Issue[] {
  const today = Math.floor(context.asOf);
  const count = countAbove(sortedOnce(days), today);
  if (count === 0) return [];
  const found = issue(
    'future-date',
    'warning',
    `“${lastDate.header}”有 ${String(count)} 行晚于基准日，视为最近`,
    `${String(count)} dates of "${lastDate.header}" are later than the as-of day and count as most recent`,
    count,
    exampleCells(
      lastDate,
      context,
      (row) => days[row]! > today,
      (row) => dayText(lastDate.values[row]!),
    ),
  );
  return [{ ...found, column: lastDate.header }];
}

/** Customers by R and F: where they crowd, and where they are lost. */
function scoreGrid({ recency, frequency }: RfmFacts['scores']): SummaryTable {
  let rows: SummaryTable['rows'] | undefined;
  return {
    id: 'grid',
    label: { zh: 'R 分与 F 分', en: 'R and F scores' },
    columns: [
      { id: 'r', label: { zh: 'R 分', en: 'R score' }, format: 'integer' },
      { id: 'f', label: { zh: 'F 分', en: 'F score' }, format: 'integer' },
      { id: 'customers', label: { zh: '客户数', en: 'Customers' }, format: 'integer' },
    ],
    get rows() {
      return (rows ??= gridRows(recency, frequency));
    },
    chart: { kind: 'heatmap', x: 'f', y: 'r', size: 'customers' },
  };
}

function gridRows(recency: Uint8Array, frequency: Uint8Array): SummaryTable['rows'] {
  const counts = new Int32Array(36);
  for (let row = 0; row < recency.length; row++) counts[6 * recency[row]! + frequency[row]!]!++;
  return [5, 4, 3, 2, 1].flatMap((r) => [1, 2, 3, 4, 5].map((f) => [r, f, counts[6 * r + f]!]));
}

/** For each score the value it begins with and how many customers have it. */
function bandSummary({ bands, scores }: RfmFacts): SummaryTable {
  const measure = (id: string, zh: string, en: string, format: 'integer' | 'decimal') =>
    ({ id, label: { zh, en }, format }) as const;
  const cut = ({ cuts }: Bands, score: number): number | null => {
    const value = cuts[score - 2] ?? NaN;
    return Number.isFinite(value) ? value : null;
  };
  let rows: SummaryTable['rows'] | undefined;
  const makeRows = (): SummaryTable['rows'] => {
    const counted = Object.values(scores).map(countScores);
    return [5, 4, 3, 2, 1].map((score) => {
      const days = cut(bands.recency, score);
      return [
        score,
        days === null ? null : 0 - days,
        cut(bands.frequency, score),
        cut(bands.monetary, score),
        ...counted.map((counts) => counts[score] ?? 0),
      ];
    });
  };
  return {
    id: 'bands',
    label: { zh: '各分值的界限与客户数', en: 'Cuts and customers of each score' },
    columns: [
      measure('score', '分值', 'Score', 'integer'),
      measure('recency-cut', '距今天数界限', 'Cut in days', 'decimal'),
      measure('frequency-cut', '次数界限', 'Cut in purchases', 'decimal'),
      measure('monetary-cut', '金额界限', 'Cut in money', 'decimal'),
      measure('recency', 'R 客户数', 'Customers by R', 'integer'),
      measure('frequency', 'F 客户数', 'Customers by F', 'integer'),
      measure('monetary', 'M 客户数', 'Customers by M', 'integer'),
    ],
    get rows() {
      return (rows ??= makeRows());
    },
  };
}

function countScores(scores: Uint8Array): Int32Array {
  const counts = new Int32Array(6);
  for (let row = 0; row < scores.length; row++) counts[scores[row]!]!++;
  return counts;
}
