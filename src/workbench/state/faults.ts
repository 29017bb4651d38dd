import type { EmbeddedHost } from '../../embedded-host/api/embedded-host';
import type { Effect, IncomingRequest } from '../../embedded-host/api/faults';
import { raiseChanged } from '../../embedded-host/api/sheet-events';
import type { Text } from '../../locales/text';
import { words } from '../words';

/** Something that goes wrong in real offices, to be switched on for trying how the add-in bears it. */
export interface FaultSwitch {
  readonly id: string;
  readonly label: Text;
  /** Switches it on. The answer switches it off. */
  readonly start: (host: EmbeddedHost) => () => void;
}

const smallPayload = 256 * 1024;
const slowAnswer = 1_500;
const writesBetween = 4;

/** The faults in the order of the menu. */
export const faultSwitches: readonly FaultSwitch[] = [
  {
    id: 'payload-limit',
    label: words.faultPayload,
    start: striking(({ bytes }) => bytes > smallPayload, {
      kind: 'refused',
      code: 'RequestPayloadSizeLimitExceeded',
    }),
  },
  {
    id: 'cell-edit-mode',
    label: words.faultEditing,
    start: striking(() => true, { kind: 'refused', code: 'InvalidOperationInCellEditMode' }),
  },
  { id: 'protected-sheet', label: words.faultProtected, start: protectSheet },
  { id: 'second-writer', label: words.faultSecondWriter, start: secondWriter },
  {
    id: 'slow-answers',
    label: words.faultSlow,
    start: striking(() => true, { kind: 'slow', milliseconds: slowAnswer }),
  },
];

function striking(when: (incoming: IncomingRequest) => boolean, effect: Effect): FaultSwitch['start'] {
  return (host) => host.faults.add({ when, effect });
}

function protectSheet(host: EmbeddedHost): () => void {
  const sheet = host.workbook.activeSheet;
  const before = sheet.get('protection');
  sheet.set('protection', { allowed: new Set(), hasPassword: false });
  return () => sheet.set('protection', before);
}

/** A colleague adds a line below the list in front, before every fourth request. */
function secondWriter(host: EmbeddedHost): () => void {
  return host.faults.add({
    when: ({ number }) => number % writesBetween === 0,
    effect: {
      kind: 'second-writer',
      change: (workbook) => {
        const sheet = workbook.activeSheet;
        const row = (sheet.usedRange(true)?.bottom ?? 0) + 1;
        sheet.setValue(row, 0, words.secondWriterText.zh);
        raiseChanged(
          host,
          { sheet, area: { top: row, bottom: row, left: 0, right: 0 } },
          'RangeEdited',
          'Remote',
        );
      },
    },
  });
}
