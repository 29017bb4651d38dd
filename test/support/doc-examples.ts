import { readFileSync } from 'node:fs';

/** An example in a doc comment: a line after `@example`, `expression // expected expression`. */
export interface DocExample {
  readonly expression: string;
  readonly expected: string;
}

/** The examples of a source file, in order. */
export function docExamples(file: string): DocExample[] {
  const examples: DocExample[] = [];
  const pattern = /@example\n\s*\* (.+?) \/\/ (.+)/gu;
  for (const [, expression, expected] of readFileSync(file, 'utf8').matchAll(pattern)) {
    if (expression !== undefined && expected !== undefined) examples.push({ expression, expected });
  }
  return examples;
}

/** Evaluates an expression with some names in scope. */
export function evaluate(expression: string, scope: Readonly<Record<string, unknown>>): unknown {
  const names = Object.keys(scope);
  // The examples are our own sources; this is how a test can run them as they stand.
  const run = new Function(...names, `return (${expression});`) as (...values: unknown[]) => unknown;
  return run(...names.map((name) => scope[name]));
}
