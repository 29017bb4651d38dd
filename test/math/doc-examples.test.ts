import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { docExamples, evaluate } from '../support/doc-examples';

const folder = join(__dirname, '../../src/math');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

describe('every example in a doc comment of src/math is true', () => {
  const scope: Record<string, unknown> = {};
  beforeAll(async () => {
    for (const file of files) {
      Object.assign(scope, (await import(join(folder, file))) as Record<string, unknown>);
    }
  });

  for (const file of files) {
    for (const { expression, expected } of docExamples(join(folder, file))) {
      it(`${file}: ${expression} is ${expected}`, () => {
        expect(evaluate(expression, scope)).toEqual(evaluate(expected, scope));
      });
    }
  }
});
