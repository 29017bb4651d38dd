/** The seed of a test that tries chance cases: the environment variable's, to see a failure again; else another at each run. */
export function seedOf(variable: string): number {
  const given = process.env[variable];
  return given === undefined ? Date.now() % 2 ** 31 : Number(given);
}
