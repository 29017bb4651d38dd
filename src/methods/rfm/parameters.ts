import * as v from 'valibot';
import type { ParameterDeclarations, Preset } from '../shared/contract';
import { classicSegments, newerSegments, segmentsSchema } from './segments';

const fourCuts = v.pipe(
  v.tuple([v.number(), v.number(), v.number(), v.number()]),
  v.check(
    (cuts) => cuts.every((cut, index) => index === 0 || cut > (cuts[index - 1] ?? -Infinity)),
    'ascending',
  ),
);

const ownCutsSchema = v.strictObject({ recency: fourCuts, frequency: fourCuts, monetary: fourCuts });

export const rfmParameters = {
  cuts: {
    kind: 'choice',
    label: { zh: '分值界限', en: 'Cuts between the scores' },
    origin: 'ours',
    default: 'rank',
    options: {
      rank: { zh: '按名次五等分（并列同分）', en: 'Quintiles by rank (ties share)' },
      inclusive: { zh: '五分位数 PERCENTILE.INC', en: 'Quantiles, PERCENTILE.INC' },
      exclusive: { zh: '五分位数 PERCENTILE.EXC', en: 'Quantiles, PERCENTILE.EXC' },
      'rfm-r': { zh: '与 R 语言 rfm 包一致（界限加 1）', en: 'As the R package rfm (adds 1 to each cut)' },
      own: { zh: '自定义界限', en: 'Own cuts' },
    },
  },
  ownCuts: {
    kind: 'structure',
    editor: 'cuts',
    label: { zh: '自定义界限', en: 'Own cuts' },
    help: {
      zh: '距今天数为各档最后一天，次数与金额为各档起点；均从小到大',
      en: 'Days since the purchase: the last day of each band; count and amount: where each band begins; all ascending',
    },
    origin: 'ours',
    default: {
      recency: [30, 90, 180, 365],
      frequency: [2, 4, 8, 16],
      monetary: [1_000, 5_000, 10_000, 50_000],
    },
    schema: ownCutsSchema,
  },
  segments: {
    kind: 'structure',
    editor: 'segments',
    label: { zh: '客户群', en: 'Segments' },
    help: {
      zh: '默认为 R 语言 rfm 包的现行分群表；旧表见现成参数。排在前面的优先',
      en: 'The current map of the R package rfm; the old one is a ready-made set. The first that fits wins',
    },
    origin: 'source',
    default: newerSegments,
    schema: segmentsSchema,
  },
} as const satisfies ParameterDeclarations;

export const rfmPresets = {
  newer: {
    label: {
      zh: 'R 语言 rfm 包现行分群表（0.3 起，默认）',
      en: 'Current segment map of the R package rfm (from 0.3; default)',
    },
    origin: 'source',
    params: { segments: newerSegments },
  },
  classic: {
    label: {
      zh: 'R 语言 rfm 包旧分群表（0.2 及以前）',
      en: 'Old segment map of the R package rfm (up to 0.2)',
    },
    origin: 'source',
    params: { segments: classicSegments },
  },
  'rfm-r': {
    label: { zh: '与 R 语言 rfm 包 0.3 完全一致', en: 'Exactly as the R package rfm 0.3' },
    origin: 'source',
    params: { cuts: 'rfm-r', segments: newerSegments },
  },
} as const satisfies Readonly<Record<string, Preset>>;
