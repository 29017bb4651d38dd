import type { Member } from '../base/define-class';
import { method } from '../base/define-class';
import { allSheets, eventType } from '../base/events';
import { sheetId } from '../base/sheet-ids';
import { tableId } from '../base/table-ids';
import type { Table } from '../../model/parts/table';
import type { Sheet } from '../../model/book/sheet';

/** Registering and unregistering the handlers of one kind of event, under the names that the client uses for them. */
function eventMembers<Target>(
  name: string,
  type: number,
  idOf: (target: Target) => string,
): Record<string, Member<Target>> {
  return {
    [`_Register${name}`]: method((target: Target, _args, host) => host.events.subscribe(type, idOf(target))),
    [`_Unregister${name}`]: method((target: Target, _args, host) =>
      host.events.unsubscribe(type, idOf(target)),
    ),
  };
}

const forAllSheets = () => allSheets;

/** Events of all sheets. */
export const sheetCollectionEvents: Record<string, Member<unknown>> = {
  ...eventMembers('DataChangedEvent', eventType.changed, forAllSheets),
  ...eventMembers('SelectionChangedEvent', eventType.selectionChanged, forAllSheets),
  ...eventMembers('ActivatedEvent', eventType.activated, forAllSheets),
  ...eventMembers('DeactivatedEvent', eventType.deactivated, forAllSheets),
  ...eventMembers('AddedEvent', eventType.added, forAllSheets),
  ...eventMembers('DeletedEvent', eventType.deleted, forAllSheets),
};

/** Events of one sheet. */
export const sheetEvents: Record<string, Member<Sheet>> = {
  ...eventMembers<Sheet>('DataChangedEvent', eventType.changed, sheetId),
  ...eventMembers<Sheet>('SelectionChangedEvent', eventType.selectionChanged, sheetId),
  ...eventMembers<Sheet>('ActivatedEvent', eventType.activated, sheetId),
  ...eventMembers<Sheet>('DeactivatedEvent', eventType.deactivated, sheetId),
};

/** Events of one table. */
export const tableEvents: Record<string, Member<Table>> = {
  ...eventMembers<Table>('DataChangedEvent', eventType.tableChanged, tableId),
};
