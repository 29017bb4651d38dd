import { basename } from 'node:path';
// Made of src/functions by a script, and read by Excel as it is.
import metadata from '../../assets/functions.en-US.json';
import type { CalculationOptions } from '../embedded-host/calculation/custom-functions';
import { EmbeddedHost } from '../embedded-host/api/embedded-host';
import { FileRefused } from '../embedded-host/file/bytes/file-refused';
import { findEncoding } from '../embedded-host/file/bytes/find-encoding';
import { isDelimited } from '../embedded-host/file/bytes/is-delimited';
import { openDelimited } from '../embedded-host/file/read/open-delimited';
import { openWorkbook } from '../embedded-host/file/read/open-workbook';
import type { Workbook } from '../embedded-host/model/book/workbook';
import { cellAddress } from '../embedded-host/model/cells/address';
import { startClient } from '../embedded-host/seam/node';
import { associateFunctions } from '../functions/associate';
import { calculateHere } from '../functions/calculator';
import { answers } from '../functions/compute/answer';
import { inLanguage, type Language, type Text } from '../locales/text';
import type { InputFile } from './arguments';
import type { Console } from './console';
import { encodingProblem, encodingRemark } from './encoding-words';
import { fileProblem, fileRemarks } from './file-problem';
import { readPlainFile } from './files/read-plain-file';
import { nodeCompression } from './node-compression';

/** A command hands as many cells to the functions in a sheet's cells, which takes some seconds. */
const mostCells = 3_000_000;

/** A workbook that is open in this process, with Microsoft's client library on it. */
export interface OpenInput {
  readonly workbook: Workbook;
  readonly host: EmbeddedHost;
}

/**
 * Opens the file and starts the client library on it; from then on `Excel.run` works.
 * @throws Problem `no-such-file`, `file-encoding` where the person has to say it, `not-a-file`, `file-encrypted`, `file-broken` and so on by RefusalCode
 */
export async function openInput(
  { input, encoding }: InputFile,
  language: Language,
  { error }: Pick<Console, 'error'>,
  options: CalculationOptions = {},
): Promise<OpenInput> {
  const { workbook, remarks } = open(await readPlainFile(input), basename(input), encoding);
  for (const text of remarks) error.write(`! ${inLanguage(text, language)}\n`);
  const host = new EmbeddedHost(workbook, {
    documentUrl: basename(input),
    displayLanguage: language,
    contentLanguage: language,
    customFunctions: { namespace: 'HY', functions: metadata.functions },
    calculation: { mostCells, ...options },
  });
  calculateHere(answers);
  await startClient(host, associateFunctions);
  // The library says so once a process, whoever is the host then.
  host.calculation?.ready();
  return { workbook, host };
}

/** A workbook and what is to be said of the file. */
interface Opened {
  readonly workbook: Workbook;
  readonly remarks: readonly Text[];
}

function open(bytes: Uint8Array, fileName: string, given: string | undefined): Opened {
  try {
    if (!isDelimited(bytes, fileName))
      return { workbook: openWorkbook(bytes, { fileName, compression: nodeCompression }), remarks: [] };
    const found = given === undefined ? findEncoding(bytes) : { encoding: given, isSure: true };
    if ('candidates' in found) throw encodingProblem(bytes, fileName, found.candidates);
    const workbook = openDelimited(bytes, fileName, found.encoding);
    const guessed = found.isSure ? [] : [withOption(encodingRemark(found.encoding))];
    return { workbook, remarks: [...guessed, ...fileRemarks(workbook.remarks)] };
  } catch (error) {
    throw error instanceof FileRefused ? fileProblem(error, fileName) : error;
  }
}

function withOption({ zh, en }: Text): Text {
  return { zh: `${zh}（--encoding）`, en: `${en} (--encoding)` };
}

/** What is said of cells whose functions asked for too much; undefined where all were worked out. */
export function leftFormulas({ calculation }: EmbeddedHost): Text | undefined {
  const left = [...(calculation?.all() ?? [])].filter(({ isLeft }) => isLeft);
  const [first] = left;
  if (!first) return undefined;
  const place = `${first.sheet.name}!${cellAddress(first.row, first.column)}`;
  const [count, most] = [left.length, mostCells].map((number) => number.toLocaleString('en-US'));
  return {
    zh: `${String(count)} 个单元格里的 HY. 函数没有计算（第一个是 ${place}），保留原值：它们引用的单元格合计超过 ${String(most)} 个。Excel 打开文件时会计算；引用只写到最后一行可减少。`,
    en: `The HY. functions of ${String(count)} cells were not worked out (the first is ${place}) and keep their values: together they refer to more than ${String(most)} cells. Excel works them out when it opens the file; references that end with the last row ask for less.`,
  };
}
