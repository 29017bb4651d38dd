import type { Text } from '../../locales/text';
import type { Issue } from '../../table/issue';
import type { RunContext } from '../contract';
import { issue } from '../input-issues';
import { textAt } from '../../table/column';
import { countText } from '../wording';
import type { ColumnCells } from './column-cells';
import type { Finding, RuleProof } from './prove';
import type { RuleSet } from './rule-set';
import { pointText } from './wording';

const mostGaps = 10;

/** The proof as issues: each gap and overlap with an example point and, where the sheet has one, an example customer. */
export function proofIssues(
  proof: RuleProof,
  rules: RuleSet,
  cells: readonly ColumnCells[],
  context: RunContext,
): Issue[] {
  if (!proof.complete) {
    const text = countText(proof.combinations);
    return [
      issue(
        'proof-too-large',
        'note',
        `规则组合过多（${text} 种），未能检查遗漏、重叠和无法到达的层级`,
        `Too many combinations (${text}): gaps, overlaps and unreachable tiers were not looked for`,
        1,
      ),
    ];
  }
  const labels = new Map(rules.tiers.map(({ id, label }) => [id, label]));
  const label = (id: string): Text => labels.get(id)!;
  return [
    ...proof.gaps.slice(0, mostGaps).map((gap) => {
      const at = pointText(gap.point, cells);
      return atCustomers('rule-gap', `没有任何一级适用于：${at.zh}`, `No tier takes: ${at.en}`, gap, context);
    }),
    ...proof.overlaps.map((overlap) => {
      const at = pointText(overlap.point, cells);
      const [winner, loser] = [label(overlap.winner), label(overlap.loser)];
      return atCustomers(
        'rule-overlap',
        `“${winner.zh}”与“${loser.zh}”同时适用于：${at.zh}；归入“${winner.zh}”`,
        `"${winner.en}" and "${loser.en}" both take: ${at.en}; "${winner.en}" wins`,
        overlap,
        context,
      );
    }),
    ...proof.shadowed.map(({ tier, by, point }) => {
      const at = point && pointText(point, cells);
      const others = by.map(label);
      const reason: Text = at
        ? {
            zh: `总被“${others.map(({ zh }) => zh).join('、')}”抢先，例如：${at.zh}`,
            en: `"${others.map(({ en }) => en).join(', ')}" always comes first, for example at ${at.en}`,
          }
        : { zh: '条件互相矛盾', en: 'its tests contradict each other' };
      return issue(
        'rule-shadowed',
        'warning',
        `“${label(tier).zh}”永远不会出现：${reason.zh}`,
        `Nobody can be "${label(tier).en}": ${reason.en}`,
        1,
      );
    }),
  ];
}

/** A finding is a warning where customers stand at it, else a note. */
function atCustomers(
  kind: string,
  zh: string,
  en: string,
  { customers, firstRow }: Finding,
  context: RunContext,
): Issue {
  if (firstRow === undefined) return issue(kind, 'note', zh, en, 0);
  const id = context.customerId && textAt(context.customerId, firstRow);
  const row = String((context.sheetRows[firstRow] ?? firstRow) + 1);
  return issue(
    kind,
    'warning',
    `${zh}（本表 ${countText(customers)} 户，如${id ?? `第 ${row} 行`}）`,
    `${en} (${countText(customers)} customers here, such as ${id ?? `row ${row}`})`,
    customers,
  );
}
