import { inLanguage, type Text } from '../locales/text';
import { followRuns, type Explanation } from '../session/findings/latest-run';
import { askTogether } from './ask-together';
import { cellError, displayLanguage } from './call';

type Ids = readonly (readonly unknown[])[];

const noRun: Text = {
  zh: '还没有运行结果。请先在慧眼面板中运行一个方案。',
  en: 'There is no run yet. Run a scheme in the Huiyan pane first.',
};
const noCustomer: Text = {
  zh: '最近一次运行中没有这个客户号。',
  en: 'The latest run has no customer with this id.',
};

const notNow: Text = {
  zh: '暂时取不到最近一次运行的结果。请在慧眼面板中再次运行。',
  en: 'The latest run cannot be asked just now. Run again in the Huiyan pane.',
};

/**
 * Gives a cell what the latest run says of each customer, and again after each later run, until the cell lets go of it. Blank ids
 * stay blank, errors pass through; #N/A with a message where nothing was run, or a single id is not among the customers.
 */
export function explain(
  ids: Ids,
  say: (explanation: Explanation) => Text | undefined,
  invocation: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  let turn = 0;
  const give = async () => {
    const own = ++turn;
    // Nobody waits for a streaming function: what goes wrong has to be said in the cell.
    const result = await answer(ids, say).catch(() => cellError('#N/A', notNow));
    if (own === turn) invocation.setResult(result);
  };
  const stop = followRuns(() => void give());
  invocation.onCanceled = () => {
    turn = NaN;
    stop();
  };
  void give();
}

async function answer(
  ids: Ids,
  say: (explanation: Explanation) => Text | undefined,
): Promise<unknown[][] | Error> {
  const asked = ids.flat().filter(isId).map(String);
  const found = await askTogether(asked);
  if (!found) return cellError('#N/A', noRun);
  const isAlone = ids.length === 1 && ids[0]?.length === 1;
  if (isAlone && asked.length === 1 && !found[0]) return cellError('#N/A', noCustomer);
  let next = 0;
  return ids.map((row) =>
    row.map((id) => {
      if (!isId(id)) return id ?? '';
      const explanation = found[next++];
      if (!explanation) return new CustomFunctions.Error('#N/A');
      const text = say(explanation);
      return text ? inLanguage(text, displayLanguage()) : '';
    }),
  );
}

/** Whether a cell holds an id: neither blank nor an error. */
function isId(cell: unknown): boolean {
  return cell !== '' && cell !== null && cell !== undefined && typeof cell !== 'object';
}
