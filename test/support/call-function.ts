/** Calls a custom function as Excel does, by its id; a single value is a range of one cell, what is left out is null. */
export async function callFunction(id: string, ...given: readonly unknown[]): Promise<unknown[][]> {
  const { mappings } = (CustomFunctions as unknown as Association)._association;
  const implementation = mappings[id];
  if (!implementation) throw new Error(`No function ${id}.`);
  const ranges = Array.from({ length: implementation.length }, (_, place) => {
    const value = given[place] ?? null;
    return value === null || Array.isArray(value) ? value : [[value]];
  });
  return implementation(...ranges, { functionName: id });
}

/** Microsoft's runtime of custom functions, as far as a host needs it. */
interface Association {
  readonly _association: {
    readonly mappings: Readonly<Record<string, (...given: unknown[]) => Promise<unknown[][]>>>;
  };
}
