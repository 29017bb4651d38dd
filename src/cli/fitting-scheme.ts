import { Problem } from '../locales/problem';
import type { Scheme } from '../scheme/definition/scheme';
import { findPlaybook } from '../scheme/playbooks/registry';
import type { Engine } from '../session/engine/engine';
import { fittingSchemes } from '../session/reading/fitting-schemes';
import { readTable } from '../session/reading/read-table';
import type { RecognisedSheet } from '../session/sheet/recognised-sheet';
import { todayOf } from '../session/sheet/run-day';

/** The scheme of a run. */
export interface ChosenScheme {
  readonly scheme: Scheme;
  /** The others that fit the sheet, where the one was chosen because it fits best. */
  readonly alsoFitting: readonly Scheme[] | undefined;
}

/**
 * The scheme that fits a sheet best where none is named, and the others that do.
 * @param asOf the day that a person chose, in Excel days
 * @throws Problem `no-fitting-scheme`
 */
export async function fittingScheme(
  engine: Engine,
  sheet: RecognisedSheet,
  asOf: number | undefined,
): Promise<ChosenScheme> {
  const today = todayOf(new Date());
  const columns = sheet.columns.filter(({ empty }) => !empty);
  const reading = await readTable(engine, sheet, columns, { today });
  const { schemes } = await fittingSchemes(engine, sheet, reading, today, asOf);
  const [best, ...alsoFitting] = schemes.flatMap(({ id }) => findPlaybook(id)?.scheme ?? []);
  if (best) return { scheme: best, alsoFitting };
  throw new Problem('no-fitting-scheme', {
    zh: `工作表“${sheet.source.sheetName}”里没有方案能得出结果：认不出所需的列。用 huiyan inspect 查看各列的识别结果，再用 --scheme 指定方案、用 --map 角色=表头 指定列。`,
    en: `No scheme finds anything in the sheet "${sheet.source.sheetName}": the columns for it were not recognised. See how each column was understood with "huiyan inspect", then name a scheme with --scheme and columns with --map ROLE=HEADER.`,
  });
}
