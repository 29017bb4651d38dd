import type { TextColumn } from '../../../table/columns/column';
import { statesEvent } from '../../../table/recognition/by-content';
import { rolesOfHeader } from '../../../table/recognition/header-match';
import { eventOptions, readEvent, type EventReading } from './event';
import type { WordReader } from './read-column';
import type { Reading } from './reading';

/** How the texts of a column of events are read: whatever is stated under a heading of events is one, and not whatever a note says. */
export function eventReader(column: TextColumn): WordReader {
  return { options: eventOptions, read: isHeadedAsEvents(column) ? readEvent : readNote };
}

/** Whether the heading asks for events, so that whatever is stated there is one. */
function isHeadedAsEvents({ header, role }: TextColumn): boolean {
  return header === role || rolesOfHeader(header).has('trigger');
}

/**
 * A note on what goes on with a customer, which need not be an event: one where it mentions an event, none where it tells of a contact
 * only (季度走访, annual review); of other notes nobody knows, and they are asked.
 */
function readNote(text: string): Reading<EventReading> {
  const reading = readEvent(text);
  if (reading.why === 'only-contact') return { reading: 'no-event', why: 'only-contact' };
  const isOpen = reading.reading === 'event' && reading.why === 'stated' && !statesEvent(text);
  return isOpen ? { reading: 'to-verify', why: 'no-rule' } : reading;
}
