import { DataEditor, GridCellKind } from '@glideapps/glide-data-grid';
import '@glideapps/glide-data-grid/dist/index.css';
import { createRoot } from 'react-dom/client';
import { EmbeddedHost } from '../embedded-host/api/embedded-host';
import { openWorkbook } from '../embedded-host/file/open-workbook';
import { readyPage } from '../embedded-host/seam/browser';

async function start(): Promise<void> {
  const bytes = new Uint8Array(await (await fetch('samples/zh-bank-customers.xlsx')).arrayBuffer());
  const workbook = openWorkbook(bytes);
  const host = new EmbeddedHost(workbook, { displayLanguage: 'zh-CN', contentLanguage: 'zh-CN' });
  window.huiyanHost = (pane) => {
    readyPage(pane, host);
    return 'office-js/office.js';
  };
  const sheet = workbook.activeSheet;
  createRoot(document.getElementById('workbench') as HTMLElement).render(
    <div style={{ display: 'flex', height: '100vh' }}>
      <DataEditor
        width="70%"
        rows={200}
        columns={Array.from({ length: 20 }, (_, id) => ({ title: String(id), id: String(id), width: 90 }))}
        getCellContent={([column, row]) => {
          const text = String(sheet.getValue(row, column));
          return { kind: GridCellKind.Text, data: text, displayData: text, allowOverlay: true };
        }}
      />
      <iframe src="taskpane.html" title="pane" style={{ width: 360 }} />
    </div>,
  );
}

void start();
