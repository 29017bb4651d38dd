import { resolve } from 'node:path';
import { saveWorkbook } from '../../embedded-host/file/save-workbook';
import { inLanguage, type Language } from '../../locales/text';
import { methods } from '../../methods/registry';
import { setReading } from '../../scheme/definition/set-reading';
import { setParameter } from '../../scheme/definition/set-parameter';
import { todayOf } from '../../session/sheet/run-day';
import { applyPreview } from '../../session/writing/apply-preview';
import { localEngine } from '../../session/engine/local-engine';
import { provideExplanations } from '../../session/findings/latest-run';
import { previewScheme, type Preview } from '../../session/reading/preview';
import { mappingsBySheet, recogniseSheets } from '../further-sheets';
import { recogniseSheet } from '../../session/reading/recognise-sheet';
import { reportOf } from '../../session/writing/report';
import { cancelledProblem } from '../../workbook/conversation/batch';
import type { Receipt } from '../../workbook/write/run/apply-run';
import { forgetJournal } from '../../workbook/write/run/take-back';
import type { RunArguments } from '../arguments';
import type { Console } from '../console';
import { nodeCompression } from '../node-compression';
import { openInput } from '../open-input';
import { outOf } from '../out-path';
import { writeWhole } from '../output-file';
import { Progress } from '../progress';
import { describeFormulas } from '../describe-formulas';
import { describeOutcome } from '../describe-outcome';
import { schemeOf } from '../scheme-of';
import { Timings } from '../timings';

/** Told by Ctrl-C. */
export interface Interruption {
  readonly requested: boolean;
}

/**
 * `huiyan run`: reads the sheet, runs the scheme, writes the annotated workbook and the report.
 * @throws Problem, WrongUsage; OUT is untouched then
 */
export async function runCommand(
  given: RunArguments,
  language: Language,
  console: Console,
  interruption: Interruption,
): Promise<void> {
  const out = outOf(given);
  const set = given.settings.reduce(
    (changed, setting) => setParameter(changed, setting, methods),
    await schemeOf(given.scheme),
  );
  const scheme = given.readings.reduce(setReading, set);
  const mappings = mappingsBySheet(given.mapping, Object.keys(given.inputs));
  const engine = localEngine();
  const timings = new Timings();
  const progress = new Progress(console.error, language);
  const checkCancelled = () => {
    if (interruption.requested) throw cancelledProblem();
  };
  try {
    progress.begin({ zh: '打开', en: 'Opening' });
    const { workbook, host } = await timings.measure('open', () => openInput(given.input, language));
    const rows = { checkCancelled, onRows: progress.rows.bind(progress) };
    progress.begin({ zh: '读取', en: 'Reading' });
    const [sheet, furtherSheets] = await timings.measure('recognise', async () => {
      const options = {
        mapping: mappings.customers,
        visibleOnly: given.visibleOnly || undefined,
        control: { checkCancelled },
      };
      const customers = await recogniseSheet(engine, { sheet: given.sheet }, options);
      return [
        customers,
        await recogniseSheets(engine, given.inputs, mappings.further, checkCancelled),
      ] as const;
    });
    const preview = await timings.measure('compute', () =>
      previewScheme(engine, sheet, scheme, {
        asOf: given.asOf,
        today: todayOf(new Date()),
        control: rows,
        furtherSheets,
      }),
    );
    provideExplanations(engine.explain);
    progress.begin({ zh: '写入', en: 'Writing' });
    const receipt = await timings.measure('write', async () => {
      const options = { language, formulas: given.formulas };
      const done = await applyPreview(engine, options, { checkCancelled, onProgress: rows.onRows });
      // Undo is not offered here: the input is untouched, and nothing of the old stays in the file.
      await forgetJournal();
      // What HY.WHY has said of an earlier run, or of none, is not the answer any more.
      host.calculation?.recalculate();
      await host.calculation?.settled();
      return done;
    });
    progress.begin({ zh: '保存', en: 'Saving' });
    const bytes = await timings.measure('save', () =>
      Promise.resolve(saveWorkbook(workbook, { compression: nodeCompression })),
    );
    checkCancelled();
    await writeWhole(out, bytes);
    const requests = {
      count: host.statistics.requests.length,
      bytesIn: host.statistics.bytesIn,
      bytesOut: host.statistics.bytesOut,
      largest: host.statistics.largestBytes,
    };
    if (given.report !== undefined) {
      const report = {
        ...reportOf(preview, await engine.summary(), receipt, language, given.formulas),
        timings: timings.milliseconds,
        requests,
      };
      await writeWhole(given.report, `${JSON.stringify(report, null, 2)}\n`);
    }
    progress.end();
    tell(console, preview, receipt, out, language, given.formulas);
  } finally {
    progress.end();
  }
}

function tell(
  console: Console,
  preview: Preview,
  receipt: Receipt,
  out: string,
  language: Language,
  formulas: boolean,
): void {
  const lines = [
    describeOutcome(preview, receipt, language),
    ...(formulas ? [describeFormulas(preview.findings.columns, language)] : []),
    `${inLanguage({ zh: '已写入', en: 'Written to' }, language)} ${resolve(out)}`,
  ];
  console.output.write(`${lines.join('\n')}\n`);
}
