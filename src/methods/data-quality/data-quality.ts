import type { Text } from '../../locales/text';
import type { Issue } from '../../table/issues/issue';
import {
  defineMethod,
  type RunContext,
  type SummaryTable,
  type Tier,
  type TierOutput,
} from '../shared/contract';
import { issue } from '../shared/input-issues';
import { lazyTable } from '../shared/numbers';
import { tierSummary } from '../shared/tier-summary';
import { countText, emptyText, joinReasons, joinTexts, plainText } from '../shared/wording';
import { changesOf, findingsOf, type Checked, type Finding } from './checks';
import { findDuplicates, type Duplicates } from './duplicates';

const tiers: readonly Tier[] = [
  { id: 'clean', label: { zh: '无问题', en: 'Clean' }, tone: 'best' },
  { id: 'incomplete', label: { zh: '不完整', en: 'Incomplete' }, tone: 'middle' },
  { id: 'redundant', label: { zh: '疑似重复', en: 'Perhaps a duplicate' }, tone: 'warning' },
  { id: 'contradictory', label: { zh: '自相矛盾', en: 'Contradictory' }, tone: 'warning' },
  { id: 'invalid', label: { zh: '有无效值', en: 'Invalid' }, tone: 'warning' },
];
const code = { clean: 0, incomplete: 1, redundant: 2, contradictory: 3, invalid: 4 } as const;

/** The log holds as many values as a person reads; the counts are of all. */
const longestLog = 200;

/**
 * Data doctor for customer lists: invalid values, contradictions, duplicates by id and then by name and phone, and
 * customers without card number, class or grade. It proposes normal forms in a before/after log and merges nothing: a
 * person looks at each group. A row bears the gravest of its findings as its class, and all of them in its reason.
 */
export const dataQuality = defineMethod({
  id: 'data-quality',
  label: { zh: '数据清洗', en: 'Data doctor' },
  description: {
    zh: '找出无效、重复、矛盾与缺失的数据，给出规范写法对照；只提示，不自动合并。',
    en: 'Finds invalid, redundant, contradictory and missing data, with a before/after log; it never merges by itself.',
  },
  source: {
    zh: '客户管理文献的数据清洗：规范、去伪、去重、查矛盾，重复由人工复核；每户应有卡号、类别、级别。身份证校验按 GB 11643-1999，号段规则为本产品默认。',
    en: 'Data cleaning of the customer-management literature: normalise, drop the invalid, find duplicates for human review; every customer has card number, class and grade. ID numbers by GB 11643-1999; the patterns of phone numbers are ours.',
  },
  playbooks: [
    {
      description: {
        zh: '找出无效、重复、矛盾与缺失的数据，给出规范写法。适合任何含姓名的客户清单，最好有电话、证件号码与生日。',
        en: 'Finds invalid, redundant, contradictory and missing data. For any list with names, best with phone, ID number and birthday.',
      },
      sample: 'en-service.xlsx',
    },
  ],
  severalRowsACustomer: true,
  inputs: {
    name: { role: 'name', kind: 'text' },
    id: { role: 'customerId', kind: 'text', optional: true },
    phone: { role: 'phone', kind: 'text', optional: true },
    idNumber: { role: 'idNumber', kind: 'text', optional: true },
    birthday: { role: 'birthday', kind: 'date', optional: true },
    cardNumber: { role: 'cardNumber', kind: 'text', optional: true },
    segment: { role: 'segment', kind: 'text', optional: true },
    grade: { role: 'cardLevel', kind: 'text', optional: true },
  },
  params: {
    byNameAndPhone: {
      kind: 'switch',
      label: { zh: '按姓名＋电话查重', en: 'Duplicates by name and phone too' },
      help: { zh: '先按客户号，再按姓名与电话', en: 'After those by id' },
      origin: 'source',
      default: true,
    },
  },
  run(checked, { byNameAndPhone }, context) {
    const { rowCount, asOf } = context;
    const phone = byNameAndPhone ? checked.phone : undefined;
    const duplicates = findDuplicates(rowCount, checked.id, checked.name, phone);
    const output: TierOutput = {
      id: 'quality',
      label: { zh: '数据质量', en: 'Data quality' },
      kind: 'tier',
      tiers,
      codes: Uint8Array.from({ length: rowCount }, (_, row) =>
        classOf(findingsOf(checked, row, asOf), duplicates.groupOf[row]!),
      ),
    };
    return {
      columns: [
        output,
        {
          id: 'duplicate-of',
          label: { zh: '重复组', en: 'Duplicates' },
          kind: 'text',
          text: (row) => groupText(duplicates, row),
        },
        {
          id: 'proposal',
          label: { zh: '规范写法', en: 'Proposed form' },
          kind: 'text',
          text: (row) => proposalText(checked, row),
        },
      ],
      reason: (row) => {
        const found = findingsOf(checked, row, asOf).map(({ text }) => text);
        const said = [...found, groupText(duplicates, row), proposalText(checked, row)];
        return joinReasons(output.codes[row] === code.clean ? [tiers[code.clean]!.label, ...said] : said);
      },
      issues: duplicateIssues(duplicates),
      summary: [tierSummary(output), changeTable(checked, context)],
    };
  },
});

