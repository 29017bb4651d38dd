import type { RuleSet } from '../../../methods/rules/rule-set';
import type { Edited } from '../edited';
import { useReferences } from '../inputs/use-references';
import { DraftNote } from '../rows/draft-note';
import { NamedRows } from '../rows/named-rows';
import { useDraft } from '../rows/use-draft';
import { newTier, withTiers } from './edit-rules';
import { GraceEditor } from './grace-editor';
import { OtherwiseEditor } from './otherwise-editor';
import { RulesProof } from './rules-proof';
import { rulesProblem } from './rules-problem';
import { TierFields } from './tier-fields';
import { useProof } from './use-proof';

/** Tiers from best to worst, their tests as sentences, and beside them the proof, which follows as one types. */
export function RulesEditor({ value, onChange }: Edited<RuleSet>) {
  const references = useReferences();
  const { shown: rules, problem, change } = useDraft(value, rulesProblem, onChange);
  const proof = useProof(value);
  return (
    <>
      <NamedRows
        rows={rules.tiers}
        isOrdered
        most={60}
        nameLabel={{ zh: '层级名称', en: 'Name of the tier' }}
        addLabel={{ zh: '添加一级', en: 'Add a tier' }}
        made={() => newTier(rules, references[0]?.reference ?? 'aum')}
        onChange={(tiers) => change(withTiers(rules, [...tiers]))}
      >
        {(tier, changeTier, index) => (
          <TierFields
            value={tier}
            customers={proof?.counts[index]}
            references={references}
            onChange={changeTier}
          />
        )}
      </NamedRows>
      <OtherwiseEditor value={rules} onChange={change} />
      <GraceEditor value={rules} references={references} onChange={change} />
      <DraftNote problem={problem} />
      <RulesProof proof={proof} />
    </>
  );
}
