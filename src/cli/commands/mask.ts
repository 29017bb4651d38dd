import { dirname, join, parse, resolve } from 'node:path';
import { saveWorkbook } from '../../embedded-host/file/save-workbook';
import { inLanguage, type Language } from '../../locales/text';
import { localEngine } from '../../session/local-engine';
import { maskingPlan } from '../../session/masking-plan';
import type { MaskArguments } from '../arguments';
import type { Console } from '../console';
import { maskedWorkbook } from '../masked-workbook';
import { nodeCompression } from '../node-compression';
import { openInput } from '../open-input';
import { writeWhole } from '../output-file';
import { WrongUsage } from '../usage';

/**
 * `huiyan mask`: writes the copy for outside, in which nobody can be recognised.
 * @throws Problem, WrongUsage; OUT is untouched then
 */
export async function maskCommand(given: MaskArguments, language: Language, console: Console): Promise<void> {
  const out = given.out ?? join(dirname(given.input), `${parse(given.input).name}.masked.xlsx`);
  if (resolve(out) === resolve(given.input)) throw outIsInput();
  const { workbook } = await openInput(given.input, language);
  const copy = maskedWorkbook(workbook, await maskingPlan(localEngine()));
  await writeWhole(out, saveWorkbook(copy, { compression: nodeCompression }));
  const done = { zh: '已写出遮盖副本', en: 'Masked copy written to' };
  console.output.write(`${inLanguage(done, language)} ${resolve(out)}\n`);
}

function outIsInput(): WrongUsage {
  return new WrongUsage({
    zh: '--out 不能与 INPUT 是同一个文件：原文件不会被改动。请换一个名字。',
    en: '--out cannot be INPUT itself: the input is never changed. Choose another name.',
  });
}
