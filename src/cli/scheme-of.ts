import { readFile } from 'node:fs/promises';
import { Problem } from '../locales/problem';
import { methods } from '../methods/registry';
import { parseScheme } from '../scheme/definition/parse-scheme';
import { readSchemeText } from '../scheme/definition/read-scheme-text';
import type { Scheme } from '../scheme/definition/scheme';
import { findPlaybook } from '../scheme/playbooks/registry';
import { WrongUsage } from './usage';

/**
 * The playbook of an id, or the scheme of a file.
 * @throws WrongUsage for an id that is none; Problem where the file cannot be read, and those of the scheme
 */
export async function schemeOf(idOrFile: string): Promise<Scheme> {
  const playbook = findPlaybook(idOrFile);
  if (playbook) return playbook.scheme;
  if (!idOrFile.endsWith('.json')) {
    throw new WrongUsage({
      zh: `没有名为“${idOrFile}”的方案。用 huiyan schemes 查看全部方案，或给出方案的 .json 文件。`,
      en: `There is no scheme "${idOrFile}". See them with "huiyan schemes", or give a .json file of one.`,
    });
  }
  return parseScheme(await jsonOf(idOrFile), methods);
}

async function jsonOf(path: string): Promise<unknown> {
  try {
    return readSchemeText(await readFile(path, 'utf8'), path);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(
      'unreadable-scheme',
      {
        zh: `读不出方案文件“${path}”：它不存在，或无权读取。`,
        en: `The scheme file "${path}" cannot be read: it does not exist, or may not be read.`,
      },
      {},
      error,
    );
  }
}
