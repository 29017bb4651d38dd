import { ApiError } from '../../base/api-error';
import { object } from '../../base/api-object';
import { defineClass, method, property } from '../../base/define-class';
import type { BorderSideName } from '../../base/targets';

const sides: readonly BorderSideName[] = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
];

/** The sides of a range's borders; diagonals are not built. */
export const rangeBorderCollectionClass = defineClass('RangeBorderCollection', {
  items: ({ sheet, area }) => sides.map((side) => object('RangeBorder', { sheet, area, side })),
  members: {
    Count: property(() => sides.length),
    Indexer: method(({ sheet, area }, [wanted]: [string]) => {
      const side = sides.find((known) => known === wanted);
      if (!side) throw new ApiError('NotImplemented', `The embedded host has no border ${wanted} yet.`);
      return object('RangeBorder', { sheet, area, side });
    }),
    GetItemAt: method(({ sheet, area }, [index]: [number]) => {
      const side = sides[index];
      if (!side) throw new ApiError('InvalidArgument');
      return object('RangeBorder', { sheet, area, side });
    }),
  },
});
