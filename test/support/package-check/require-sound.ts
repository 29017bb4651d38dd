import { newProblems } from './check-package';

const allowed = new Set<string>();

/** Lets the workbooks of the running test break a rule, where what breaks it is not what the test is about. */
export function allowProblem(rule: string): void {
  allowed.add(rule);
}

/** Ends what {@link allowProblem} began. */
export function forgetAllowed(): void {
  allowed.clear();
}

/** @throws Error that names what Excel would repair in a saved package and was not so in the file that was opened. */
export function requireSound(bytes: Uint8Array, original?: Uint8Array): void {
  if (bytes === original) return;
  const problems = newProblems(bytes, original).filter(({ rule }) => !allowed.has(rule));
  if (problems.length === 0) return;
  const lines = problems.slice(0, 20).map(({ rule, place }) => `${rule}: ${place}`);
  throw new Error(`Excel would repair this package:\n${lines.join('\n')}`);
}
