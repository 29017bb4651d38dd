import { saveWorkbook } from '../../embedded-host/file/save/save-workbook';
import { inLanguage, type Language, type Text } from '../../locales/text';
import { isNothing, removalWords } from '../../session/writing/removal-words';
import { ownThings } from '../../workbook/write/run/own-things';
import { removeOwn } from '../../workbook/write/run/remove-own';
import type { RemoveArguments } from '../arguments';
import type { Console } from '../console';
import { Outputs } from '../files/outputs';
import { nodeCompression } from '../node-compression';
import { openInput } from '../open-input';

const texts = {
  nothing: { zh: '文件里没有慧眼的内容。', en: 'There is nothing of Huiyan in the file.' },
  preview: { zh: '将会：', en: 'This would happen:' },
  done: { zh: '已移除慧眼：', en: 'Huiyan was removed:' },
  written: { zh: '已写入', en: 'Written to' },
} satisfies Record<string, Text>;

/**
 * `huiyan remove`: a copy without Huiyan's columns, sheets, names and records, or with the results as plain cells; with `--preview` only
 * says what that would be.
 * @throws Problem, WrongUsage; OUT is untouched then
 */
export async function removeCommand(
  given: RemoveArguments,
  language: Language,
  console: Console,
): Promise<void> {
  const say = (text: Text) => inLanguage(text, language);
  const tell = (...lines: readonly string[]) => console.output.write(`${lines.join('\n')}\n`);
  const removal = given.keepResults ? 'keep-results' : 'all';
  const outputs = given.preview ? undefined : await Outputs.plan(given, 'plain');
  const { workbook } = await openInput(given, language, console);
  const things = await ownThings();
  if (isNothing(things)) return void tell(say(texts.nothing));
  const lines = removalWords(things, removal).map((line) => `  ${say(line)}`);
  if (!outputs) return void tell(say(texts.preview), ...lines);
  await removeOwn(removal);
  await outputs.write(saveWorkbook(workbook, { compression: nodeCompression }));
  tell(say(texts.done), ...lines, `${say(texts.written)} ${outputs.out}`);
}
