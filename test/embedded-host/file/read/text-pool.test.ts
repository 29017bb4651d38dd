import { TextPool } from '../../../../src/embedded-host/file/read/text-pool';
import { openDelimited } from '../../../../src/embedded-host/file/read/open-delimited';
import { saveWorkbook } from '../../../../src/embedded-host/file/save/save-workbook';
import { openWorkbook } from '../../../../src/embedded-host/file/read/open-workbook';

describe('the texts of a long file', () => {
  it('are those that were taken, whether they come again or not', () => {
    const pool = new TextPool();
    for (const text of [
      '',
      ' ',
      'a',
      'REGENCY CAKESTAND 3 TIER',
      '鑫源超市有限公司（南京路）',
      '\ud83d\ude00 ',
      'x'.repeat(40),
    ])
      expect([pool.take(text), pool.take(text)]).toEqual([text, text]);
  });

  it('and the rows come back from a file that was saved with room made beforehand', () => {
    const lines = Array.from(
      { length: 3000 },
      (_, row) => `C${row},${'客户'.repeat(30)}${row % 7},${row / 3}`,
    );
    const workbook = openDelimited(Buffer.from(['id,name,amount', ...lines].join('\n')), 'long.csv');
    const again = openWorkbook(saveWorkbook(workbook)).activeSheet;
    expect(again.readValues(0, 0, 3001, 3)).toEqual(workbook.activeSheet.readValues(0, 0, 3001, 3));
    expect(again.readValues(3000, 0, 1, 2)).toEqual([['C2999', `${'客户'.repeat(30)}3`]]);
  });
});
