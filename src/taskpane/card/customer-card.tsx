import { ArrowTrending16Regular } from '@fluentui/react-icons';
import type { CardReason, CustomerCard } from '../../session/findings/customer-card';
import { useFormat } from '../state/use-format';
import { useSay } from '../state/use-say';
import { MarkedLine } from '../controls/marked-line';
import { Term } from '../controls/term';
import { CardHistory } from './card-history';
import { Contributions } from './contributions';
import { TierBadge } from '../controls/tier-badge';

/** A customer: what the customer is, why, and what would lift the tier. */
export function Card({ card }: { card: CustomerCard }) {
  const say = useSay();
  const row = String(card.sheetRow + 1);
  return (
    <article className="customer">
      <p className="quiet">
        {[card.name === undefined ? undefined : card.id, say({ zh: `第 ${row} 行`, en: `row ${row}` })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul className="customer-tiers">
        {card.tiers.map(({ column, label, tier }) => (
          <li key={column}>
            <span className="quiet">{say(label)}</span> <TierBadge tier={tier} />
          </li>
        ))}
      </ul>
      {card.reasons.map((said, index) => (
        <Reason key={said.method?.en ?? index} said={said} />
      ))}
      <CardFigures card={card} />
      <CardHistory card={card} />
    </article>
  );
}

function Reason({ said: { method, reason, detail, lift, contributions } }: { said: CardReason }) {
  const say = useSay();
  return (
    <section className="reason">
      {method && <h3>{say(method)}</h3>}
      <p className="reason-first">{say(reason)}</p>
      {lift && (
        <MarkedLine Icon={ArrowTrending16Regular} className="lift">
          {say(lift)}
        </MarkedLine>
      )}
      {contributions.length > 0 && <Contributions contributions={contributions} />}
      {detail && <Arithmetic detail={say(detail)} />}
    </section>
  );
}

/** How the reason was worked out, a line a part. */
function Arithmetic({ detail }: { detail: string }) {
  const parts = detail.split(/[；;]\s*/u).filter(Boolean);
  return (
    <ul className="arithmetic quiet">
      {parts.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  );
}

function CardFigures({ card: { numbers, texts } }: { card: CustomerCard }) {
  const say = useSay();
  const format = useFormat();
  if (numbers.length + texts.length === 0) return null;
  return (
    <dl className="card-figures">
      {texts.map(({ column, label, text }) => (
        <Term key={column} name={say(label)}>
          {say(text)}
        </Term>
      ))}
      {numbers.map(({ column, label, value, format: kind }) => (
        <Term key={column} name={say(label)}>
          {format(value, kind)}
        </Term>
      ))}
    </dl>
  );
}
