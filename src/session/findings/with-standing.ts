import type { CustomerCard } from './customer-card';

/**
 * The card of a run that stands in the sheet, with what stands there of earlier runs of other schemes: their columns stay beside those of
 * the run.
 *
 * @param ran the columns of the run, by identity
 */
export function withStanding(
  card: CustomerCard,
  standing: CustomerCard | undefined,
  ran: ReadonlySet<string>,
): CustomerCard {
  if (!standing) return card;
  const isOther = ({ column }: { readonly column: string }) => !ran.has(column);
  const { starColumn } = standing;
  return {
    ...card,
    star: card.star || (starColumn !== undefined && !ran.has(starColumn)),
    tiers: [...card.tiers, ...standing.tiers.filter(isOther)],
  };
}
