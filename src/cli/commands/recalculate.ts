import { resolve } from 'node:path';
import { saveWorkbook } from '../../embedded-host/file/save-workbook';
import { cellAddress } from '../../embedded-host/model/address';
import { inLanguage, type Language, type Text } from '../../locales/text';
import type { RecalculateArguments } from '../arguments';
import type { Console } from '../console';
import { nodeCompression } from '../node-compression';
import { openInput } from '../open-input';
import { outOf } from '../out-path';
import { writeWhole } from '../output-file';

/** How many cells that were left alone are named. */
const mostNamed = 5;

/**
 * `huiyan recalculate`: works out the cells that call the product's functions and writes the workbook with their results.
 * Formulas that hold more than a call keep their cached values, and are named.
 */
export async function recalculateCommand(
  given: RecalculateArguments,
  language: Language,
  console: Console,
): Promise<void> {
  const out = outOf(given);
  const { workbook, host } = await openInput(given.input, language);
  host.calculation?.recalculate();
  await host.calculation?.settled();
  await writeWhole(out, saveWorkbook(workbook, { compression: nodeCompression }));
  const formulas = [...(host.calculation?.all() ?? [])];
  const kept = formulas.filter(({ call }) => call === null);
  const named = kept
    .slice(0, mostNamed)
    .map(({ sheet, row, column }) => `${sheet.name}!${cellAddress(row, column)}`);
  const text = outcome(formulas.length - kept.length, kept.length, named.join(', '), resolve(out));
  console.output.write(`${inLanguage(text, language)}\n`);
}

function outcome(done: number, kept: number, named: string, out: string): Text {
  const left: Text =
    kept === 0
      ? { zh: '', en: '' }
      : {
          zh: `\n${String(kept)} 个公式不只是一个 HY. 函数，保留缓存值，由 Excel 打开时重算：${named}`,
          en: `\n${String(kept)} formulas are more than one HY. function and keep their cached values until Excel opens the file: ${named}`,
        };
  return {
    zh: `已重算 ${String(done)} 个单元格里的 HY. 函数。${left.zh}\n${out}`,
    en: `Worked out the HY. functions of ${String(done)} cells.${left.en}\n${out}`,
  };
}
