import type { Text } from '../../locales/text';
import { bindScheme } from '../../scheme/binding/bind';
import type {
  AvailableSheets,
  BoundStep,
  MissingInput,
  NeededColumn,
  SchemeBinding,
} from '../../scheme/binding/binding';
import { requireComplete } from '../../scheme/binding/binding-messages';
import { parseScheme } from '../../scheme/definition/parse-scheme';
import { withWholeValues } from '../../scheme/definition/whole-values';
import type { Methods, Scheme } from '../../scheme/definition/scheme';
import type { AvailableColumn } from '../../scheme/binding/step-outputs';
import { roles, type Role, type RoleId } from '../../table/columns/roles';
import { catalogueOf, type Catalogue } from './catalogue';
import { requireKnownSheets } from './known-sheets';

/** What is to be read for a scheme. */
export interface SchemeNeeds {
  /** Of the customers' sheet, in its order. */
  readonly columns: readonly NeededColumn[];
  /** Of each further sheet, by the name that the methods give to it. */
  readonly furtherColumns: Readonly<Record<string, readonly NeededColumn[]>>;
}

/** Something that a scheme cannot do without, and the sheet does not have. */
export interface Lack {
  /** What is missing, in the words of people. */
  readonly label: Text;
  /** What a column would have to mean; undefined where the scheme names a column by its header, or a sheet is missing. */
  readonly role?: RoleId;
  /** Where the scheme would read it: ids of steps with the names of their inputs. */
  readonly inputs: readonly { readonly step: string; readonly input: string }[];
  /** The name of a further sheet, where nobody pointed at one; undefined where a column is missing. */
  readonly sheet?: string;
}

/** What there is to know of schemes and methods without a table. Everything is plain data. */
export interface SchemeKnowledge {
  catalogue(): Promise<Catalogue>;
  /**
   * A scheme from JSON: checked, and its structures complete to the last field, as editors take them.
   * @throws Problem `invalid-scheme`
   */
  parseScheme(json: unknown): Promise<Scheme>;
  /**
   * What a scheme needs of the columns that were recognised.
   * @param sheets the columns of the further sheets that a person pointed at
   * @throws Problem `missing-column`, `missing-sheet`, `no-such-input` for a sheet that no step reads, and others of the scheme
   */
  needs(scheme: Scheme, columns: readonly AvailableColumn[], sheets?: AvailableSheets): Promise<SchemeNeeds>;
  /** What the columns lack for each of the schemes; nothing where it can run. */
  lacks(
    schemes: readonly Scheme[],
    columns: readonly AvailableColumn[],
    sheets?: AvailableSheets,
  ): Promise<readonly (readonly Lack[])[]>;
}

/** The knowledge of these methods. */
export function schemeKnowledge(methods: Methods): SchemeKnowledge {
  return {
    catalogue: async () => catalogueOf(methods),
    parseScheme: async (json) => withWholeValues(parseScheme(json, methods), methods),
    needs: async (scheme, columns, sheets = {}) => {
      const binding = bindScheme(scheme, columns, methods, sheets);
      requireKnownSheets(sheets, binding);
      requireComplete(binding);
      return { columns: binding.needed, furtherColumns: binding.neededOfSheets };
    },
    lacks: async (schemes, columns, sheets = {}) =>
      schemes.map((scheme) => lacksOf(bindScheme(scheme, columns, methods, sheets))),
  };
}

function lacksOf({ missing, steps }: SchemeBinding): readonly Lack[] {
  const lacks = new Map<string, Lack>();
  for (const lack of missing.map((input) => lackOf(input, steps))) {
    const same = lacks.get(lack.label.en);
    lacks.set(lack.label.en, same ? { ...same, inputs: [...same.inputs, ...lack.inputs] } : lack);
  }
  return [...lacks.values()];
}

function lackOf({ step, input, sheet, wanted }: MissingInput, steps: readonly BoundStep[]): Lack {
  const [reference] = wanted;
  if (reference !== undefined || sheet === undefined) {
    const own = reference ?? '';
    const inputs = input === '' || sheet !== undefined ? [] : [{ step, input }];
    return { label: labelOf(own), ...(isRole(own) && { role: own }), inputs };
  }
  const method = steps.find(({ id }) => id === step)?.method;
  return { label: method?.sheets?.[sheet]?.label ?? { zh: sheet, en: sheet }, inputs: [], sheet };
}

function isRole(reference: string): reference is RoleId {
  return Object.hasOwn(roles, reference);
}

function labelOf(reference: string): Text {
  const role: Role | undefined = (roles as Readonly<Record<string, Role>>)[reference];
  return role?.label ?? { zh: reference, en: reference };
}
