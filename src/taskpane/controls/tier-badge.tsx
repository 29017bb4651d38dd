import type { Tier } from '../../methods/shared/contract';
import { useSay } from '../state/use-say';

/** A tier in its colours. */
export function TierBadge({ tier }: { tier: Tier }) {
  const say = useSay();
  return <span className={`tier-badge tone-${tier.tone}`}>{say(tier.label)}</span>;
}
