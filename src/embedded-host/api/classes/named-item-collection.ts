import type { DefinedName } from '../../model/parts/defined-name';
import { isBuiltinName } from '../../model/parts/defined-name';
import { absoluteAddress } from '../base/addresses';
import { ApiError } from '../base/api-error';
import { object, type ApiObject } from '../base/api-object';
import { defineClass, method } from '../base/define-class';
import type { Host } from '../base/host';
import { isFreeName, isValidName } from '../tables/names';
import type { NamesTarget } from '../base/targets';

type NewName = readonly [name: string, reference: ApiObject<'Range'> | string, comment?: string | null];

/** The names of the workbook or of one sheet. Excel's own ones, such as print areas, are not among them. */
export const namedItemCollectionClass = defineClass('NamedItemCollection', {
  items: (names) => known(names).map((found) => itemOf(names, found)),
  members: {
    GetCount: method((names) => known(names).length),
    Indexer: method((names, [name]: [string]) => {
      const found = find(names, name);
      if (!found) throw new ApiError('ItemNotFound', `There is no name ${name}.`);
      return itemOf(names, found);
    }),
    GetItemOrNullObject: method((names, [name]: [string]) => {
      const found = find(names, name);
      return found ? itemOf(names, found) : null;
    }),
    Add: method((names, args: NewName, host) => add(names, args, host)),
    AddFormulaLocal: method((names, args: readonly [string, string, (string | null)?], host) =>
      add(names, args, host),
    ),
  },
});

function known({ workbook, scope }: NamesTarget): DefinedName[] {
  return workbook.definedNames.all().filter((name) => name.scope === scope && !isBuiltinName(name.name));
}

function find(names: NamesTarget, name: string): DefinedName | undefined {
  const found = names.workbook.definedNames.get(name, names.scope);
  return found && !isBuiltinName(found.name) ? found : undefined;
}

function itemOf({ scope }: NamesTarget, { name }: DefinedName): ApiObject<'NamedItem'> {
  return object('NamedItem', { name, scope });
}

function add({ workbook, scope }: NamesTarget, [name, reference, comment]: NewName, host: Host) {
  if (!isValidName(name)) throw new ApiError('InvalidArgument', `${name} is no name.`);
  if (!isFreeName(workbook, name, scope))
    throw new ApiError('ItemAlreadyExists', `There is a name ${name} already.`);
  const formula =
    typeof reference === 'string'
      ? reference.replace(/^=/, '')
      : absoluteAddress(reference.target.sheet, reference.target.area);
  workbook.definedNames.set({ name, scope, formula, isHidden: false, comment: comment ?? '' });
  host.noteChange();
  return object('NamedItem', { name, scope });
}
