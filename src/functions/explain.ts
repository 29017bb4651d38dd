import { inLanguage, type Text } from '../locales/text';
import { explanations, type Explanation } from '../session/latest-run';
import { cellError, displayLanguage } from './call';

const noRun: Text = {
  zh: '还没有运行结果。请先在慧眼面板中运行一个方案。',
  en: 'There is no run yet. Run a scheme in the Huiyan pane first.',
};
const noCustomer: Text = {
  zh: '最近一次运行中没有这个客户号。',
  en: 'The latest run has no customer with this id.',
};

/**
 * What the latest run of the pane says of each customer: blank ids stay blank.
 * @throws CustomFunctions.Error #N/A where nothing was run, or a single id is not among the customers
 */
export async function explain(
  ids: readonly (readonly unknown[])[],
  say: (explanation: Explanation) => Text | undefined,
): Promise<unknown[][]> {
  const source = explanations();
  if (!source) throw cellError('#N/A', noRun);
  const isAlone = ids.length === 1 && ids[0]?.length === 1;
  return Promise.all(
    ids.map((row) =>
      Promise.all(
        row.map(async (id) => {
          if (id === '' || id === null) return '';
          if (typeof id === 'object') return id;
          const found = await source(String(id));
          if (!found && isAlone) throw cellError('#N/A', noCustomer);
          if (!found) return new CustomFunctions.Error('#N/A');
          const text = say(found);
          return text ? inLanguage(text, displayLanguage()) : '';
        }),
      ),
    ),
  );
}
