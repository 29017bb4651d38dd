import { takeBackLatest } from '../session/writing/take-back-latest';
import { command } from './command';
import type { Surface } from './surface';

const label = { zh: '正在撤销', en: 'Undoing' };

/** The button "Undo run": the workbook as it was before the latest run. */
export function undoCommand({ perform, undone }: Surface) {
  return command(async () => {
    const taken = await perform(label, takeBackLatest);
    if (taken) undone(taken);
    return taken;
  });
}
