import { overlaps } from '../../../model/cells/area';
import type { Tracked } from '../../../model/cells/tracked-list';
import type { ConditionalFormat } from '../../../model/parts/conditional-format';
import { removeConditionalFormats } from '../../cells/clear-cells';
import { ApiError } from '../../base/api-error';
import { object } from '../../base/api-object';
import { defineClass, method } from '../../base/define-class';
import { requireAllowed } from '../../base/guards';
import type { AreasTarget } from '../../base/targets';
import { newRule } from '../../cells/conditional-rules';

/** The conditional formats that a range meets, the one that is looked at first in front. */
export const conditionalFormatCollectionClass = defineClass('ConditionalFormatCollection', {
  items: (target) =>
    inOrder(target).map(({ id }) => object('ConditionalFormat', { sheet: target.sheet, id })),
  members: {
    GetCount: method((target) => inOrder(target).length),
    Add: method(({ sheet, areas }, [type]: [string], host) => {
      requireAllowed(sheet, 'formatCells');
      const rule = newRule(type);
      for (const { id, ...format } of sheet.conditionalFormats.all()) {
        sheet.conditionalFormats.replace(id, { ...format, priority: format.priority + 1 });
      }
      const { id } = sheet.conditionalFormats.add({ areas, priority: 1, stopIfTrue: false, rule });
      host.noteChange();
      return object('ConditionalFormat', { sheet, id });
    }),
    ClearAll: method(({ sheet, areas }, _args, host) => {
      requireAllowed(sheet, 'formatCells');
      for (const area of areas) removeConditionalFormats({ sheet, area });
      host.noteChange();
    }),
    Indexer: method((target, [id]: [string]) => {
      const found = find(target, id);
      if (!found) throw new ApiError('ItemNotFound', `There is no conditional format ${id}.`);
      return object('ConditionalFormat', { sheet: target.sheet, id: found.id });
    }),
    GetItemOrNullObject: method((target, [id]: [string]) => {
      const found = find(target, id);
      return found ? object('ConditionalFormat', { sheet: target.sheet, id: found.id }) : null;
    }),
    GetItemAt: method((target, [index]: [number]) => {
      const found = inOrder(target)[index];
      if (!found) throw new ApiError('InvalidArgument', `There is no conditional format ${index}.`);
      return object('ConditionalFormat', { sheet: target.sheet, id: found.id });
    }),
  },
});

function inOrder({ sheet, areas }: AreasTarget): (ConditionalFormat & Tracked)[] {
  return sheet.conditionalFormats
    .all()
    .filter((format) => format.areas.some((known) => areas.some((area) => overlaps(known, area))))
    .sort((a, b) => a.priority - b.priority);
}

function find(target: AreasTarget, id: string): (ConditionalFormat & Tracked) | undefined {
  return inOrder(target).find((format) => String(format.id) === id);
}
