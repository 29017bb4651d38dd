import { ArrowTrending16Regular, PersonSearch20Regular } from '@fluentui/react-icons';
import type { CardReason, CustomerCard } from '../../session/findings/customer-card';
import { usePane } from '../state/store';
import { useFormat } from '../state/use-format';
import { useSay } from '../state/use-say';
import { MarkedLine } from '../controls/marked-line';
import { Section } from '../controls/section';
import { Term } from '../controls/term';
import { CardHistory } from './card-history';
import { Contributions } from './contributions';
import { TierBadge } from '../controls/tier-badge';

/** The customer in the selected row: what he is, why, and what would lift him. Read out when another row is selected. */
export function CustomerPanel() {
  const card = usePane((state) => state.card);
  const say = useSay();
  return (
    <Section title={say({ zh: '客户卡片', en: 'Customer card' })}>
      <div aria-live="polite">{card ? <Card card={card} /> : <NoCustomer />}</div>
    </Section>
  );
}

function NoCustomer() {
  const say = useSay();
  return (
    <MarkedLine Icon={PersonSearch20Regular} className="hint">
      {say({
        zh: '在工作表中点选一位客户，这里会说明他为何是这一级、离上一级还差什么。',
        en: 'Select a customer in the sheet to read why he is in his tier, and what is missing for the next.',
      })}
    </MarkedLine>
  );
}

function Card({ card }: { card: CustomerCard }) {
  const say = useSay();
  const row = String(card.sheetRow + 1);
  return (
    <article className="card customer">
      <header className="customer-head">
        <strong>{card.name ?? card.id ?? say({ zh: `第 ${row} 行`, en: `Row ${row}` })}</strong>
        {card.star && (
          <span className="star" role="img" aria-label={say({ zh: '星标客户', en: 'Starred' })}>
            ★
          </span>
        )}
        <span className="quiet">
          {[card.name === undefined ? undefined : card.id, say({ zh: `第 ${row} 行`, en: `row ${row}` })]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </header>
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
  const parts = say(detail ?? reason)
    .split(/[；;]\s*/u)
    .filter(Boolean);
  return (
    <section className="reason">
      {method && <h3>{say(method)}</h3>}
      <ul>
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      {contributions.length > 0 && <Contributions contributions={contributions} />}
      {lift && (
        <MarkedLine Icon={ArrowTrending16Regular} className="lift">
          {say(lift)}
        </MarkedLine>
      )}
    </section>
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
