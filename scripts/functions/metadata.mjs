import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { developmentAddress } from '../manifest-at.js';

const require = createRequire(import.meta.url);
const { generateCustomFunctionsMetadata } = require('custom-functions-metadata');
const folder = fileURLToPath(new URL('../../src/functions/definitions/', import.meta.url));

/** The files of definitions in the order in which people are shown them, each with its heading in both languages. */
export function groups() {
  const index = readFileSync(`${folder}index.ts`, 'utf8');
  return [...index.matchAll(/from '\.\/(\w+)'/gu)].map(([, name]) => {
    const [, heading] = /^\/\/ (.+ \| .+)$/mu.exec(readFileSync(`${folder}${name}.ts`, 'utf8')) ?? [];
    if (!heading) throw new Error(`${name}.ts has no heading in both languages.`);
    return { file: `${folder}${name}.ts`, heading };
  });
}

/**
 * The functions as Microsoft's generator reads them off their comments, every text in both languages:
 * `中文 | English`, and `参数名：中文 | English` for arguments.
 */
export async function bilingualMetadata(files = groups().map(({ file }) => file)) {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(files, true);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return JSON.parse(metadataJson);
}

/**
 * The metadata of one language, as Excel reads them. Errors in cells are handed over, so that they pass through, and plain values
 * instead of Excel's data types: the generator has no tags for these.
 */
export function metadataIn(language, { functions, ...others }) {
  return {
    ...others,
    allowCustomDataForDataTypeAny: false,
    functions: functions.map((own) => ({
      ...own,
      description: half(language, own.description),
      helpUrl: `${developmentAddress}/functions.html#${own.id}`,
      options: { ...own.options, allowErrorForDataTypeAny: true },
      parameters: own.parameters.map((parameter) => ({ ...parameter, ...argument(language, parameter) })),
    })),
  };
}

/** One of the two halves of a text. */
export function half(language, text) {
  const [zh = '', en = ''] = text.split(' | ');
  return language === 'zh-CN' ? zh : en;
}

/** Name and description of an argument; English names are those of the code. */
export function argument(language, { name, description }) {
  const said = half(language, description);
  if (language !== 'zh-CN') return { name, description: said };
  const [own = name, ...rest] = said.split('：');
  return { name: own, description: rest.join('：') };
}
