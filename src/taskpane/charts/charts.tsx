import type { Findings } from '../../session/findings';
import { useSay } from '../state/use-say';
import { Section } from '../parts/section';
import { TierBars } from './tier-bars';

/** Pictures of what was found: each tier column, then what the methods draw. */
export function Charts({ findings }: { findings: Findings }) {
  const say = useSay();
  return (
    <>
      {findings.tiers.map((tiers) => (
        <Section key={tiers.column} title={say(tiers.label)}>
          <TierBars tiers={tiers} findings={findings} />
        </Section>
      ))}
    </>
  );
}
