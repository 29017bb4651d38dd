import type { Findings } from '../../session/findings/findings';

/** Whether a run has a column that Excel's own formulas can work out. */
export function canBeFormulas(findings: Findings | null): boolean {
  return findings?.columns.some(({ formula }) => !('why' in formula)) ?? false;
}
