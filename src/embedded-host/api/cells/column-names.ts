/** Names for a table's columns: blank ones become `Column1`, doubles get a number, whatever their case. */
export function uniqueColumnNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name, place) => {
    const start = name === '' ? `Column${place + 1}` : name;
    let unique = start;
    for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = `${start}${number}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
