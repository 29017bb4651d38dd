import { useEffect, useState } from 'react';
import type { RuleSet } from '../../../methods/rules/rule-set';
import type { RuleFindings } from '../../../session/findings/rule-findings';
import { problemOf } from '../../state/perform';
import { engine } from '../../state/session';
import { usePane } from '../../state/store';

/** How long typing must rest before the rules are proved again. */
const rest = 200;

/** The proof of the rules on the sheet that was read; it follows changes, and a late answer to an earlier question is dropped. */
export function useProof(rules: RuleSet): RuleFindings | undefined {
  const [proof, setProof] = useState<RuleFindings>();
  const { facts, asOf } = usePane();
  useEffect(() => {
    if (!facts) return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      engine()
        .prove(rules, asOf)
        .then((found) => isCurrent && setProof(found))
        .catch((error: unknown) => usePane.setState({ problem: { problem: problemOf(error) } }));
    }, rest);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [rules, facts, asOf]);
  return proof;
}
