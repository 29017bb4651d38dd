import type { TextColumn } from '../../../table/columns/column';
import { rolesOfHeader } from '../../../table/recognition/header-match';
import { eventOptions, readEvent, readNote } from './event';
import type { WordReader } from './read-column';

/** How the texts of a column of events are read: whatever is stated under a heading of events is one, and not whatever a note says. */
export function eventReader(column: TextColumn): WordReader {
  return { options: eventOptions, read: isHeadedAsEvents(column) ? readEvent : readNote };
}

/** Whether the heading asks for events, so that whatever is stated there is one. */
function isHeadedAsEvents({ header, role }: TextColumn): boolean {
  return header === role || rolesOfHeader(header).has('trigger');
}
