import { dirname, join, parse, resolve } from 'node:path';
import { WrongUsage } from './usage';

/**
 * Where the workbook is written: OUT, else beside INPUT under its name and what was made of it.
 * @throws WrongUsage where that is INPUT itself
 */
export function outOf(
  { input, out }: { readonly input: string; readonly out: string | undefined },
  made: 'huiyan' | 'masked' = 'huiyan',
): string {
  const path = out ?? join(dirname(input), `${parse(input).name}.${made}.xlsx`);
  if (resolve(path) === resolve(input)) throw outIsInput();
  return path;
}

function outIsInput(): WrongUsage {
  return new WrongUsage({
    zh: '--out 不能与 INPUT 是同一个文件：原文件不会被改动。请换一个名字。',
    en: '--out cannot be INPUT itself: the input is never changed. Choose another name.',
  });
}
