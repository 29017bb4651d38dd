import { noDataTier, type Tier } from '../shared/contract';
import { baseTruth, type HighEndFacts } from './explanation';

export const tiers: readonly Tier[] = [
  { id: 'high-end', label: { zh: '高端客户', en: 'High-end' }, tone: 'best' },
  { id: 'potential', label: { zh: '潜在客户', en: 'Potential' }, tone: 'good' },
  { id: 'undifferentiated', label: { zh: '无差别客户', en: 'Undifferentiated' }, tone: 'low' },
  noDataTier,
];

const code = { highEnd: 0, potential: 1, undifferentiated: 2, noData: 3 } as const;

/** Where the truth of the position and whether a trigger event was found lead in the {@link tierTable}. */
export function positionAndEvents(position: Uint8Array, found: Uint8Array): Uint8Array {
  const places = new Uint8Array(position.length);
  for (let row = 0; row < places.length; row++) places[row] = 3 * (2 * position[row]! + found[row]!);
  return places;
}

/** One pass over the rows and no array between: a slider moves the range, and everything else waits for this. */
export function tierCodes(range: Uint8Array, withoutRange: Uint8Array, tierAt: Uint8Array): Uint8Array {
  const codes = new Uint8Array(range.length);
  for (let row = 0; row < codes.length; row++) codes[row] = tierAt[withoutRange[row]! + range[row]!]!;
  return codes;
}

/** The tier by the truth of the position, whether an event that decides was found, and by the truth of the range. */
export function tierTable(facts: HighEndFacts): Uint8Array {
  return Uint8Array.from({ length: 18 }, (_, place) => {
    const [position, found, range] = [Math.floor(place / 6), Math.floor(place / 3) % 2, place % 3];
    return tierOf[2 * baseTruth(facts, range, position) + found]!;
  });
}

/** By the truth of the base (no, unknown, yes), then by whether a trigger event was found. */
const tierOf = Uint8Array.of(
  ...[code.undifferentiated, code.undifferentiated, code.noData, code.noData, code.potential, code.highEnd],
);
