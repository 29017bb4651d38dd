import { ShieldCheckmark16Regular } from '@fluentui/react-icons';
import type { RuleFindings } from '../../../session/findings/rule-findings';
import { IssueList } from '../../controls/issue-list';
import { MarkedLine } from '../../controls/marked-line';
import { useFormat } from '../../state/use-format';
import { useSay } from '../../state/use-say';

/** What the proof says: who is in no tier, where tiers overlap, which tier nobody can reach. */
export function RulesProof({ proof }: { proof: RuleFindings | undefined }) {
  const say = useSay();
  const format = useFormat();
  if (!proof) return null;
  const count = format(proof.combinations, 'integer');
  return (
    <section aria-live="polite" className="proof">
      <h3>{say({ zh: '规则检查', en: 'Proof of the rules' })}</h3>
      {proof.issues.length > 0 ? (
        <IssueList issues={proof.issues} />
      ) : (
        <MarkedLine Icon={ShieldCheckmark16Regular} className="all-well">
          {say({
            zh: `已检查全部 ${count} 种情况：没有遗漏、重叠或无法到达的层级。`,
            en: `All ${count} kinds of customers were looked at: no gap, no overlap, no tier out of reach.`,
          })}
        </MarkedLine>
      )}
    </section>
  );
}
