import { saveWorkbook } from '../../embedded-host/file/save/save-workbook';
import { inLanguage, type Language } from '../../locales/text';
import { localEngine } from '../../session/engine/local-engine';
import { maskingPlan } from '../../session/writing/masking-plan';
import type { MaskArguments } from '../arguments';
import type { Console } from '../console';
import { maskedWorkbook } from '../masked-workbook';
import { nodeCompression } from '../node-compression';
import { openInput } from '../open-input';
import { Outputs } from '../files/outputs';

/**
 * `huiyan mask`: writes the copy for outside, in which nobody can be recognised.
 * @throws Problem, WrongUsage; OUT is untouched then
 */
export async function maskCommand(given: MaskArguments, language: Language, console: Console): Promise<void> {
  const outputs = await Outputs.plan(given, 'masked');
  const { workbook } = await openInput(given, language, console);
  const copy = maskedWorkbook(workbook, await maskingPlan(localEngine()), { isShuffled: given.shuffle });
  await outputs.write(saveWorkbook(copy, { compression: nodeCompression, application: 'Huiyan' }));
  const done = { zh: '已写出遮盖副本', en: 'Masked copy written to' };
  console.output.write(`${inLanguage(done, language)} ${outputs.out}\n`);
}
