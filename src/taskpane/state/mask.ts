import { Problem } from '../../locales/problem';
import { maskingPlan } from '../../session/writing/masking-plan';
import { pageAround } from '../client-library';
import { perform } from './perform';
import { engine } from './session';
import { usePane } from './store';

const looking = { zh: '正在查看各工作表', en: 'Looking at the sheets' };
const masking = { zh: '正在遮盖', en: 'Masking' };

/** Asks how a masked copy is to be. An add-in cannot save a file of its own in Excel: there the pane says which program can. */
export function askToMask(): void {
  usePane.setState({ masked: pageAround().huiyanMaskedCopy ? 'asked' : 'elsewhere', problem: null });
}

/** Makes a copy for outside, in which nobody can be recognised. */
export async function saveMaskedCopy(isShuffled: boolean): Promise<void> {
  const { huiyanMaskedCopy: copies } = pageAround();
  if (!copies) return;
  const stop = new AbortController();
  await perform(
    looking,
    async ({ next, checkCancelled, onShare }) => {
      const revision = copies.revision();
      const plan = await maskingPlan(engine());
      checkCancelled();
      next(masking);
      const made = await copies.make({ plan, revision, isShuffled, signal: stop.signal, onShare });
      if ('problem' in made) {
        checkCancelled();
        throw new Problem(made.problem.code, made.problem.text, made.problem.place);
      }
      usePane.setState({ masked: made });
    },
    { onCancel: () => stop.abort() },
  );
}
