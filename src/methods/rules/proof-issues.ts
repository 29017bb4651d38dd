import type { Text } from '../../locales/text';
import type { Issue } from '../../table/issues/issue';
import type { RunContext } from '../shared/contract';
import { issue } from '../shared/input-issues';
import { textAt } from '../../table/columns/column';
import { countText, joinTexts } from '../shared/wording';
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
    ...proof.shadowed.map((shadowed) => {
      const { zh, en } = shadowText(shadowed, label, cells);
      const own = label(shadowed.tier);
      return issue(
        'rule-shadowed',
        'warning',
        `“${own.zh}”永远不会出现：${zh}`,
        `Nobody can be "${own.en}": ${en}`,
        1,
      );
    }),
  ];
}

/** Why nobody can reach a tier. */
function shadowText(
  { by, unknown, point }: RuleProof['shadowed'][number],
  label: (id: string) => Text,
  cells: readonly ColumnCells[],
): Text {
  if (!point) return { zh: '条件互相矛盾', en: 'its tests contradict each other' };
  const at = pointText(point, cells);
  const names = (ids: readonly string[]): Text => joinTexts(ids.map(label), '、', ', ');
  const [first, open] = [names(by), names(unknown)];
  const why = [
    ...(by.length > 0 ? [{ zh: `总被“${first.zh}”抢先`, en: `"${first.en}" always comes first` }] : []),
    ...(unknown.length > 0
      ? [{ zh: `“${open.zh}”未知，归为数据不足`, en: `"${open.en}" is unknown there, which makes no data` }]
      : []),
  ];
  const { zh, en } = joinTexts(why, '，或', ', or ');
  return { zh: `${zh}，例如：${at.zh}`, en: `${en}, for example at ${at.en}` };
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
