import type { Area } from '../cells/area';
import type { Comparison } from './conditional-format';

/** What may be typed into cells. */
export interface DataValidation {
  readonly areas: readonly Area[];
  readonly type: 'none' | 'whole' | 'decimal' | 'list' | 'date' | 'time' | 'textLength' | 'custom';
  readonly operator: Comparison;
  /** For lists a quoted text with commas (`"A,B"`) or a reference; without equals sign. */
  readonly formula1: string;
  readonly formula2: string;
  readonly allowBlank: boolean;
  /** The arrow that opens the list. */
  readonly showDropDown: boolean;
  /** Shown when the cell is selected; null for none. */
  readonly prompt: { readonly title: string; readonly message: string } | null;
  /** What happens to other input; null when it is let through. */
  readonly errorAlert: {
    readonly style: 'stop' | 'warning' | 'information';
    readonly title: string;
    readonly message: string;
  } | null;
}
