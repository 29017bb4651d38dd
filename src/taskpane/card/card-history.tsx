import { ArrowRight12Regular } from '@fluentui/react-icons';
import type { Text } from '../../locales/text';
import type { CardTier, CustomerCard } from '../../session/findings/customer-card';
import { formatSerial } from '../../table/cells/calendar';
import { usePane } from '../state/store';
import { useFormat } from '../state/use-format';
import { useSay } from '../state/use-say';
import { TierBadge } from '../controls/tier-badge';

/**
 * What the run before wrote beside this customer, and what the customer is now. Of runs before that only counts are kept in the workbook,
 * so nothing more is said.
 */
export function CardHistory({ card: { tiers } }: { card: CustomerCard }) {
  const { compared, findings, written } = usePane();
  const say = useSay();
  const format = useFormat();
  const known = tiers.filter(({ before }) => before !== undefined);
  if (known.length === 0 || !compared) return null;
  const earlier = compared.number - 1;
  const date = formatSerial(compared.asOf);
  const when = findings === written ? lastTime(date) : inSheet(date);
  return (
    <section className="history">
      <h3>{say({ zh: '历史', en: 'History' })}</h3>
      <ul>
        {known.map((tier) => (
          <Move key={tier.column} tier={tier} when={when} />
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

const lastTime = (date: string): Text => ({ zh: `上次 ${date}`, en: `Before, ${date}` });
/** The run that is compared with is the one that stands in the sheet as long as this one is not written. */
const inSheet = (date: string): Text => ({ zh: `表中（${date}）`, en: `In the sheet, ${date}` });

function Move({ tier: { tier, before }, when }: { tier: CardTier; when: Text }) {
  const say = useSay();
  if (!before) return null;
  const isSame = before.tier?.id === tier.id;
  return (
    <li>
      <span className="quiet">{say(when)}</span>
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
