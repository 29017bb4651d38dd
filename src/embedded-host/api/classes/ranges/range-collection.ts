import { ApiError } from '../../base/api-error';
import { object } from '../../base/api-object';
import { defineClass, method } from '../../base/define-class';

/** The ranges that several areas consist of. */
export const rangeCollectionClass = defineClass('RangeCollection', {
  items: ({ sheet, areas }) => areas.map((area) => object('Range', { sheet, area })),
  members: {
    GetCount: method(({ areas }) => areas.length),
    GetItemAt: method(({ sheet, areas }, [index]: [number]) => {
      const area = areas[index];
      if (!area) throw new ApiError('InvalidArgument', `There is no area ${index}.`);
      return object('Range', { sheet, area });
    }),
  },
});
