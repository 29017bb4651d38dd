import { FileRefused } from '../../embedded-host/file/bytes/file-refused';
import { Package } from '../../embedded-host/file/package/package';
import { nodeCompression } from '../node-compression';

/** What the product writes into every workbook: its names and custom XML, its functions, itself as the program. */
const marks = [/_huiyan_/u, /urn:huiyan:/u, /\bappName="Huiyan"/u, /\bHY\.[A-Z]/u];
const places = /^(?:xl\/workbook\.xml|customXml\/item\d+\.xml|xl\/worksheets\/[^/]+\.xml)$/u;

/** Whether a file is a workbook that the product wrote, so that it may write it anew without having been named. */
export function isOwnWorkbook(bytes: Uint8Array): boolean {
  try {
    const file = Package.open(bytes, nodeCompression);
    return file.entries.some(({ name }) => {
      if (!places.test(name)) return false;
      const text = file.text(name) ?? '';
      return marks.some((mark) => mark.test(text));
    });
  } catch (error) {
    if (error instanceof FileRefused) return false;
    throw error;
  }
}

/** Whether a file is a report of the product. */
export function isOwnReport(bytes: Uint8Array): boolean {
  try {
    const report = JSON.parse(new TextDecoder().decode(bytes)) as unknown;
    return typeof report === 'object' && report !== null && 'tierColumns' in report && 'outputs' in report;
  } catch {
    return false;
  }
}
