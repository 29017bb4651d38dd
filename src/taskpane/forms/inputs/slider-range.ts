import type { NumericDeclaration } from './read-number';

/** The way of a slider. */
export interface SliderRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const steps = 50;

/**
 * From where to where a slider goes for a declared number, and by what steps: its bounds where it has them, else up to four times
 * the default or to the value. Shares go by whole percents, counts and days by whole numbers, money by round amounts.
 */
export function sliderRange(declaration: NumericDeclaration, value: number): SliderRange {
  const { kind, default: usual } = declaration;
  const min = Math.min(declaration.min ?? 0, value);
  if (kind === 'share') return { min, max: Math.max(declaration.max ?? 1, value), step: 0.01 };
  const reach = Math.max(4 * Math.abs(usual), Math.abs(value), kind === 'money' ? 1_000 : 10);
  const max = Math.max(Math.min(declaration.max ?? Infinity, roundUp(reach)), value);
  const step = roundUp((max - min) / steps);
  return { min, max, step: kind === 'count' || kind === 'days' ? Math.max(1, Math.round(step)) : step };
}

/** The next of 1, 2, 5, 10, 20, 50 ... that is not less. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const lead = [1, 2, 5, 10].find((candidate) => candidate * power >= value * (1 - 1e-9)) ?? 10;
  return lead * power;
}

/** A slider goes over whole positions: the one nearest to a value. */
export function positionOf({ min, step }: SliderRange, value: number): number {
  return Math.round((value - min) / step);
}

/** The value at a position, without the digits that binary fractions leave behind. */
export function valueAt({ min, max, step }: SliderRange, position: number): number {
  return Number(Math.min(max, min + position * step).toPrecision(12));
}
