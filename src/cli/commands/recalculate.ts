import { saveWorkbook } from '../../embedded-host/file/save/save-workbook';
import { cellAddress } from '../../embedded-host/model/cells/address';
import { inLanguage, type Language, type Text } from '../../locales/text';
import type { RecalculateArguments } from '../arguments';
import type { Console } from '../console';
import { nodeCompression } from '../node-compression';
import { leftFormulas, openInput } from '../open-input';
import { Outputs } from '../files/outputs';

/** How many cells that were left alone are named. */
const mostNamed = 5;

/**
 * `huiyan recalculate`: works out the cells that call the product's functions and writes the workbook with their results.
 * Formulas that hold more than a call keep their cached values, and are named; HY.WHY and HY.NEXTTIER keep what the latest run said.
 */
export async function recalculateCommand(
  given: RecalculateArguments,
  language: Language,
  console: Console,
): Promise<void> {
  const outputs = await Outputs.plan(given);
  // HY.WHY and HY.NEXTTIER tell of a run, and none is made here.
  const { workbook, host } = await openInput(given, language, console, { keepsStreamed: true });
  host.calculation?.recalculate();
  await host.calculation?.settled();
  await outputs.write(saveWorkbook(workbook, { compression: nodeCompression }));
  const all = [...(host.calculation?.all() ?? [])];
  const formulas = all.filter((own) => !own.isLeft && !host.calculation?.keeps(own));
  const kept = formulas.filter(({ call }) => call === null);
  const named = kept
    .slice(0, mostNamed)
    .map(({ sheet, row, column }) => `${sheet.name}!${cellAddress(row, column)}`);
  const told = all.filter((own) => host.calculation?.keeps(own)).length;
  const text = outcome(formulas.length - kept.length, kept.length, named.join(', '), told, outputs.out);
  console.output.write(`${inLanguage(text, language)}\n`);
  const left = leftFormulas(host);
  if (left) console.output.write(`! ${inLanguage(left, language)}\n`);
}

function outcome(done: number, kept: number, named: string, told: number, out: string): Text {
  const ofRun: Text =
    told === 0
      ? { zh: '', en: '' }
      : {
          zh: `\n${String(told)} 个单元格里的 HY.WHY、HY.NEXTTIER 保留最近一次运行的说明。`,
          en: `\n${String(told)} cells with HY.WHY or HY.NEXTTIER keep what the latest run said.`,
        };
  const left: Text =
    kept === 0
      ? { zh: '', en: '' }
      : {
          zh: `\n${String(kept)} 个公式不只是一个 HY. 函数，保留缓存值，由 Excel 打开时重算：${named}`,
          en: `\n${String(kept)} formulas are more than one HY. function and keep their cached values until Excel opens the file: ${named}`,
        };
  return {
    zh: `已重算 ${String(done)} 个单元格里的 HY. 函数。${left.zh}${ofRun.zh}\n${out}`,
    en: `Worked out the HY. functions of ${String(done)} cells.${left.en}${ofRun.en}\n${out}`,
  };
}
