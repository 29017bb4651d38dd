import { TierBadge } from '../../controls/tier-badge';
import { usePane } from '../../state/store';
import { useFormat } from '../../state/use-format';
import { useSay } from '../../state/use-say';

/** What the words come to, so that a change of a reading is seen at once. Read out when it changes. */
export function WordCounts() {
  const { findings, look, isFollowing } = usePane();
  const say = useSay();
  const format = useFormat();
  const found = findings ?? look;
  if (!found) return null;
  const counts = found.tiers[0]?.counts ?? [];
  return (
    <ul
      className="word-counts"
      aria-live="polite"
      data-following={isFollowing}
      aria-label={say({ zh: '按现在的读法', en: 'By the readings as they are' })}
    >
      <li>
        <span className="star">★</span> {format(found.stars, 'integer')}
      </li>
      {counts.map(({ tier, customers }) => (
        <li key={tier.id}>
          <TierBadge tier={tier} /> {format(customers, 'integer')}
        </li>
      ))}
    </ul>
  );
}
