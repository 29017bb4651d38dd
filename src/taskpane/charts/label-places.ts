import { plotSize } from './plot-area';

/** Of letters of 10 px: Chinese ones are square, others about half as wide. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e80 ? 10 : 5.8), 0);
}

/** A dot or bubble, and the width of the name that belongs to it. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly width: number;
}

/** The middle of a name's base line. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
}

/** A name stands within its bubble where it is this large. */
const roomForName = 12;
/** From the base line up and down, and between two names. */
const [ascent, descent, gap] = [9, 2, 2];

/**
 * The same with where each name stands so that none overlaps another or the edge: within a large bubble, above, below,
 * right or left of it, whatever is free first, the first name first. Undefined where there is no place.
 */
export function withPlaces<T extends Labelled>(
  items: readonly T[],
): readonly (T & { readonly place: LabelPlace | undefined })[] {
  const taken: Placed[] = [];
  return items.map((item) => {
    const { width } = item;
    const place = candidates(item).find(
      (own) => isWithin(own, width) && taken.every((other) => !overlap({ place: own, width }, other)),
    );
    if (place) taken.push({ place, width });
    return { ...item, place };
  });
}

function candidates({ x, y, r, width }: Labelled): LabelPlace[] {
  const half = width / 2;
  const inward = Math.min(Math.max(x, half + gap), plotSize.width - half - gap);
  return [
    ...(r >= roomForName ? [{ x: inward, y: y + 3 }] : []),
    { x: inward, y: y - r - 3 },
    { x: inward, y: y + r + ascent + 1 },
    { x: x + r + half + 3, y: y + 3 },
    { x: x - r - half - 3, y: y + 3 },
  ];
}

function isWithin({ x, y }: LabelPlace, width: number): boolean {
  const { width: whole, height, bottom } = plotSize;
  return (
    x - width / 2 >= 0 && x + width / 2 <= whole && y - ascent >= 0 && y + descent <= height - bottom + gap
  );
}

interface Placed {
  readonly place: LabelPlace;
  readonly width: number;
}

function overlap(one: Placed, other: Placed): boolean {
  return (
    Math.abs(one.place.x - other.place.x) < (one.width + other.width) / 2 + gap &&
    Math.abs(one.place.y - other.place.y) < ascent + descent + gap
  );
}

/** A label along an axis: its middle, and how wide it is. */
interface Tick {
  readonly x: number;
  readonly width: number;
}

/** The labels of an axis that do not run into the next one: all of them, or every second, or every third. */
export function spacedTicks<T extends Tick>(ticks: readonly T[]): readonly T[] {
  for (let step = 1; step < ticks.length; step++) {
    const kept = ticks.filter((_, index) => index % step === 0);
    const room = kept.slice(1).map(({ x, width }, index) => {
      const before = kept[index];
      return before ? Math.abs(x - before.x) - (width + before.width) / 2 : Infinity;
    });
    if (room.every((own) => own >= 2 * gap)) return kept;
  }
  return ticks.slice(0, 1);
}
