import { Problem } from '../locales/problem';
import { goToOwnSheet } from '../workbook/read/go-to-own-sheet';
import { command } from './command';
import type { Surface } from './surface';

const label = { zh: '正在转到图例', en: 'Going to the legend' };

/** The button "Legend": goes to the sheet that explains tiers, colours and stars. */
export function legendCommand({ perform }: Surface) {
  return command(() => perform(label, goToLegend));
}

async function goToLegend(): Promise<string> {
  const name = await goToOwnSheet('legend');
  if (name === undefined) throw noLegend();
  return name;
}

function noLegend(): Problem {
  return new Problem('no-legend', {
    zh: '这个工作簿里没有慧眼的图例：还没有运行过，或图例工作表已被删除。请在慧眼面板中运行一次，图例会随结果写出。',
    en: 'This workbook has no legend of Huiyan: nothing has run yet, or its sheet was deleted. Run once in the pane; the legend is written with the results.',
  });
}
