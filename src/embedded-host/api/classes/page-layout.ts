import type { Sheet } from '../../model/book/sheet';
import type { PageSetup } from '../../model/parts/sheet-settings';
import { findCells } from '../base/addresses';
import { ApiError } from '../base/api-error';
import { object, type ApiObject } from '../base/api-object';
import { defineClass, method, property } from '../base/define-class';
import type { Host } from '../base/host';

type Zoom = Readonly<Partial<Record<'horizontalFitToPages' | 'verticalFitToPages' | 'scale', number | null>>>;

/** Numbers of papers in files, by the words of the API. */
const papers: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 };

const printTitles = '_xlnm.Print_Titles';

/** How a sheet is printed: paper, direction, fitting to pages, rows that stand on each page. Margins and scales are not kept. */
export const pageLayoutClass = defineClass('PageLayout', {
  members: {
    Orientation: property(
      (sheet) => (sheet.get('pageSetup').isLandscape ? 'Landscape' : 'Portrait'),
      (sheet, word: string, host) => change(sheet, { isLandscape: word === 'Landscape' }, host),
    ),
    PaperSize: property(
      (sheet) =>
        Object.keys(papers).find((word) => papers[word] === sheet.get('pageSetup').paperSize) ?? null,
      (sheet, word: string, host) => {
        const paperSize = papers[word];
        if (paperSize === undefined)
          throw new ApiError('InvalidArgument', `${word} is no paper of this host.`);
        change(sheet, { paperSize }, host);
      },
    ),
    Zoom: property(
      (sheet) => {
        const { fit } = sheet.get('pageSetup');
        return {
          horizontalFitToPages: fit?.width || null,
          verticalFitToPages: fit?.height || null,
          scale: fit ? null : 100,
        };
      },
      (sheet, { horizontalFitToPages: width, verticalFitToPages: height }: Zoom, host) => {
        change(sheet, { fit: width || height ? { width: width ?? 0, height: height ?? 0 } : null }, host);
      },
    ),
    SetPrintTitleRows: method((sheet, [rows]: [ApiObject<'Range'> | string], host) => {
      const { area } = typeof rows === 'string' ? findCells(sheet, rows) : rows.target;
      const formula = `'${sheet.name.replaceAll("'", "''")}'!$${area.top + 1}:$${area.bottom + 1}`;
      const name = { name: printTitles, scope: sheet, formula, isHidden: false, comment: '' };
      host.workbook.definedNames.set(name);
      host.noteChange();
    }),
    GetPrintTitleRowsOrNullObject: method((sheet, _args, host) => {
      const name = host.workbook.definedNames.get(printTitles, sheet);
      const rows = /\$\d+:\$\d+$/u.exec(name?.formula ?? '')?.[0].replaceAll('$', '');
      return rows === undefined ? null : object('Range', findCells(sheet, rows));
    }),
  },
});

function change(sheet: Sheet, wanted: Partial<PageSetup>, host: Host): void {
  sheet.set('pageSetup', { ...sheet.get('pageSetup'), ...wanted });
  host.noteChange();
}
