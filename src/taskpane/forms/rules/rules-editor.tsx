import type { RuleSet } from '../../../methods/rules/rule-set';
import { useSay } from '../../state/use-say';
import { DraftNote } from '../rows/draft-note';
import { RowsEditor } from '../rows/rows-editor';
import { useDraft } from '../rows/use-draft';
import { newTier, withTiers } from './edit-rules';
import { GraceEditor } from './grace-editor';
import { OtherwiseEditor } from './otherwise-editor';
import { RulesProof } from './rules-proof';
import { rulesProblem } from './rules-problem';
import { TierEditor } from './tier-editor';
import { useReferences } from './use-references';
import { useProof } from './use-proof';

interface RulesEditorProps {
  readonly value: RuleSet;
  readonly onChange: (rules: RuleSet) => void;
}

/** Tiers from best to worst, their tests as sentences, and beside them the proof, which follows as one types. */
export function RulesEditor({ value, onChange }: RulesEditorProps) {
  const say = useSay();
  const references = useReferences();
  const { shown: rules, problem, change } = useDraft(value, rulesProblem, onChange);
  const proof = useProof(value);
  return (
    <>
      <RowsEditor
        rows={rules.tiers}
        nameOf={({ label }) => say(label)}
        toneOf={({ tone }) => tone}
        isOrdered
        most={60}
        addLabel={{ zh: '添加一级', en: 'Add a tier' }}
        made={() => newTier(rules, references[0]?.reference ?? 'aum')}
        onChange={(tiers) => change(withTiers(rules, [...tiers]))}
      >
        {(tier, changeTier, buttons, index) => (
          <TierEditor
            tier={tier}
            customers={proof?.counts[index]}
            references={references}
            buttons={buttons}
            onChange={(changed) => changeTier({ ...tier, ...changed })}
          />
        )}
      </RowsEditor>
      <OtherwiseEditor rules={rules} onChange={change} />
      <GraceEditor rules={rules} references={references} onChange={change} />
      <DraftNote problem={problem} />
      <RulesProof proof={proof} />
    </>
  );
}
