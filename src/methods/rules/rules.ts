import {
  defineMethod,
  noDataTier,
  type ParameterDeclarations,
  type RunContext,
  type TextOutput,
  type Tier,
  type TierOutput,
} from '../shared/contract';
import type { Issue } from '../../table/issues/issue';
import { issue } from '../shared/input-issues';
import { tierSummary } from '../shared/tier-summary';
import { emptyText } from '../shared/wording';
import { classify, noTier, undecided } from './classify';
import { columnCells, type ColumnCells } from './column-cells';
import { liftText, reasonText } from './explanation';
import { careExpression, tierExpression, type RuleFacts } from './expressions';
import { graceOf, type Grace } from './grace';
import { bankAum } from './presets/bank-aum';
import { rulePresets } from './presets/presets';
import { serviceAbc } from './presets/service-abc';
import { proofIssues } from './proof-issues';
import { proveRules } from './prove';
import { ruleSetSchema, type RuleSet } from './rule-set';
import { surveyOf } from './survey';
import { kindsOf } from './test-value';
import { columnName } from './wording';

const watchTier: Tier = { id: 'watch', label: { zh: '关注', en: 'Watch' }, tone: 'warning' };
const noTierTier: Tier = { id: 'no-tier', label: { zh: '未归类', en: 'No tier' }, tone: 'warning' };

const params = {
  rules: {
    kind: 'structure',
    editor: 'rules',
    label: { zh: '分级规则', en: 'Tiers and their tests' },
    origin: 'source',
    default: bankAum(6_000_000),
    schema: ruleSetSchema,
  },
} as const satisfies ParameterDeclarations;

/**
 * Criteria tiers: tiers from best to worst, each with tests on columns that must all hold, or any, or k of n; the first
 * that holds wins. Bounds are half-open. A missing value makes a test unknown (unless it says otherwise), and a customer
 * is no data where that could have made him the tier. Every run proves the rule set: gaps, overlaps and shadowed tiers
 * are reported with an example.
 */
export const rules = defineMethod({
  id: 'rules',
  label: { zh: '标准分级', en: 'Criteria tiers' },
  description: {
    zh: '按条件把客户归入各级，并检查规则有无遗漏、重叠和永远不会出现的层级。',
    en: 'Puts customers into tiers by tests on columns, and proves the rules for gaps, overlaps and tiers nobody can reach.',
  },
  source: {
    zh: '客户管理文献中的分级标准（服务 A/B/C、零售、九级、银行资产分层、带回访频率的客户级别）；先满足的层级优先，区间含下限不含上限。',
    en: 'Tier criteria of the customer-management literature (service A/B/C, retail, nine levels, bank AUM, levels with cadence); first tier that holds wins, bounds half-open.',
  },
  playbooks: [
    {
      id: 'service-abc',
      label: { zh: '服务 A/B/C 分级', en: 'Service A/B/C' },
      description: {
        zh: '按当月消费额、月均到访次数、连续到访周数和最近一次金额分为 A、B、C 类，并给出由谁打几次电话、拜访几次。适合交易明细，或含这四列的客户清单。',
        en: 'Classes A, B and C by the month’s spend, visits a month, consecutive weeks and latest amount, each with its calls and visits and who makes them. For transactions, or lists with these four columns.',
      },
      params: { rules: serviceAbc },
      sample: 'en-transactions.xlsx',
    },
    {
      id: 'bank-aum',
      label: { zh: '银行资产分层', en: 'Bank AUM tiers' },
      description: {
        zh: '按月日均资产分为大众、富裕客户（50万起）和私人银行（600万起）；升级即时，连续未达标才降级。适合含资产规模的银行客户清单。',
        en: 'Mass, affluent (from 500,000) and private banking (from 6,000,000) by average AUM; up at once, down only after missed months in a row. For bank customer lists with AUM.',
      },
      params: { rules: bankAum(6_000_000) },
      sample: 'zh-bank-customers.xlsx',
    },
  ],
  inputs: {},
  params,
  presets: rulePresets,
  referencedColumns: ({ rules: set }) => referencesOf(set),
  run(_inputs, { rules: set }, context) {
    const cells = cutColumns(set, context);
    const columns = [...cells.values()];
    const survey = surveyOf(set, columns, context.rowCount);
    const found = survey?.codes ?? classify(set.tiers, cells, context.rowCount);
    const tiers = tiersOf(set);
    const codes = outputCodes(found, set, tiers);
    const grace = graceOf(set, codes, context.column);
    const declared: RuleFacts = {
      set,
      column: context.column,
      asOf: context.asOf,
      watch: watchTier.label,
      noTier: noTierTier.label,
    };
    const output: TierOutput = {
      id: 'tier',
      label: { zh: '客户级别', en: 'Tier' },
      role: 'tierLevel',
      kind: 'tier',
      tiers,
      codes: grace ? withGrace(codes, grace, tiers.indexOf(watchTier)) : codes,
      expression: () => tierExpression(declared),
    };
    const facts = { rules: set, cells, grace };
    const proof = proveRules(set, columns, survey);
    return {
      columns: [output, ...careOutputs(declared, codes)],
      reason: (row) => reasonText(facts, row),
      lift: (row) => liftText(facts, row),
      issues: [...missingColumns(columns), ...proofIssues(proof, set, columns, context)],
      summary: [tierSummary(output)],
    };
  },
});

