import type { DefinedName } from '../../model/parts/defined-name';
import { fullAddress, referredCells } from '../base/addresses';
import { ApiError } from '../base/api-error';
import { object } from '../base/api-object';
import { defineClass, method, navigation, property } from '../base/define-class';
import type { Host } from '../base/host';
import type { NameTarget } from '../base/targets';

/** A name for cells, a constant or a formula. */
export const namedItemClass = defineClass('NamedItem', {
  id: ({ name }) => name,
  members: {
    Name: property((name, host) => defined(name, host).name),
    Scope: property(({ scope }) => (scope ? 'Worksheet' : 'Workbook')),
    Comment: property(
      (name, host) => defined(name, host).comment,
      (name, comment: string, host) => change(name, { comment }, host),
    ),
    Visible: property(
      (name, host) => !defined(name, host).isHidden,
      (name, isVisible: boolean, host) => change(name, { isHidden: !isVisible }, host),
    ),
    Formula: property(
      (name, host) => `=${defined(name, host).formula}`,
      (name, formula: string, host) => change(name, { formula: String(formula).replace(/^=/, '') }, host),
    ),
    Type: property((name, host) => typeOf(defined(name, host), host)),
    Value: property((name, host) => valueOf(defined(name, host), host)),
    Worksheet: navigation(({ scope }) => {
      if (!scope) throw new ApiError('ItemNotFound', 'The name belongs to the workbook.');
      return object('Worksheet', scope);
    }),
    GetRange: method((name, _args, host) => {
      const cells = referredCells(host.workbook, defined(name, host).formula);
      if (!cells) throw new ApiError('ItemNotFound', `The name ${name.name} stands for no cells.`);
      return object('Range', cells);
    }),
    GetRangeOrNullObject: method((name, _args, host) => {
      const cells = referredCells(host.workbook, defined(name, host).formula);
      return cells && object('Range', cells);
    }),
    Delete: method((name, _args, host) => {
      host.workbook.definedNames.remove(defined(name, host).name, name.scope);
      host.noteChange();
    }),
  },
});

function defined({ name, scope }: NameTarget, host: Host): DefinedName {
  const found = host.workbook.definedNames.get(name, scope);
  if (!found) throw new ApiError('ItemNotFound', `There is no name ${name} any more.`);
  return found;
}

function change(name: NameTarget, wanted: Partial<DefinedName>, host: Host): void {
  host.workbook.definedNames.set({ ...defined(name, host), ...wanted });
  host.noteChange();
}

const constant =
  /^(?:"(?<text>(?:[^"]|"")*)"|(?<flag>TRUE|FALSE)|(?<number>[-+]?\d+(?:\.\d+)?(?:E[-+]?\d+)?))$/i;

function typeOf({ formula }: DefinedName, host: Host): string {
  if (referredCells(host.workbook, formula)) return 'Range';
  const { text, flag, number } = constant.exec(formula)?.groups ?? {};
  if (number !== undefined) return 'Double';
  if (flag !== undefined) return 'Boolean';
  return text === undefined && formula.includes('#REF!') ? 'Error' : 'String';
}

/** The address of cells, the constant, or the formula's text, since this host calculates nothing. */
function valueOf({ formula }: DefinedName, host: Host): string | number | boolean {
  const cells = referredCells(host.workbook, formula);
  if (cells) return fullAddress(cells.sheet, cells.area);
  const { text, flag, number } = constant.exec(formula)?.groups ?? {};
  if (number !== undefined) return Number(number);
  if (flag !== undefined) return flag.toUpperCase() === 'TRUE';
  return text?.replaceAll('""', '"') ?? `=${formula}`;
}
