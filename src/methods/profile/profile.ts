import { groupSums } from '../../math/counting/group-sums';
import type { Text } from '../../locales/text';
import type { NumberColumn, TextColumn } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
import { defineMethod, noDataTier, type SummaryTable } from '../shared/contract';
import { issue } from '../shared/input-issues';
import { joinReasons, plainText } from '../shared/wording';
import { segmentsOf, type Segments } from './segment-of';

/**
 * Segments and profile: for each dimension (geography, demography, need, behaviour) a table of its segments with
 * customers, value and mean value, and in long form the mix of tiers in each, ready as the source of a PivotTable. Words
 * make a segment each, numbers four quarters, dates a year each. Sex, age and health are no default.
 */
export const profile = defineMethod({
  id: 'profile',
  label: { zh: '客群画像', en: 'Segments and profile' },
  description: {
    zh: '按地域、属性、需求、行为细分客户，给出各群户数、价值与层级构成，可作透视表数据源。',
    en: 'Segments by geography, demography, need and behaviour: customers, value and tier mix of each, ready for a PivotTable.',
  },
  source: {
    zh: '市场细分的通行四类维度（地理、人口、心理与需求、行为，Kotler）；维度列与四分位分组为本产品默认。',
    en: 'The four usual bases of segmentation (geographic, demographic, psychographic and need, behavioural; Kotler); the columns and the quarters of numbers are our defaults.',
  },
  inputs: {
    value: { role: 'revenue', kind: 'number', optional: true },
    tier: { role: 'tierLevel', kind: 'text', optional: true },
  },
  params: {
    dimensions: {
      kind: 'words',
      label: { zh: '细分维度', en: 'Dimensions' },
      help: { zh: '列的角色或表头', en: 'Roles or headers of columns' },
      origin: 'ours',
      default: ['region', 'branch', 'industry', 'position', 'segment', 'product', 'transactionCount'],
    },
  },
  referencedColumns: ({ dimensions }) => dimensions,
  run({ value, tier }, { dimensions }, context) {
    const columns = [...new Set(dimensions)].map((reference) => context.column(reference));
    const all = columns.flatMap((column) => (column ? [segmentsOf(column)] : []));
    return {
      columns: [
        {
          id: 'profile',
          label: { zh: '画像', en: 'Profile' },
          kind: 'text',
          text: (row) => profileText(all, row),
        },
      ],
      reason: (row) => {
        const said = profileText(all, row);
        return said.zh === '' ? { zh: '没有可用的维度', en: 'no dimension is known' } : said;
      },
      issues: dimensionIssues(all, context.rowCount),
      summary: [segmentTable(all, value, context.rowCount), mixTable(all, tier)],
    };
  },
});

/** `地区 上海；行业 制造业；交易次数 2 至 6`. */
function profileText(all: readonly Segments[], row: number): Text {
  return joinReasons(
    all.flatMap(({ header, of, names }): Text[] => {
      const name = names[of[row]!];
      return name ? [{ zh: `${header} ${name.zh}`, en: `${header} ${name.en}` }] : [];
    }),
  );
}

function dimensionIssues(all: readonly Segments[], rowCount: number): Issue[] {
  const wide = all.filter(({ names }) => names.length > 50);
  if (wide.length === 0 || rowCount === 0) return [];
  const headers = wide.map(({ header }) => `“${header}”`).join('、');
  return [
    issue(
      'many-segments',
      'note',
      `${headers} 的分群超过 50 个`,
      `${headers} makes more than 50 segments`,
      wide.length,
    ),
  ];
}

const dimensionColumn = { id: 'dimension', label: { zh: '维度', en: 'Dimension' }, format: 'text' } as const;
const segmentColumn = { id: 'segment', label: { zh: '分群', en: 'Segment' }, format: 'text' } as const;
const customersColumn = {
  id: 'customers',
  label: { zh: '客户数', en: 'Customers' },
  format: 'integer',
} as const;

/** The segments of a dimension and, after them, who lacks a value. */
function namesOf({ names }: Segments): readonly Text[] {
  return [...names, noDataTier.label];
}

function groupsOf({ of, names }: Segments): Int32Array {
  return of.map((own) => (own < 0 ? names.length : own));
}

function segmentTable(
  all: readonly Segments[],
  value: NumberColumn | undefined,
  rowCount: number,
): SummaryTable {
  const ones = new Float64Array(rowCount).fill(1);
  const rows = all.flatMap((segments) => {
    const [groups, names] = [groupsOf(segments), namesOf(segments)];
    const counts = groupSums(ones, groups, names.length);
    const sums = value && groupSums(value.values, groups, names.length);
    const known = value && groupSums(value.values.map(oneIfKnown), groups, names.length);
    return names.flatMap((name, own) =>
      counts[own] === 0
        ? []
        : [
            [
              plainText(segments.header),
              name,
              counts[own]!,
              counts[own]! / rowCount,
              ...(sums && known?.[own] ? [sums[own]!, sums[own]! / known[own]] : [null, null]),
            ],
          ],
    );
  });
  return {
    id: 'segments',
    label: { zh: '分群', en: 'Segments' },
    columns: [
      dimensionColumn,
      segmentColumn,
      customersColumn,
      { id: 'customer-share', label: { zh: '客户占比', en: 'Share of customers' }, format: 'share' },
      { id: 'value', label: { zh: '价值合计', en: 'Value' }, format: 'money' },
      { id: 'mean', label: { zh: '户均价值', en: 'Value a customer' }, format: 'money' },
    ],
    rows,
    chart: { kind: 'bars', x: 'segment', y: 'customers', series: 'dimension' },
  };
}

/** Whose value is not known is in no mean. */
const oneIfKnown = (value: number): number => (Number.isNaN(value) ? 0 : 1);

/** One row a dimension, segment and tier. */
function mixTable(all: readonly Segments[], tier: TextColumn | undefined): SummaryTable {
  const tiers = tier && segmentsOf(tier);
  const rows = tiers
    ? all.flatMap((segments) => {
        const [names, tierNames] = [namesOf(segments), namesOf(tiers)];
        const [groups, tierGroups] = [groupsOf(segments), groupsOf(tiers)];
        const cells = groups.map((own, row) => own * tierNames.length + tierGroups[row]!);
        const counts = groupSums(
          new Float64Array(cells.length).fill(1),
          cells,
          names.length * tierNames.length,
        );
        return names.flatMap((name, own) =>
          tierNames.flatMap((tierName, other) => {
            const count = counts[own * tierNames.length + other]!;
            return count === 0 ? [] : [[plainText(segments.header), name, tierName, count]];
          }),
        );
      })
    : [];
  return {
    id: 'tier-mix',
    label: { zh: '层级构成', en: 'Tier mix' },
    columns: [
      dimensionColumn,
      segmentColumn,
      { id: 'tier', label: { zh: '层级', en: 'Tier' }, format: 'text' },
      customersColumn,
    ],
    rows,
    chart: { kind: 'heatmap', x: 'tier', y: 'segment', size: 'customers', series: 'dimension' },
  };
}
