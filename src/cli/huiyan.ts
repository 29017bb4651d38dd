import { setFlagsFromString } from 'node:v8';
import { inLanguage } from '../locales/text';
import { isCode, systemCause } from './files/system-error';
import { exitStatus, main } from './main';

// The heap may grow by a third before garbage is looked for: by itself it may grow to several times what is used.
setFlagsFromString('--heap-growing-percent=33');

// Nothing here listens to Ctrl-C: it ends every command at once, and a file is whole or not there whenever it comes.

const systemLanguage = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh-CN' : 'en-US';
const { stdout, stderr } = process;
let outputFailed = false;

stdout.on('error', (error: Error) => {
  // Whoever read has read enough: `huiyan inspect list.xlsx | head`.
  if (isCode(error, 'EPIPE')) return;
  outputFailed = true;
  process.exitCode = exitStatus.failed;
  const cause = systemCause(error);
  const text = { zh: `无法输出结果。${cause.zh}`, en: `The result cannot be printed. ${cause.en}` };
  stderr.write(`${inLanguage(text, systemLanguage)}\n`);
});
// Where even this cannot be told there is nobody to tell.
stderr.on('error', () => undefined);

void main(process.argv.slice(2), systemLanguage, { output: stdout, error: stderr }).then((status) => {
  if (!outputFailed) process.exitCode = status;
});
