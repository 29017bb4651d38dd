import { Problem } from '../../locales/problem';
import type { Control } from '../../workbook/conversation/control';
import { takeBack } from '../../workbook/write/run/take-back';

/**
 * Takes the latest run back, finished or not: the workbook is as it was before it.
 * @returns the number of the run
 * @throws Problem `nothing-to-undo`, and those of Excel
 */
export async function takeBackLatest(
  control: Pick<Control, 'onWaiting' | 'hasGivenUp'> = {},
): Promise<number> {
  const number = await takeBack(control);
  if (number === undefined) throw nothingToUndo();
  return number;
}

function nothingToUndo(): Problem {
  return new Problem('nothing-to-undo', {
    zh: '没有可以撤销的运行：还没有运行过，或者最近一次运行已经撤销。只有最近一次运行可以撤销。',
    en: 'There is no run to undo: nothing has run yet, or the latest run was undone already. Only the latest run can be undone.',
  });
}
