import { ApiError } from '../api-error';
import { object } from '../api-object';
import { defineClass, method } from '../define-class';

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
