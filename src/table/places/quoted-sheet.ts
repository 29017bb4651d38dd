/**
 * The name of a sheet as formulas write it: in quotes where it holds more than letters, digits and underscores, or could be taken
 * for a cell, a column or a row.
 *
 * @example
 * quotedSheet('客户') // '客户'
 * quotedSheet("Q1's list") // "'Q1''s list'"
 */
export function quotedSheet(name: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Z]{1,3}\d*$|^R\d*C\d*$|^TRUE$|^FALSE$/iu.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}
