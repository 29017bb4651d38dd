import type { Scheme } from '../../../scheme/definition/scheme';
import { follow } from '../run-scheme';
import { withReadingsOf } from '../readings';
import { usePane } from '../store';
import { withParameters } from './with-parameters';

/** Chooses a scheme. What was found with another one is let go. */
export function chooseScheme(scheme: Scheme): void {
  const before = usePane.getState().scheme;
  usePane.setState({
    scheme: withReadingsOf(before, scheme),
    isSchemeChosen: true,
    findings: null,
    // What was said of the list was said of what these steps find.
    ...(scheme.steps !== before.steps && { callList: {} }),
  });
}

/** Changes parameters of a step; a preview that is shown follows. */
export function changeParameters(step: number, values: Readonly<Record<string, unknown>>): void {
  usePane.setState(({ scheme, catalogue }) => ({
    scheme: withParameters(scheme, step, values, catalogue.methods),
  }));
  follow();
}

/** Changes the day that the run speaks of; a preview that is shown follows. */
export function changeAsOf(asOf: number): void {
  usePane.setState({ asOf, day: { day: asOf, from: 'chosen', where: '' } });
  follow();
}
