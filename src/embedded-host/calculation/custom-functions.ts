/** What a host has to know of an add-in's custom functions: the metadata that the add-in's manifest points at, and its namespace. */
export interface CustomFunctions {
  /** Stands before each name: `HY`. */
  readonly namespace: string;
  readonly functions: readonly CustomFunction[];
}

/** A function as the metadata describe it. */
export interface CustomFunction {
  /** By which the add-in has associated it. */
  readonly id: string;
  /** By which formulas call it, behind the namespace. */
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly optional?: boolean }[];
  readonly options?: {
    /** The function shows another result whenever it has one, as long as the cell calls it. */
    readonly stream?: boolean;
  };
}

/** The functions by their full names in capitals: `HY.ABC`. */
export function functionsByName({
  namespace,
  functions,
}: CustomFunctions): ReadonlyMap<string, CustomFunction> {
  return new Map(functions.map((own) => [`${namespace}.${own.name}`.toUpperCase(), own]));
}

/** What a host may want of the calculation. */
export interface CalculationOptions {
  /** Results of streaming functions that the file came with stay: nobody here has others. */
  readonly keepsStreamed?: boolean;
  /** As many cells are handed to functions in all; without it, as many as a person would wait for, each time. */
  readonly mostCells?: number;
}