function referencesOf({ tiers, grace }: RuleSet): readonly string[] {
  const tested = tiers.flatMap(({ tests }) => tests.map(({ column }) => column));
  return [
    ...new Set([...tested, ...(grace ? [grace.missedMonths, grace.heldTier ?? grace.missedMonths] : [])]),
  ];
}

/** The columns that the tests name, cut into cells. */
export function cutColumns(set: RuleSet, context: RunContext): ReadonlyMap<string, ColumnCells> {
  const tests = set.tiers.flatMap((tier) => tier.tests);
  return new Map(
    [...new Set(tests.map(({ column }) => column))].map((reference) => [
      reference,
      columnCells(
        reference,
        context.column(reference),
        tests.filter(({ column }) => column === reference),
        context.rowCount,
        Math.floor(context.asOf),
      ),
    ]),
  );
}

/** The declared tiers, `watch` where there is grace, then the rest or none, then no data. */
function tiersOf({ tiers, otherwise, grace }: RuleSet): readonly Tier[] {
  return [
    ...tiers.map(({ id, label, tone }) => ({ id, label, tone })),
    otherwise ? { id: otherwise.id, label: otherwise.label, tone: otherwise.tone } : noTierTier,
    ...(grace ? [watchTier] : []),
    noDataTier,
  ];
}

function outputCodes(found: Uint8Array, set: RuleSet, tiers: readonly Tier[]): Uint8Array {
  const rest = set.tiers.length;
  const noData = tiers.length - 1;
  const placeOf = Uint8Array.from({ length: 256 }, (_, code) => code);
  placeOf[undecided] = noData;
  placeOf[noTier] = rest;
  return translated(found, placeOf);
}

function translated(codes: Uint8Array, placeOf: Uint8Array): Uint8Array {
  const places = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) places[row] = placeOf[codes[row]!]!;
  return places;
}

function withGrace(codes: Uint8Array, { held }: Grace, watch: number): Uint8Array {
  return codes.map((code, row) => (held[row]! >= 0 ? watch : code));
}

/** How the customers of each tier are looked after, where the rule set says so. */
function careOutputs(facts: RuleFacts, codes: Uint8Array): readonly TextOutput[] {
  const { tiers, otherwise } = facts.set;
  const care = [...tiers, ...(otherwise ? [otherwise] : [])].map((tier) => tier.care);
  if (care.every((text) => text === undefined)) return [];
  return [
    {
      id: 'care',
      label: { zh: '维护方式', en: 'Care' },
      kind: 'text',
      text: (row) => care[codes[row]!] ?? emptyText,
      expression: () => careExpression(facts),
    },
  ];
}

function missingColumns(columns: readonly ColumnCells[]): Issue[] {
  return columns.flatMap(({ reference, column, truths }) => {
    const { zh, en } = columnName(reference, column);
    if (!column) {
      return [
        issue(
          'missing-rule-column',
          'warning',
          `没有规则所用的列“${zh}”`,
          `The rules name a column "${en}" that is not there`,
          1,
        ),
      ];
    }
    const unfit = [...truths.keys()].filter((test) => !kindsOf(test).includes(column.kind));
    return unfit.length === 0
      ? []
      : [
          issue(
            'unfit-test',
            'warning',
            `对“${zh}”的条件与该列类型不符，视为未知`,
            `Tests on "${en}" do not fit its kind and are unknown`,
            unfit.length,
          ),
        ];
  });
}
