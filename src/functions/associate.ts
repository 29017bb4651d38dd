import * as definitions from './definitions';

/** Tells Microsoft's runtime which function is whose; the ids in functions.json are their names in capitals. */
export function associateFunctions(): void {
  for (const [name, implementation] of Object.entries(definitions)) {
    CustomFunctions.associate(name.toUpperCase(), implementation);
  }
}
