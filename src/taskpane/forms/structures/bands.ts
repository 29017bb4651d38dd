import type { Text } from '../../../locales/text';
import type { Tone } from '../../../methods/shared/contract';
import { rowNamesProblem } from '../rows/names-problem';

/** A class with the number from which it holds. */
export interface Band {
  readonly id: string;
  readonly label: Text;
  readonly tone: Tone;
  readonly from: number;
}

/** What is wrong with bands: names, and two that begin at the same number. */
export function bandsProblem(bands: readonly Band[]): Text | undefined {
  const same = bands.find(({ from }, index) => bands.findIndex((other) => other.from === from) < index);
  return (
    rowNamesProblem(bands) ??
    (same && {
      zh: `“${same.label.zh}”的起点与另一级相同`,
      en: `"${same.label.en}" begins where another one does`,
    })
  );
}
