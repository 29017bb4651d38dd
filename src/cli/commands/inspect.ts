import { inspectSheet } from '../../session/reading/inspect-sheet';
import { previewScheme } from '../../session/reading/preview';
import { recogniseSheet } from '../../session/reading/recognise-sheet';
import { localEngine } from '../../session/engine/local-engine';
import { todayOf } from '../../session/sheet/run-day';
import { readingsOf } from '../../session/writing/report';
import type { Language } from '../../locales/text';
import type { InspectArguments } from '../arguments';
import type { Console } from '../console';
import { openInput } from '../open-input';
import { schemeOf } from '../scheme-of';

/** `huiyan inspect`: what is recognised, as JSON; with a scheme, also how it reads the words of the sheet. */
export async function inspectCommand(
  given: InspectArguments,
  language: Language,
  console: Console,
): Promise<void> {
  await openInput(given, language, console);
  const inspection = await inspectSheet(localEngine(), { sheet: given.sheet }, language);
  const readings = given.scheme === undefined ? {} : await readingsFor(given.scheme, given, language);
  console.output.write(`${JSON.stringify({ ...inspection, ...readings }, null, 2)}\n`);
}

async function readingsFor(scheme: string, { sheet, asOf }: InspectArguments, language: Language) {
  const engine = localEngine();
  const recognised = await recogniseSheet(engine, { sheet });
  const { findings } = await previewScheme(engine, recognised, await schemeOf(scheme), {
    asOf,
    today: todayOf(new Date()),
  });
  return { readings: readingsOf(findings.words, language), lacking: findings.lacking };
}
