import { exclusively } from '../session/exclusively';
import { takeBackLatest } from '../session/take-back-latest';
import { command } from './command';

const working = { zh: '正在撤销……', en: 'Undoing…' };
const unfinished = { zh: '已还原未完成的运行。', en: 'The run that had not finished was taken back.' };

/** The button "Undo run": the workbook as it was before the latest run. */
export const undoCommand = command(working, async () => {
  const run = await exclusively(takeBackLatest);
  if (!run) return unfinished;
  return {
    zh: `已撤销在“${run.sheet}”上的“${run.label.zh}”，工作簿恢复到运行前。`,
    en: `Undid "${run.label.en}" on "${run.sheet}"; the workbook is as it was before.`,
  };
});
