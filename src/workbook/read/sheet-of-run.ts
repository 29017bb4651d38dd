import { Problem } from '../../locales/problem';
import type { Control } from '../conversation/control';
import { retrying } from '../conversation/batch';
import { isSourceMarker } from '../memory/identity';
import { markedSheets } from '../memory/marked-sheets';
import { isOwnKind } from '../memory/own-sheet-facts';
import type { RunEntry } from '../memory/state';

/**
 * The name that the customer sheet of an earlier run has now. Where it was renamed, it is still known by its marker, as long as
 * it is the only customer sheet in the workbook.
 * @throws Problem `sheet-of-run-gone`
 */
export function sheetOfRun(run: RunEntry, control: Control = {}): Promise<string> {
  return retrying(async (context) => {
    const sheets = await markedSheets(context);
    const sources = sheets.filter(({ marker }) => isSourceMarker(marker ?? '')).map(({ name }) => name);
    const marked =
      sources.find((name) => name === run.sheet) ?? (sources.length === 1 ? sources[0] : undefined);
    // Some programs take all markers away, and leave the names of the sheets.
    const called = sheets.find(({ name, marker }) => name === run.sheet && !isOwnKind(marker))?.name;
    const found = marked ?? called;
    if (found === undefined) throw sheetGone(run.sheet);
    return found;
  }, control);
}

function sheetGone(name: string): Problem {
  return new Problem(
    'sheet-of-run-gone',
    {
      zh: `上次运行的工作表“${name}”已经不在了，或已改名。请打开慧眼面板，在客户清单所在的工作表上重新运行。`,
      en: `The sheet of the latest run, "${name}", is gone or was renamed. Open the pane of Huiyan on the sheet with the customers and run there.`,
    },
    { cell: name },
  );
}
