import type { Language } from '../../locales/text';
import { inspectSheet } from '../../session/reading/inspect-sheet';
import { localEngine } from '../../session/engine/local-engine';
import type { Console } from '../console';
import { openInput } from '../open-input';

/** `huiyan inspect`: what is recognised, as JSON. */
export async function inspectCommand(
  given: { readonly input: string; readonly sheet: string | undefined },
  language: Language,
  console: Console,
): Promise<void> {
  await openInput(given.input, language);
  const inspection = await inspectSheet(localEngine(), { sheet: given.sheet }, language);
  console.output.write(`${JSON.stringify(inspection, null, 2)}\n`);
}
