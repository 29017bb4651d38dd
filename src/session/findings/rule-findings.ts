import type { RunContext } from '../../methods/shared/contract';
import { classify } from '../../methods/rules/classify';
import { proofIssues } from '../../methods/rules/proof-issues';
import { proveRules } from '../../methods/rules/prove';
import type { RuleSet } from '../../methods/rules/rule-set';
import { cutColumns } from '../../methods/rules/rules';
import { idColumn } from '../../scheme/binding/customer-keys';
import type { Issue } from '../../table/issues/issue';
import { findColumn, type Table } from '../../table/columns/table';

/** The proof of a rule set on a table, and how many customers each tier takes. */
export interface RuleFindings {
  /** Kinds of customers that the tests tell apart. */
  readonly combinations: number;
  /** False where there are too many of them, and nothing was proved. */
  readonly complete: boolean;
  /** Gaps, overlaps and shadowed tiers in words, each with an example. */
  readonly issues: readonly Issue[];
  /** Customers of each tier, in the order of the tiers. */
  readonly counts: readonly number[];
}

/** Proves a rule set while it is being edited. Columns that other steps make count as absent. */
export function ruleFindings(rules: RuleSet, table: Table, asOf: number): RuleFindings {
  const context: RunContext = {
    rowCount: table.rowCount,
    asOf,
    random: () => 0,
    sheetRows: table.sheetRows,
    column: (reference) => findColumn(table, reference),
    customerId: idColumn(table),
    sheets: {},
  };
  const cells = cutColumns(rules, context);
  const proof = proveRules(rules, [...cells.values()]);
  const counts = rules.tiers.map(() => 0);
  for (const code of classify(rules.tiers, cells, table.rowCount)) {
    if (code < counts.length) counts[code] = (counts[code] ?? 0) + 1;
  }
  const { combinations, complete } = proof;
  return { combinations, complete, counts, issues: proofIssues(proof, rules, [...cells.values()], context) };
}
