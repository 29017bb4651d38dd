import { decode } from '../embedded-host/file/bytes/decode-text';
import { Problem } from '../locales/problem';
import { cleanText } from '../locales/clean-text';
import type { Text } from '../locales/text';

const names: Readonly<Record<string, Text>> = {
  gb18030: { zh: '简体中文（GBK、GB18030）', en: 'simplified Chinese (GBK, GB18030)' },
  big5: { zh: '繁体中文（Big5）', en: 'traditional Chinese (Big5)' },
  shift_jis: { zh: '日文（Shift_JIS）', en: 'Japanese (Shift_JIS)' },
  'euc-jp': { zh: '日文（EUC-JP）', en: 'Japanese (EUC-JP)' },
  'euc-kr': { zh: '韩文（EUC-KR）', en: 'Korean (EUC-KR)' },
  'windows-1252': { zh: '西欧（Windows-1252）', en: 'western European (Windows-1252)' },
};

/** What people call an encoding. */
export function encodingName(encoding: string): Text {
  return names[encoding] ?? { zh: encoding, en: encoding };
}

/** That a file was read in the most likely encoding. */
export function encodingRemark(encoding: string): Text {
  const { zh, en } = encodingName(encoding);
  return {
    zh: `文件没有说明文字编码，按${zh}读取。请核对姓名，不对时换一种编码。`,
    en: `The file does not say its encoding and was read as ${en}. Check the names, and choose another encoding where they are wrong.`,
  };
}

const mostLetters = 24;

/** What the file says in an encoding, so that a person sees whether it is the right one: the first words that are not plain ASCII. */
export function wordsIn(bytes: Uint8Array, encoding: string): string {
  const lines = (decode(bytes, encoding) ?? '').split(/[\r\n]+/u);
  const fields = lines.slice(0, 200).flatMap((line) => line.split(/[,;\t|]/u));
  const telling = fields.filter((field) => /[^\x20-\x7e]/u.test(field));
  return cleanText([...telling.slice(0, 3).join(' ')].slice(0, mostLetters).join(''));
}

/** The question in which encoding a file was written, for whoever can answer it by an option. */
export function encodingProblem(bytes: Uint8Array, fileName: string, candidates: readonly string[]): Problem {
  const list = (say: (text: Text) => string) =>
    candidates
      .map((own) => `--encoding ${own}: ${say(encodingName(own))} “${wordsIn(bytes, own)}”`)
      .join('\n  ');
  return new Problem('file-encoding', {
    zh: `“${fileName}”没有说明文字编码，几种都有可能。请看哪一种读出来是对的，加上它再运行：\n  ${list(({ zh }) => zh)}`,
    en: `"${fileName}" does not say its encoding, and several are possible. See which of these reads right, and run again with it:\n  ${list(({ en }) => en)}`,
  });
}
