import { Problem } from '../locales/problem';
import { methods } from '../methods/registry';
import { parseScheme } from '../scheme/definition/parse-scheme';
import { readSchemeText } from '../scheme/definition/read-scheme-text';
import type { Scheme } from '../scheme/definition/scheme';
import { findPlaybook } from '../scheme/playbooks/registry';
import { readPlainFile } from './files/read-plain-file';
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

/** The files that are read for a scheme: none for a playbook. */
export function schemeFiles(idOrFile: string | undefined): readonly string[] {
  return idOrFile === undefined || findPlaybook(idOrFile) ? [] : [idOrFile];
}

/** The largest playbook has 20 KB. */
const mostBytes = 2_000_000;

async function jsonOf(path: string): Promise<unknown> {
  const bytes = await readPlainFile(path);
  if (bytes.length <= mostBytes) return readSchemeText(new TextDecoder().decode(bytes), path);
  throw new Problem('unreadable-scheme', {
    zh: `方案文件“${path}”超过 2 MB，不会是方案。请重新导出方案。`,
    en: `The scheme file "${path}" is over 2 MB and can be no scheme. Export the scheme again.`,
  });
}
