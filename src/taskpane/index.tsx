import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** Shows the pane in the element. The client library has started. */
export function showPane(element: HTMLElement): void {
  createRoot(element).render(<Pane />);
}

function Pane() {
  const [sheetName, setSheetName] = useState('');
  useEffect(() => {
    void nameOfActiveSheet().then(setSheetName);
  }, []);
  return (
    <main>
      <h1>慧眼</h1>
      <p>{String(Office.context.host)}</p>
      <p>{sheetName}</p>
    </main>
  );
}

async function nameOfActiveSheet(): Promise<string> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('name');
    await context.sync();
    return sheet.name;
  });
}
