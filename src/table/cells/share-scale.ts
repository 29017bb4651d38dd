import { scaled } from './scale';

/** How the plain numbers of a column of shares are meant: 85 as 85 %, or 0.85 as 85 %. */
export interface ShareScale {
  /** What each plain number is multiplied with. */
  readonly scale: 0.01 | 1;
  /** None is above 1 and none between 0 and 1, so that nothing tells 1 % from 100 %. */
  readonly isOpen: boolean;
  /** Whether a plain number is one of the few that the others contradict: 0.85 among 85 and 90, 85 among .8 and .9. */
  readonly isOdd: (value: number) => boolean;
}

const isAbove = (value: number): boolean => value > 1;
const isBetween = (value: number): boolean => value > 0 && value < 1;

/**
 * The scale of the plain numbers of a column of shares, decided once for all of them: whole percents where at least as many
 * are above 1 as between 0 and 1, else fractions. Cells that say % themselves take no part.
 */
export function shareScaleOf(plain: Iterable<number>): ShareScale {
  let [above, between] = [0, 0];
  for (const value of plain) {
    if (isAbove(value)) above++;
    else if (isBetween(value)) between++;
  }
  const isPercent = above > 0 && above >= between;
  return {
    scale: isPercent ? 0.01 : 1,
    isOpen: above + between === 0,
    isOdd: isPercent ? isBetween : isAbove,
  };
}

/** A number of a column of shares as a fraction; without rounding by multiplication, so that 85 is .85 exactly. */
export function asShare(value: number, { scale }: ShareScale): number {
  return scale === 1 ? value : scaled(value, scale);
}

/** Whether a cell says itself that it is in percent. */
export function saysPercent(text: string): boolean {
  return /[%％﹪]/u.test(text);
}
