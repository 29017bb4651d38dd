import Papa from 'papaparse';

const candidates = [',', '\t', ';', '|'] as const;
const linesLooked = 60;
const charactersLooked = 65_536;

/**
 * What parts the fields of a text: with what most of its first lines have the same number of fields, and of those the one that makes most
 * of them. A short title above the table and decimal commas in it count for nothing. Empty where no candidate parts anything.
 */
export function guessDelimiter(text: string): string {
  const begin = text.slice(0, charactersLooked);
  const tried = candidates
    .map((delimiter) => ({ delimiter, ...usualFields(begin, delimiter) }))
    .filter(({ fields }) => fields > 1)
    .sort((one, other) => other.share - one.share || other.fields - one.fields);
  return tried[0]?.delimiter ?? '';
}

/** How many fields most lines have, and the share of the lines that have so many. */
function usualFields(text: string, delimiter: string): { readonly fields: number; readonly share: number } {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: linesLooked, skipEmptyLines: true });
  const counts = new Map<number, number>();
  for (const { length } of data) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [[fields, lines] = [0, 0]] = [...counts].sort(
    ([one, often], [other, oftenToo]) => oftenToo - often || other - one,
  );
  return { fields, share: data.length === 0 ? 0 : lines / data.length };
}
