import { saveWorkbook } from '../../embedded-host/file/save/save-workbook';
import type { EmbeddedHost } from '../../embedded-host/api/embedded-host';
import { inLanguage, type Language, type Text } from '../../locales/text';
import { methods } from '../../methods/registry';
import type { Scheme } from '../../scheme/definition/scheme';
import { checkReading } from '../../scheme/definition/check-reading';
import { setReading } from '../../scheme/definition/set-reading';
import { setParameter } from '../../scheme/definition/set-parameter';
import { setPreset } from '../../scheme/definition/set-preset';
import { todayOf } from '../../session/sheet/run-day';
import { applyPreview } from '../../session/writing/apply-preview';
import type { Engine } from '../../session/engine/engine';
import { localEngine } from '../../session/engine/local-engine';
import { provideExplanations } from '../../session/findings/latest-run';
import { previewScheme, type Preview } from '../../session/reading/preview';
import { partedBySheet, recogniseSheets, type Layouts } from '../further-sheets';
import type { RecognisedSheets } from '../../session/reading/further-sheets';
import type { RecognisedSheet } from '../../session/sheet/recognised-sheet';
import { fittingScheme, type ChosenScheme } from '../fitting-scheme';
import { recogniseSheet } from '../../session/reading/recognise-sheet';
import { hideRemoved } from '../../session/writing/hide-removed';
import { reportOf } from '../../session/writing/report';
import type { Receipt } from '../../workbook/write/run/apply-run';
import { forgetJournal } from '../../workbook/write/run/take-back';
import type { RunArguments } from '../arguments';
import type { Console } from '../console';
import { nodeCompression } from '../node-compression';
import { leftFormulas, openInput } from '../open-input';
import { Outputs } from '../files/outputs';
import { Progress } from '../progress';
import { describeFormulas } from '../describe-formulas';
import { describeOutcome } from '../describe-outcome';
import { schemeFiles, schemeOf } from '../scheme-of';
import { Timings } from '../timings';

/** What the phases of a run share. */
interface Job {
  readonly given: RunArguments;
  readonly language: Language;
  readonly engine: Engine;
  readonly timings: Timings;
  readonly progress: Progress;
}

/**
 * `huiyan run`: reads the sheet, runs the scheme, writes the annotated workbook and the report.
 * @throws Problem, WrongUsage; OUT is untouched then
 */
export async function runCommand(given: RunArguments, language: Language, console: Console): Promise<void> {
  const named = given.scheme === undefined ? undefined : await schemeOf(given.scheme);
  // What the command line sets is looked at before a file is opened.
  if (named) withSettings(named, given);
  const outputs = await Outputs.plan({ ...given, alsoRead: schemeFiles(given.scheme) });
  const layouts = layoutsOf(given);
  const timings = new Timings();
  const progress = new Progress(console.terminal, language);
  const job: Job = { given, language, engine: localEngine(), timings, progress };
  try {
    progress.begin({ zh: '打开', en: 'Opening' });
    const { workbook, host } = await timings.measure('open', () => openInput(given, language, console));
    progress.begin({ zh: '读取', en: 'Reading' });
    const sheets = await sheetsOf(job, layouts);
    const choice = named
      ? { scheme: named, alsoFitting: undefined }
      : await fittingScheme(job.engine, sheets.customers, given.asOf);
    const preview = await previewOf(job, withSettings(choice.scheme, given), sheets);
    provideExplanations(job.engine.explain);
    progress.begin({ zh: '写入', en: 'Writing' });
    const receipt = await timings.measure('write', () => writeResults(job, preview, host));
    progress.begin({ zh: '保存', en: 'Saving' });
    const bytes = await timings.measure('save', () =>
      Promise.resolve(saveWorkbook(workbook, { compression: nodeCompression })),
    );
    const report =
      given.report === undefined ? undefined : await reportText(job, preview, receipt, host.statistics);
    await outputs.write(bytes, report);
    progress.end();
    tell(console, job, {
      ...{ preview, alsoFitting: choice.alsoFitting, receipt },
      ...{ out: outputs.out, left: leftFormulas(host) },
    });
  } finally {
    progress.end();
  }
}

