import { seededRandom } from '../../../src/math/statistics/random';
import { assignRoles } from '../../../src/table/recognition/assign-roles';

const least = 0.5;

/** The greatest sum of confidences, by trying everything. */
function greatest(
  confidences: readonly (readonly number[])[],
  taken: ReadonlySet<number> = new Set(),
): number {
  const [first, ...others] = confidences;
  if (!first) return 0;
  const sums = first.map((confidence, role) =>
    taken.has(role) || confidence < least ? 0 : confidence + greatest(others, new Set([...taken, role])),
  );
  return Math.max(greatest(others, taken), ...sums);
}

function sumOf(confidences: readonly (readonly number[])[], assigned: readonly number[]): number {
  const roles = assigned.filter((role) => role >= 0);
  expect(new Set(roles).size).toBe(roles.length);
  return assigned.reduce(
    (sum, role, column) => sum + (role < 0 ? 0 : (confidences[column]?.[role] ?? NaN)),
    0,
  );
}

describe('roles for columns', () => {
  it.each([1, 2, 3, 4, 5, 6, 7])(
    'are the most confident whole, with %i columns for two roles or three',
    (columns) => {
      const random = seededRandom(columns);
      for (let round = 0; round < 40; round++) {
        const roles = 1 + (round % 3);
        const confidences = Array.from({ length: columns }, () =>
          Array.from({ length: roles }, () => Math.round(random() * 20) / 20),
        );
        const assigned = assignRoles(confidences, least);
        expect(assigned).toHaveLength(columns);
        expect(sumOf(confidences, assigned)).toBeCloseTo(greatest(confidences), 9);
      }
    },
  );

  it('are the same whatever blank columns lie between', () => {
    const told = [
      [0.9, 0.8],
      [0.9, 0],
    ];
    const blank = Array.from({ length: 3_000 }, () => [0, 0]);
    const assigned = assignRoles([...blank, told[0] ?? [], ...blank, told[1] ?? [], ...blank], least);
    expect([assigned[3_000], assigned[6_001]]).toEqual(assignRoles(told, least));
    expect(assigned.filter((role) => role >= 0)).toHaveLength(2);
  });

  it('take no longer than the columns are many, also where all speak for a role', () => {
    const confidences = Array.from({ length: 4_000 }, (_, column) =>
      Array.from({ length: 90 }, (_, role) => ((column * role) % 7) / 7),
    );
    const start = process.cpuUsage();
    assignRoles(confidences, least);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(3);
  });
});
