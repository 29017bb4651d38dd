import { FileRefused } from '../../embedded-host/file/bytes/file-refused';
import { isDelimited } from '../../embedded-host/file/bytes/is-delimited';
import { openDelimited } from '../../embedded-host/file/read/open-delimited';
import { openWorkbook } from '../../embedded-host/file/read/open-workbook';
import type { Workbook } from '../../embedded-host/model/book/workbook';
import { fileProblem } from '../../cli/file-problem';

/**
 * Reads an .xlsx, .xlsm, .csv or .txt.
 * @param encoding that of a delimited file
 * @throws Problem `file-encrypted`, `file-broken` and so on, with the words for people
 */
export function readFile(bytes: Uint8Array, fileName: string, encoding?: string): Workbook {
  try {
    return isDelimited(bytes, fileName)
      ? openDelimited(bytes, fileName, encoding)
      : openWorkbook(bytes, { fileName });
  } catch (error) {
    if (error instanceof FileRefused) throw fileProblem(error, fileName);
    throw error;
  }
}
