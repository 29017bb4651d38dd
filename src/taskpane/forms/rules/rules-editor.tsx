import { Button } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import * as v from 'valibot';
import { useState } from 'react';
import { ruleSetSchema, type RuleSet } from '../../../methods/rules/rule-set';
import { useSay } from '../../state/use-say';
import { addTier, raiseTier, removeTier, withTier } from './edit-rules';
import { RulesProof } from './rules-proof';
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
  const [draft, setDraft] = useState<RuleSet | undefined>();
  const references = useReferences();
  const rules = draft ?? value;
  const proof = useProof(value);
  // What is half typed stays here until it is complete.
  const change = (changed: RuleSet) => {
    const isComplete = v.safeParse(ruleSetSchema, changed).success;
    setDraft(isComplete ? undefined : changed);
    if (isComplete) onChange(changed);
  };
  return (
    <div className="rules">
      <ol className="rule-tiers">
        {rules.tiers.map((tier, index) => (
          <TierEditor
            key={tier.id}
            tier={tier}
            customers={proof?.counts[index]}
            references={references}
            isFirst={index === 0}
            isOnly={rules.tiers.length === 1}
            onChange={(changed) => change(withTier(rules, index, changed))}
            onRaise={() => change(raiseTier(rules, index))}
            onRemove={() => change(removeTier(rules, index))}
          />
        ))}
      </ol>
      <Button
        size="small"
        icon={<Add16Regular />}
        onClick={() => change(addTier(rules, references[0]?.reference ?? 'aum'))}
      >
        {say({ zh: '添加一级', en: 'Add a tier' })}
      </Button>
      {draft && (
        <p className="quiet" role="status">
          {say({ zh: '填写完整后生效。', en: 'Takes effect when it is complete.' })}
        </p>
      )}
      <RulesProof proof={proof} />
    </div>
  );
}
