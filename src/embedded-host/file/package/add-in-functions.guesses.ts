/** Stands in files before the name of a custom function of an Office add-in. */
const prefix = '_xldudf_';
const stored = /_xldudf_([A-Za-z][A-Za-z0-9]*)_([\p{L}\p{N}_.]+)(?=\s*\()/gu;
/** Texts, quoted sheet names, and words before a bracket, which may be names of functions. */
const words = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*(?=\s*\()/gu;

/**
 * GUESSES, after what people report of files (`_xldudf_CONTOSO_ADD(1,2)` is CONTOSO.ADD): that the first underscore behind the
 * prefix stands for the point behind the namespace, and that no name of Excel's own is noted for it.
 *
 * @param names takes the functions that are met, in capitals.
 * @returns the formula as Excel shows it where the add-in is installed.
 */
export function shownFormula(formula: string, names: Set<string>): string {
  if (!formula.includes(prefix)) return formula;
  return formula.replace(stored, (_all, namespace: string, name: string) => {
    names.add(`${namespace}.${name}`.toUpperCase());
    return `${namespace}.${name}`;
  });
}

/** The formula as files keep it. */
export function storedFormula(formula: string, names: ReadonlySet<string>): string {
  if (names.size === 0 || !formula.includes('.')) return formula;
  return formula.replace(words, (word) =>
    names.has(word.toUpperCase()) ? prefix + word.toUpperCase().replace('.', '_') : word,
  );
}
