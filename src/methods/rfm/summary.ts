import type { SummaryTable } from '../shared/contract';
import { lazyTable } from '../shared/numbers';
import type { Bands } from './bands';
import type { RfmFacts } from './explanation';
import type { MapProof } from './prove';

export function gapSummary({ gaps }: MapProof): SummaryTable {
  return {
    id: 'gaps',
    label: { zh: '不属于任何客户群的代码', en: 'Codes in no segment' },
    columns: [{ id: 'code', label: { zh: 'RFM 代码', en: 'RFM code' }, format: 'integer' }],
    rows: gaps.map((code) => [Number(code)]),
  };
}

/** Customers by R and F: where they crowd, and where they are lost. */
export function scoreGrid({ recency, frequency }: RfmFacts['scores']): SummaryTable {
  const table = {
    id: 'grid',
    label: { zh: 'R 分与 F 分', en: 'R and F scores' },
    columns: [
      { id: 'r', label: { zh: 'R 分', en: 'R score' }, format: 'integer' },
      { id: 'f', label: { zh: 'F 分', en: 'F score' }, format: 'integer' },
      { id: 'customers', label: { zh: '客户数', en: 'Customers' }, format: 'integer' },
    ],
    chart: { kind: 'heatmap', x: 'f', y: 'r', size: 'customers' },
  } as const;
  return lazyTable(table, () => gridRows(recency, frequency));
}

function gridRows(recency: Uint8Array, frequency: Uint8Array): SummaryTable['rows'] {
  const counts = new Int32Array(36);
  for (let row = 0; row < recency.length; row++) counts[6 * recency[row]! + frequency[row]!]!++;
  return [5, 4, 3, 2, 1].flatMap((r) => [1, 2, 3, 4, 5].map((f) => [r, f, counts[6 * r + f]!]));
}

/** For each score the value it begins with and how many customers have it. */
export function bandSummary({ bands, scores }: RfmFacts): SummaryTable {
  const measure = (id: string, zh: string, en: string, format: 'integer' | 'decimal') =>
    ({ id, label: { zh, en }, format }) as const;
  const cut = ({ cuts }: Bands, score: number): number | null => {
    const value = cuts[score - 2] ?? NaN;
    return Number.isFinite(value) ? value : null;
  };
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
  const table = {
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
  };
  return lazyTable(table, makeRows);
}

function countScores(scores: Uint8Array): Int32Array {
  const counts = new Int32Array(6);
  for (let row = 0; row < scores.length; row++) counts[scores[row]!]!++;
  return counts;
}
