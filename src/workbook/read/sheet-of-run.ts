import { Problem } from '../../locales/problem';
import type { Control } from '../conversation/control';
import { retrying } from '../conversation/batch';
import { isSourceMarker, markerValue, sheetMarker } from '../memory/identity';
import type { RunEntry } from '../memory/state';

/**
 * The name that the customer sheet of an earlier run has now. Where it was renamed, it is still known by its marker, as long as
 * it is the only customer sheet in the workbook.
 * @throws Problem `sheet-of-run-gone`
 */
export function sheetOfRun(run: RunEntry, control: Control = {}): Promise<string> {
  return retrying(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const markers = worksheets.items.map((sheet) => ({ name: sheet.name, marker: sheetMarker(sheet) }));
    await context.sync();
    const sources = markers
      .filter(({ marker }) => isSourceMarker(markerValue(marker) ?? ''))
      .map(({ name }) => name);
    const found =
      sources.find((name) => name === run.sheet) ?? (sources.length === 1 ? sources[0] : undefined);
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
