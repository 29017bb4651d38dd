import type { CustomerCard } from '../../../session/findings/customer-card';
import { useSay } from '../../state/use-say';
import { PlaceLink } from '../../controls/place-link';
import { Section } from '../../controls/section';
import { TierBadge } from '../../controls/tier-badge';

/** The customers who matter most, with what they would get. */
export function TopCustomers({ cards }: { cards: readonly CustomerCard[] }) {
  const say = useSay();
  return (
    <Section title={say({ zh: '排在最前的客户', en: 'Top customers' })}>
      <ul className="first-rows">
        {cards.map((card) => (
          <TopCustomer key={card.sheetRow} card={card} />
        ))}
      </ul>
    </Section>
  );
}

function TopCustomer({ card }: { card: CustomerCard }) {
  const say = useSay();
  const row = String(card.sheetRow + 1);
  const reason = card.reasons[0]?.reason;
  return (
    <li>
      <div className="first-row-head">
        <PlaceLink to={`${row}:${row}`} title={say({ zh: `选中第 ${row} 行`, en: `Select row ${row}` })}>
          {row}
        </PlaceLink>
        <span className="one-line">{card.name ?? card.id ?? ''}</span>
        {card.star && <span className="star">★</span>}
        {card.tiers[0] && <TierBadge tier={card.tiers[0].tier} />}
      </div>
      {reason && <p className="quiet two-lines">{say(reason)}</p>}
    </li>
  );
}
