import { methods } from '../methods/registry';
import { exclusively } from '../session/exclusively';
import { runAgain } from '../session/run-again';
import { formatSerial } from '../table/calendar';
import { command } from './command';
import { languageOfExcel } from './language-of-excel';

const working = { zh: '正在再次运行……', en: 'Running again…' };

/** The button "Run again": the latest run of the workbook, on its cells as they are now. */
export const runAgainCommand = command(working, async () => {
  const { receipt } = await exclusively(() =>
    runAgain({ methods, language: languageOfExcel(), now: new Date() }),
  );
  const { label, sheet, rows, stars, asOf } = receipt.run;
  const day = formatSerial(asOf);
  return {
    zh: `已在“${sheet}”上再次运行“${label.zh}”：${String(rows)} 行，${String(stars)} 个 ★，基准日 ${day}。`,
    en: `Ran "${label.en}" again on "${sheet}": ${String(rows)} rows, ${String(stars)} ★, as of ${day}.`,
  };
});
