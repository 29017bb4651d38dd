import { retrying } from '../../workbook/conversation/batch';
import { problemOf } from './perform';
import { usePane } from './store';

/** Selects a cell of the customer sheet and brings it into view. @param address `C5`, or `'Sheet'!C5` */
export async function selectCell(address: string): Promise<void> {
  const bang = address.lastIndexOf('!');
  const own = usePane.getState().sheet?.source.sheetName;
  const name = bang < 0 ? own : address.slice(0, bang).replace(/^'|'$/gu, '');
  try {
    await retrying(async (context) => {
      const sheets = context.workbook.worksheets;
      const sheet = name === undefined ? sheets.getActiveWorksheet() : sheets.getItem(name);
      sheet.activate();
      sheet.getRange(address.slice(bang + 1)).select();
      await context.sync();
    });
  } catch (error) {
    usePane.setState({ problem: { problem: problemOf(error) } });
  }
}