function classOf(findings: readonly Finding[], group: number): number {
  const has = (kind: Finding['kind']): boolean => findings.some((found) => found.kind === kind);
  if (has('invalid')) return code.invalid;
  if (has('contradictory')) return code.contradictory;
  if (group >= 0) return code.redundant;
  return has('missing') ? code.incomplete : code.clean;
}

function groupText({ groupOf, groups }: Duplicates, row: number): Text {
  const group = groups[groupOf[row]!];
  if (!group) return emptyText;
  const rows = countText(group.rows);
  return group.by === 'id'
    ? {
        zh: `客户号 ${group.key} 出现 ${rows} 行，请人工复核`,
        en: `id ${group.key} stands in ${rows} rows: look at them`,
      }
    : {
        zh: `姓名与电话相同的有 ${rows} 行，请人工复核`,
        en: `${rows} rows share name and phone: look at them`,
      };
}

function proposalText(checked: Checked, row: number): Text {
  const changes = changesOf(checked, row).map(({ column, before, after }) =>
    plainText(`${column}: ${before} → ${after}`),
  );
  return joinTexts(changes, '，', ', ');
}

function duplicateIssues({ groups }: Duplicates): Issue[] {
  const alike = groups.filter(({ by }) => by === 'name-and-phone');
  if (alike.length === 0) return [];
  const text = countText(alike.length);
  return [
    issue(
      'same-name-and-phone',
      'warning',
      `${text} 组客户姓名与电话相同、客户号不同`,
      `${text} groups share name and phone under different ids`,
      alike.length,
    ),
  ];
}

/** Before and after, each pair of values once, with how many rows have it. */
function changeTable(checked: Checked, { rowCount }: Pick<RunContext, 'rowCount'>): SummaryTable {
  const table = {
    id: 'changes',
    label: { zh: '规范前后对照', en: 'Before and after' },
    columns: [
      { id: 'column', label: { zh: '列', en: 'Column' }, format: 'text' },
      { id: 'before', label: { zh: '原值', en: 'Before' }, format: 'text' },
      { id: 'after', label: { zh: '规范值', en: 'After' }, format: 'text' },
      { id: 'rows', label: { zh: '行数', en: 'Rows' }, format: 'integer' },
    ],
  } as const;
  return lazyTable(table, () => changeRows(checked, rowCount));
}

function changeRows(checked: Checked, rowCount: number): SummaryTable['rows'] {
  const counts = new Map<string, number>();
  for (let row = 0; row < rowCount; row++) {
    for (const { column, before, after } of changesOf(checked, row)) {
      const key = JSON.stringify([column, before, after]);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const log = [...counts]
    .sort(([a, most], [b, other]) => other - most || (a < b ? -1 : 1))
    .slice(0, longestLog);
  return log.map(([key, count]) => [...(JSON.parse(key) as string[]).map(plainText), count]);
}
