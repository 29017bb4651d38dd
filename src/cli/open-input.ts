import { basename } from 'node:path';
// Made of src/functions by a script, and read by Excel as it is.
import metadata from '../../assets/functions.en-US.json';
import { EmbeddedHost, type HostOptions } from '../embedded-host/api/embedded-host';
import { FileRefused } from '../embedded-host/file/bytes/file-refused';
import { openDelimited } from '../embedded-host/file/read/open-delimited';
import { openWorkbook } from '../embedded-host/file/read/open-workbook';
import type { Workbook } from '../embedded-host/model/book/workbook';
import { startClient } from '../embedded-host/seam/node';
import { associateFunctions } from '../functions/associate';
import { calculateHere } from '../functions/calculator';
import { answers } from '../functions/compute/answer';
import { inLanguage, type Language } from '../locales/text';
import type { Console } from './console';
import { fileProblem, fileRemarks } from './file-problem';
import { readPlainFile } from './files/read-plain-file';
import { nodeCompression } from './node-compression';

/** A workbook that is open in this process, with Microsoft's client library on it. */
export interface OpenInput {
  readonly workbook: Workbook;
  readonly host: EmbeddedHost;
}

/**
 * Opens the file and starts the client library on it; from then on `Excel.run` works.
 * @throws Problem `no-such-file`, `not-a-file`, `file-encrypted`, `file-broken` and so on by RefusalCode
 */
export async function openInput(
  path: string,
  language: Language,
  { error }: Pick<Console, 'error'>,
  options: Pick<HostOptions, 'keepsStreamed'> = {},
): Promise<OpenInput> {
  const workbook = open(await readPlainFile(path), path);
  for (const text of fileRemarks(workbook.remarks)) error.write(`! ${inLanguage(text, language)}\n`);
  const host = new EmbeddedHost(workbook, {
    documentUrl: basename(path),
    displayLanguage: language,
    contentLanguage: language,
    customFunctions: { namespace: 'HY', functions: metadata.functions },
    ...options,
  });
  calculateHere(answers);
  await startClient(host, associateFunctions);
  // The library says so once a process, whoever is the host then.
  host.calculation?.ready();
  return { workbook, host };
}

function open(bytes: Uint8Array, path: string): Workbook {
  const fileName = basename(path);
  try {
    return /\.(csv|txt|tsv)$/iu.test(fileName)
      ? openDelimited(bytes, fileName)
      : openWorkbook(bytes, { fileName, compression: nodeCompression });
  } catch (error) {
    throw error instanceof FileRefused ? fileProblem(error, fileName) : error;
  }
}
