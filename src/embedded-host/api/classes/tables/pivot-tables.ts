import type { Pivot, Sheet } from '../../../model/book/sheet';
import { ApiError } from '../../base/api-error';
import { object } from '../../base/api-object';
import { defineClass, method, navigation, property } from '../../base/define-class';
import type { PivotTarget } from '../../base/targets';

/** The pivot tables of a sheet: where they lie, and no more. */
export const pivotTableCollectionClass = defineClass('PivotTableCollection', {
  items: (sheet) => sheet.pivots.map(({ name }) => object('PivotTable', { sheet, name })),
  members: {
    GetCount: method((sheet) => sheet.pivots.length),
    Indexer: method((sheet, [name]: [string]) => {
      const pivot = find(sheet, name);
      if (!pivot) throw new ApiError('ItemNotFound', `There is no pivot table ${name}.`);
      return object('PivotTable', { sheet, name: pivot.name });
    }),
    GetItemOrNullObject: method((sheet, [name]: [string]) => {
      const pivot = find(sheet, name);
      return pivot ? object('PivotTable', { sheet, name: pivot.name }) : null;
    }),
  },
});

export const pivotTableClass = defineClass('PivotTable', {
  id: ({ name }) => name,
  members: {
    Id: property(({ name }) => name),
    Name: property(({ name }) => name),
    Layout: navigation((pivot) => object('PivotLayout', pivot)),
    Worksheet: navigation(({ sheet }) => object('Worksheet', sheet)),
  },
});

export const pivotLayoutClass = defineClass('PivotLayout', {
  members: {
    GetRange: method(({ sheet, name }: PivotTarget) => {
      const pivot = find(sheet, name);
      if (!pivot) throw new ApiError('ItemNotFound', `There is no pivot table ${name} any more.`);
      return object('Range', { sheet, area: { ...pivot.area } });
    }),
  },
});

function find(sheet: Sheet, name: string): Pivot | undefined {
  return sheet.pivots.find((pivot) => pivot.name.toLowerCase() === name.toLowerCase());
}
