/** An id that no row has yet: `tier-4`. */
export function freeId(stem: string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`${stem}-${String(number)}`)) number++;
  return `${stem}-${String(number)}`;
}
