/** Puts values of a domain onto a stretch of the picture, and says where round values stand. */
export interface LinearScale {
  readonly domain: readonly [low: number, high: number];
  readonly at: (value: number) => number;
  /** Round values within the domain, about four. */
  readonly ticks: readonly number[];
}

const wantedTicks = 4;

/**
 * A linear scale.
 * @param domain lowest and highest value; equal ones are taken apart by 1.
 * @param range where these stand in the picture.
 */
export function linearScale(
  domain: readonly [low: number, high: number],
  range: readonly [from: number, to: number],
): LinearScale {
  const [low, high] = domain[0] === domain[1] ? [domain[0] - 1, domain[1] + 1] : domain;
  const step = tickStep((high - low) / wantedTicks);
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return {
    domain: [low, high],
    at: (value) => range[0] + ((value - low) / (high - low)) * (range[1] - range[0]),
    // Without the digits that binary fractions leave behind.
    ticks: Array.from({ length: count }, (_, index) => Number(((first + index) * step).toPrecision(12))),
  };
}

/** The next of 1, 2, 5, 10 times a power of ten that is not less. */
function tickStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  return power * ([1, 2, 5, 10].find((lead) => lead * power >= wanted * (1 - 1e-9)) ?? 10);
}
