import { openWorkbook } from '../../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../../src/embedded-host/file/save/save-workbook';
import { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { startHost } from '../../support/client';
import { onSheet } from '../../support/on-sheet';
import { unzipText } from '../../support/unzip';

describe('the page of a sheet', () => {
  it('is set, read, saved and opened again: paper, direction, fitting, rows on each page', async () => {
    const workbook = Workbook.createEmpty("Kunden '26");
    await startHost(workbook);
    await onSheet((sheet) => {
      sheet.tabColor = '#FF0000';
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.paperSize = 'A4';
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintTitleRows('3:4');
    });
    const bytes = saveWorkbook(workbook);
    expect(unzipText(bytes)['xl/worksheets/sheet1.xml']).toMatch(
      /<sheetPr><tabColor[^>]*\/><pageSetUpPr fitToPage="1"\/><\/sheetPr>.*<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"\/>/u,
    );
    expect(unzipText(bytes)['xl/workbook.xml']).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Kunden \'\'26\'!$3:$4</definedName>',
    );
    await startHost(openWorkbook(bytes));
    await onSheet(async ({ pageLayout }, context) => {
      pageLayout.load('orientation,paperSize,zoom');
      const rows = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      await context.sync();
      expect([pageLayout.orientation, pageLayout.paperSize]).toEqual(['Landscape', 'A4']);
      expect(pageLayout.zoom).toMatchObject({ horizontalFitToPages: 1 });
      expect(rows.address).toBe("'Kunden ''26'!3:4");
    });
  });

  it('is upright, at its own size and without titles until somebody says otherwise', async () => {
    await startHost();
    await onSheet(async ({ pageLayout }, context) => {
      pageLayout.load('orientation,zoom');
      const rows = pageLayout.getPrintTitleRowsOrNullObject();
      await context.sync();
      expect([pageLayout.orientation, pageLayout.zoom.scale, rows.isNullObject]).toEqual([
        'Portrait',
        100,
        true,
      ]);
    });
  });
});
