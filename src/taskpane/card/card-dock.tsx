import { ChevronDown16Regular, ChevronUp16Regular, PersonSearch20Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { Text } from '../../locales/text';
import type { CustomerCard } from '../../session/findings/customer-card';
import { MarkedLine } from '../controls/marked-line';
import { TierBadge } from '../controls/tier-badge';
import { usePane } from '../state/store';
import { useSay } from '../state/use-say';
import { Card } from './customer-card';

/**
 * The customer in the selected row, below every step: one line that is always there, and the card above it as long as it is unfolded. It
 * takes a part of the height and scrolls by itself, so that it pushes nothing away.
 */
export function CardDock() {
  const { card, stage, sheet, findings, written } = usePane();
  // Where results are looked at the card belongs to them; elsewhere it is there for who wants it.
  const isMain = stage === 'preview' || stage === 'result';
  const [chosen, setChosen] = useState<{ readonly main?: boolean; readonly other?: boolean }>({});
  const body = useId();
  const isKnown = findings !== null || written !== null || (sheet?.ownColumns.length ?? 0) > 0;
  if (!sheet || !(card || (isMain && isKnown))) return null;
  const isShown = (isMain ? chosen.main : chosen.other) ?? isMain;
  return (
    <section className="card-dock" data-shown={isShown}>
      <DockHead
        card={card}
        isShown={isShown}
        controls={body}
        onToggle={() => setChosen({ ...chosen, [isMain ? 'main' : 'other']: !isShown })}
      />
      <DockBody id={body} card={card} isShown={isShown} />
    </section>
  );
}

interface DockHeadProps {
  readonly card: CustomerCard | null;
  readonly isShown: boolean;
  readonly controls: string;
  readonly onToggle: () => void;
}

const title: Text = { zh: '客户卡片', en: 'Customer card' };

function DockHead({ card, isShown, controls, onToggle }: DockHeadProps) {
  const say = useSay();
  const source = useSource(card);
  const Chevron = isShown ? ChevronDown16Regular : ChevronUp16Regular;
  return (
    <h2 className="dock-head">
      <button type="button" aria-expanded={isShown} aria-controls={controls} onClick={onToggle}>
        <Chevron aria-hidden />
        {card ? <NameLine card={card} /> : <span className="dock-title">{say(title)}</span>}
        {source && <span className="quiet dock-source">{say(source)}</span>}
      </button>
    </h2>
  );
}

function NameLine({ card: { name, id, sheetRow, star, tiers } }: { card: CustomerCard }) {
  const say = useSay();
  const row = String(sheetRow + 1);
  return (
    <>
      <span className="hidden-text">{say(title)}</span>
      <strong className="one-line">{name ?? id ?? say({ zh: `第 ${row} 行`, en: `Row ${row}` })}</strong>
      {star && (
        <span className="star" role="img" aria-label={say({ zh: '星标客户', en: 'Starred' })}>
          ★
        </span>
      )}
      {tiers[0] && <TierBadge tier={tiers[0].tier} />}
    </>
  );
}

/** Whether the card tells what stands in the sheet, or what would be written. */
function useSource(card: CustomerCard | null): Text | undefined {
  const { findings, written } = usePane();
  if (!card) return undefined;
  if (card.from === 'sheet') return { zh: '表中所写', en: 'as in the sheet' };
  return findings === written
    ? { zh: '已写入', en: 'written' }
    : { zh: '预览，未写入', en: 'preview, not written' };
}

function DockBody({ id, card, isShown }: { id: string; card: CustomerCard | null; isShown: boolean }) {
  const say = useSay();
  return (
    <div
      id={id}
      className="dock-body"
      hidden={!isShown}
      role="region"
      aria-label={say(title)}
      aria-live="polite"
      tabIndex={0}
    >
      {card ? <Card key={`${String(card.sheetRow)} ${String(card.id)}`} card={card} /> : <NoCustomer />}
    </div>
  );
}

function NoCustomer() {
  const isChanged = usePane((state) => state.isChanged);
  const say = useSay();
  return (
    <MarkedLine Icon={PersonSearch20Regular} className="hint">
      {say(isChanged ? changed : select)}
    </MarkedLine>
  );
}

const select: Text = {
  zh: '在工作表中点选一位客户，这里会说明该客户为何是这一级、离上一级还差什么。',
  en: 'Select a customer in the sheet to read why the customer is in this tier, and what is missing for the next.',
};
const changed: Text = {
  zh: '工作表在读取后有改动，这一行还没有结果。请重新读取。',
  en: 'The sheet has changed since it was read, and this row has no result yet. Read it again.',
};
