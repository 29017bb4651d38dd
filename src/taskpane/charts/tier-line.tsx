import type { Findings } from '../../session/findings/findings';
import { TierBadge } from '../controls/tier-badge';
import { useFormat } from '../state/use-format';

interface TierLineProps {
  readonly findings: Findings;
  readonly isFollowing: boolean;
}

/** How many customers stand in each tier, in a line or two that stay in sight while thresholds are moved. */
export function TierLine({ findings: { tiers, stars, hasStars }, isFollowing }: TierLineProps) {
  const format = useFormat();
  const counts = tiers[0]?.counts ?? [];
  return (
    <ul className="tier-line" data-following={isFollowing}>
      {counts.map(({ tier, customers }) => (
        <li key={tier.id}>
          <TierBadge tier={tier} /> <span className="tier-line-count">{format(customers, 'integer')}</span>
        </li>
      ))}
      {hasStars && (
        <li>
          <span className="star">★</span> <span className="tier-line-count">{format(stars, 'integer')}</span>
        </li>
      )}
    </ul>
  );
}
