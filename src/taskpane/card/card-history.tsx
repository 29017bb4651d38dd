import { ArrowRight12Regular } from '@fluentui/react-icons';
import type { CardTier, CustomerCard } from '../../session/findings/customer-card';
import { formatSerial } from '../../table/cells/calendar';
import { usePane } from '../state/store';
import { useFormat } from '../state/use-format';
import { useSay } from '../state/use-say';
import { TierBadge } from '../controls/tier-badge';

/**
 * What the latest run wrote beside this customer, and what he is now. Of runs before that only counts are kept in the workbook, so
 * nothing is said of him.
 */
export function CardHistory({ card: { tiers } }: { card: CustomerCard }) {
  const runs = usePane((state) => state.sheet?.state.runs ?? []);
  const say = useSay();
  const format = useFormat();
  const known = tiers.filter(({ before }) => before !== undefined);
  const latest = runs.at(-1);
  if (known.length === 0 || !latest) return null;
  const earlier = runs.length - 1;
  return (
    <section className="history">
      <h3>{say({ zh: '历史', en: 'History' })}</h3>
      <ul>
        {known.map((tier) => (
          <Move key={tier.column} tier={tier} date={formatSerial(latest.asOf)} />
        ))}
      </ul>
      {earlier > 0 && (
        <p className="quiet">
          {say({
            zh: `更早还运行过 ${format(earlier, 'integer')} 次，只留有各层级户数。`,
            en: `${format(earlier, 'integer')} earlier runs; only their counts were kept.`,
          })}
        </p>
      )}
    </section>
  );
}

function Move({ tier: { tier, before }, date }: { tier: CardTier; date: string }) {
  const say = useSay();
  if (!before) return null;
  const isSame = before.tier?.id === tier.id;
  return (
    <li>
      <span className="quiet">{say({ zh: `上次 ${date}`, en: `Before, ${date}` })}</span>
      {before.tier ? <TierBadge tier={before.tier} /> : <span>{say(before.label)}</span>}
      {isSame ? (
        <span className="quiet">{say({ zh: '没有变化', en: 'no change' })}</span>
      ) : (
        <>
          <ArrowRight12Regular role="img" aria-label={say({ zh: '变为', en: 'became' })} />
          <TierBadge tier={tier} />
        </>
      )}
    </li>
  );
}
