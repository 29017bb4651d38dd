import { stepIds, type Scheme } from '../../scheme/definition/scheme';
import type { Lack } from '../../session/engine/scheme-knowledge';
import type { RecognisedColumn } from '../../table/recognition/recognised-column';
import { roles, type RoleId } from '../../table/columns/roles';
import type { DecimalSign } from '../../table/reading/table-reading';
import { setDecimal, setRole } from './read-sheet';
import { preview } from './run-scheme';
import { usePane } from './store';

/** Gives a column the meaning that was missing, and makes anew what is shown of a run. */
export async function chooseColumn(role: RoleId, header: string): Promise<void> {
  await withFindingsAnew(() => setRole(header, role));
}

/** Says what parts the decimals of a column, and makes anew what is shown of a run. */
export async function chooseDecimal(header: string, decimal: DecimalSign): Promise<void> {
  await withFindingsAnew(() => setDecimal(header, decimal));
}

async function withFindingsAnew(change: () => Promise<void>): Promise<void> {
  const hadFindings = usePane.getState().findings !== null;
  await change();
  if (hadFindings && !usePane.getState().problem) await preview();
}

/**
 * Points at the column that a scheme is to read where it lacks one. A column that means something keeps its meaning: it is the scheme that
 * reads it, as ABC may go by AUM where there is no revenue. One without a meaning gets the one that was missing.
 */
export async function pointSchemeAt({ role, inputs }: Lack, column: RecognisedColumn): Promise<void> {
  const known = column.role;
  if (role === undefined) return;
  const isAlike = known !== undefined && roles[known].kind === roles[role].kind;
  if (!isAlike || inputs.length === 0) return setRole(column.header, role);
  usePane.setState(({ scheme }) => ({
    scheme: withInputs(scheme, inputs, known),
    isSchemeChosen: true,
    findings: null,
  }));
}

/** The scheme with inputs of its steps read from another column. */
export function withInputs(scheme: Scheme, inputs: Lack['inputs'], reference: string): Scheme {
  const ids = stepIds(scheme);
  return {
    ...scheme,
    steps: scheme.steps.map((own, index) => {
      const changed = inputs.filter(({ step }) => step === ids[index]);
      if (changed.length === 0) return own;
      return {
        ...own,
        inputs: { ...own.inputs, ...Object.fromEntries(changed.map(({ input }) => [input, reference])) },
      };
    }),
  };
}
