import { Problem } from '../../locales/problem';
import type { Language } from '../../locales/text';
import { retrying } from '../../workbook/conversation/batch';
import { BlockSize } from '../../workbook/conversation/blocks';
import type { ReadControl } from '../../workbook/read/columns';
import { sheetOfRun } from '../../workbook/read/sheet-of-run';
import { readState, type RunEntry } from '../../workbook/memory/state';
import type { Receipt } from '../../workbook/write/run/apply-run';
import { applyPreview } from './apply-preview';
import { todayOf } from '../sheet/run-day';
import type { Engine } from '../engine/engine';
import { previewScheme, type Preview } from '../reading/preview';
import { recogniseSheet } from '../reading/recognise-sheet';
import { rememberedSheets } from '../reading/remembered-sheets';

export interface RunAgainOptions {
  /** The language where the workbook remembers none. */
  readonly language: Language;
  /** What the clock says. */
  readonly now: Date;
  readonly control?: Omit<ReadControl, 'blockSize'>;
  /** How large blocks may be, for reading and for writing; as large as Excel takes them unless said otherwise. */
  readonly blocks?: () => BlockSize;
}

/**
 * Repeats the latest run of the workbook: the same sheet, scheme, mapping and language, on the cells as they are now. Nobody looks at
 * a preview in between, because they have seen the one of that run.
 * @throws Problem `nothing-to-run`, `sheet-of-run-gone`, and those of {@link previewScheme} and {@link applyPreview}
 */
export async function runAgain(
  engine: Engine,
  options: RunAgainOptions,
): Promise<{ preview: Preview; receipt: Receipt }> {
  const { now, control = {}, blocks = () => new BlockSize() } = options;
  const state = await retrying(readState, control);
  const latest = state.runs.at(-1);
  if (!latest || state.scheme === undefined) throw nothingToRun();
  const scheme = await engine.parseScheme(state.scheme);
  const language = state.language ?? options.language;
  const sheet = await recogniseSheet(engine, { sheet: await sheetOfRun(latest, control) }, { control });
  const today = todayOf(now);
  const asOf = chosenAgain(latest);
  const furtherSheets = await rememberedSheets(engine, sheet, control);
  const preview = await previewScheme(engine, sheet, scheme, {
    asOf,
    today,
    control: { ...control, blockSize: blocks() },
    furtherSheets,
  });
  const { onRows, ...following } = control;
  const receipt = await applyPreview(
    engine,
    {
      language,
      at: now.toISOString(),
      ...(state.formulas && { formulas: true }),
      ...(state.callList && { callList: state.callList }),
    },
    { ...following, blockSize: blocks(), ...(onRows && { onProgress: onRows }) },
  );
  return { preview, receipt };
}

/**
 * The day that a person had chosen stays; every other is found anew. Where the workbook does not say where the day came from,
 * one that was not the day of the run had been chosen.
 */
export function chosenAgain({
  asOf,
  at,
  dayFrom,
}: Pick<RunEntry, 'asOf' | 'at' | 'dayFrom'>): number | undefined {
  if (dayFrom !== undefined) return dayFrom === 'chosen' ? asOf : undefined;
  return at !== undefined && todayOf(new Date(at)) === asOf ? undefined : asOf;
}

function nothingToRun(): Problem {
  return new Problem('nothing-to-run', {
    zh: '这个工作簿里还没有运行过慧眼，没有可以再次运行的方案。请打开慧眼面板，选择方案，预览后应用。',
    en: 'Huiyan has not run in this workbook yet, so there is nothing to run again. Open the pane, choose a scheme, look at the preview and apply it.',
  });
}
