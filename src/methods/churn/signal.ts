import type { Text } from '../../locales/text';
import type { Lift } from '../shared/lift';

/** A sign that a customer is leaving. */
export interface Signal {
  readonly id: string;
  readonly label: Text;
  /** By row: NaN where it cannot be told, else how bad it is (a fall as a share, a silence in own gaps, 1 - P(alive)). */
  readonly size: Float64Array;
  readonly holds: (row: number) => boolean;
  /** What it is of a customer, in a few words. */
  readonly fact: (row: number) => Text;
  /** The same with the figures it was found from. */
  readonly evidence: (row: number) => Text;
  /** What would end it. */
  readonly remedy: (row: number) => Lift;
}
