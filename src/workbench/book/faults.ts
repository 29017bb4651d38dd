import type { EmbeddedHost } from '../../embedded-host/api/embedded-host';
import type { Effect, IncomingRequest } from '../../embedded-host/api/requests/faults';
import { raiseChanged } from '../../embedded-host/api/base/sheet-events';
import { inLanguage, type Language } from '../../locales/text';
import { words } from '../words';
import type { FaultId } from './fault-ids';

/** Switches a fault on. The answer switches it off. */
type Start = (host: EmbeddedHost, language: () => Language) => () => void;

const smallPayload = 256 * 1024;
const slowAnswer = 1_500;
const writesBetween = 4;

/** How each fault is brought about. */
const starts: Readonly<Record<FaultId, Start>> = {
  'payload-limit': striking(({ bytes }) => bytes > smallPayload, {
    kind: 'refused',
    code: 'RequestPayloadSizeLimitExceeded',
  }),
  'cell-edit-mode': striking(() => true, { kind: 'refused', code: 'InvalidOperationInCellEditMode' }),
  'protected-sheet': protectSheet,
  'second-writer': secondWriter,
  'slow-answers': striking(() => true, { kind: 'slow', milliseconds: slowAnswer }),
  'lost-answer': loseAnswer,
};

/** The faults of a host that are switched on. */
export class RunningFaults {
  private readonly stops = new Map<FaultId, () => void>();

  private language: Language = 'zh-CN';

  constructor(private readonly host: EmbeddedHost) {}

  /** Switches exactly these on, in the language that the page has now. */
  set(wanted: readonly FaultId[], language: Language): void {
    this.language = language;
    for (const [id, stop] of [...this.stops]) {
      if (wanted.includes(id)) continue;
      stop();
      this.stops.delete(id);
    }
    for (const id of wanted) {
      if (!this.stops.has(id))
        this.stops.set(
          id,
          starts[id](this.host, () => this.language),
        );
    }
  }
}

function striking(when: (incoming: IncomingRequest) => boolean, effect: Effect): Start {
  return (host) => host.faults.add({ when, effect });
}

function protectSheet(host: EmbeddedHost): () => void {
  const sheet = host.workbook.activeSheet;
  const before = sheet.get('protection');
  sheet.set('protection', { allowed: new Set(), hasPassword: false });
  return () => sheet.set('protection', before);
}

/** The next request that anybody waits for is carried out and never answered; those after it are. */
function loseAnswer(host: EmbeddedHost): () => void {
  let isLost = false;
  const when = ({ request }: IncomingRequest) => {
    const isWaitedFor = request.Actions.some(({ Name }) => Name !== '_RemoveReference');
    if (isLost || !isWaitedFor) return false;
    isLost = true;
    return true;
  };
  return host.faults.add({ when, effect: { kind: 'silent', done: true } });
}

/** A colleague adds a line below the list in front, before every fourth request. */
function secondWriter(host: EmbeddedHost, language: () => Language): () => void {
  const change = () => {
    const sheet = host.workbook.activeSheet;
    const row = (sheet.usedRange(true)?.bottom ?? 0) + 1;
    sheet.setValue(row, 0, inLanguage(words.secondWriterText, language()));
    const area = { top: row, bottom: row, left: 0, right: 0 };
    raiseChanged(host, { sheet, area }, 'RangeEdited', 'Remote');
  };
  return host.faults.add({
    when: ({ number }) => number % writesBetween === 0,
    effect: { kind: 'second-writer', change },
  });
}
