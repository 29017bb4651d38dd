import type { Language, Text } from '../locales/text';
import type { ReadControl } from '../workbook/read/columns';
import type { Engine } from '../session/engine/engine';
import type { Receipt } from '../workbook/write/run/apply-run';
import type { TakenBack } from '../workbook/write/run/take-back';

/**
 * What the commands of the ribbon need of the page that they run in. Ribbon and pane share one page, so the pane shows the work of
 * the commands as it shows its own: progress, Cancel, problems. There are no dialogs.
 */
export interface Surface {
  /** The language of the screen. */
  readonly language: () => Language;
  /**
   * Does work that a person waits for, and says what went wrong. One at a time: while other work is under way, nothing is begun.
   * @returns what the work gives, undefined where it failed or was not begun
   */
  readonly perform: <T>(
    label: Text,
    work: (control: Required<Omit<ReadControl, 'blockSize' | 'writes'>>) => Promise<T>,
  ) => Promise<T | undefined>;
  /**
   * Lends an engine of its own to run a scheme, so that what the page shows stays as it is. Functions in cells tell of that run
   * afterwards.
   */
  readonly withEngine: <T>(work: (engine: Engine) => Promise<T>) => Promise<T>;
  /** A run was written. */
  readonly ran: (receipt: Receipt) => void;
  /** The latest run was taken back. */
  readonly undone: (taken: TakenBack) => void;
}