/** A scheme with what the command line sets in it. */
function withSettings(scheme: Scheme, { presets, settings, readings }: RunArguments): Scheme {
  const ready = presets.reduce((changed, preset) => setPreset(changed, preset, methods), scheme);
  const set = settings.reduce((changed, setting) => setParameter(changed, setting, methods), ready);
  return readings.map(checkReading).reduce(setReading, set);
}

function layoutsOf({ mapping, decimals, inputs }: RunArguments): Layouts {
  const sheets = Object.keys(inputs);
  return { mapping: partedBySheet(mapping, sheets), decimals: partedBySheet(decimals, sheets) };
}

/** The sheets that a run reads. */
interface Sheets {
  readonly customers: RecognisedSheet;
  readonly further: RecognisedSheets;
}

async function sheetsOf({ given, engine, timings }: Job, layouts: Layouts): Promise<Sheets> {
  return timings.measure('recognise', async () => {
    const options = {
      mapping: layouts.mapping.customers,
      decimals: layouts.decimals.customers,
      visibleOnly: given.visibleOnly || undefined,
    };
    const customers = await recogniseSheet(engine, { sheet: given.sheet }, options);
    return { customers, further: await recogniseSheets(engine, given.inputs, layouts) };
  });
}

async function previewOf(
  { given, engine, timings, progress }: Job,
  scheme: Scheme,
  { customers, further: furtherSheets }: Sheets,
): Promise<Preview> {
  const control = { onRows: progress.rows.bind(progress) };
  const options = { asOf: given.asOf, today: todayOf(new Date()), control, furtherSheets };
  return timings.measure('compute', () => previewScheme(engine, customers, scheme, options));
}

async function writeResults(
  { given, language, engine, progress }: Job,
  preview: Preview,
  { calculation }: EmbeddedHost,
): Promise<Receipt> {
  const options = { language, formulas: given.formulas, ...wantedList(given, preview) };
  const receipt = await applyPreview(engine, options, { onProgress: progress.rows.bind(progress) });
  if (given.hideRemoved) await hideRemoved(engine, receipt);
  // Undo is not offered here: the input is untouched, and nothing of the old stays in the file.
  await forgetJournal();
  // What HY.WHY has said of an earlier run, or of none, is not the answer any more.
  calculation?.recalculate();
  await calculation?.settled();
  return receipt;
}

async function reportText(
  { given, language, engine, timings }: Job,
  preview: Preview,
  receipt: Receipt,
  { requests, bytesIn, bytesOut, largestBytes }: EmbeddedHost['statistics'],
): Promise<string> {
  const report = {
    ...reportOf(preview, await engine.summary(), receipt, language, given.formulas),
    timings: timings.milliseconds,
    requests: { count: requests.length, bytesIn, bytesOut, largest: largestBytes },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** The list to work from, where it is asked for or the scheme has one anyway. */
function wantedList(
  { callList }: RunArguments,
  { findings }: Preview,
): { readonly callList?: { readonly capacity: number } } {
  if (callList === 'none' || !findings.callList) return {};
  if (callList !== undefined) return { callList: { capacity: callList } };
  const { byDefault, capacity } = findings.callList;
  return byDefault ? { callList: { capacity } } : {};
}

interface Done {
  readonly preview: Preview;
  readonly alsoFitting: ChosenScheme['alsoFitting'];
  readonly receipt: Receipt;
  readonly out: string;
  /** What could not be worked out. */
  readonly left: Text | undefined;
}

function tell(
  console: Console,
  { given, language }: Job,
  { preview, alsoFitting, receipt, out, left }: Done,
): void {
  const capacity = wantedList(given, preview).callList?.capacity;
  const lines = [
    describeOutcome(preview, receipt, language, { capacity, alsoFitting }),
    ...(given.formulas ? [describeFormulas(preview.findings.columns, language)] : []),
    ...(left ? [`  ! ${inLanguage(left, language)}`] : []),
    `${inLanguage({ zh: '已写入', en: 'Written to' }, language)} ${out}`,
  ];
  console.output.write(`${lines.join('\n')}\n`);
}
