import { Problem } from '../../locales/problem';
import { openDocument, saveDocument } from '../document/open-document';
import { words } from '../words';
import { followHost, selectionOf } from './follow-host';
import { useWorkbench } from './store';

/** Opens a file in place of the one that is open. What keeps it from being opened is shown above the grid. */
export async function openFile(fileName: string, read: () => Promise<ArrayBuffer>): Promise<void> {
  useWorkbench.setState({ busy: words.opening, notice: null });
  // Opening takes the main thread; the page shows first that it does.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  try {
    const bytes = new Uint8Array(await read());
    const document = openDocument(bytes, fileName, useWorkbench.getState().preferences.language);
    useWorkbench.setState({ document, selected: { ...selectionOf(document, null), by: 'grid' } });
    followHost();
  } catch (error) {
    const text = error instanceof Problem ? error.text : words.cannotOpen(fileName);
    useWorkbench.setState({ notice: { intent: 'error', text } });
  } finally {
    useWorkbench.setState({ busy: null });
  }
}

/** Opens a file of the person's. */
export async function openOwnFile(file: File): Promise<void> {
  await openFile(file.name, () => file.arrayBuffer());
}

/** Opens one of the sample workbooks that come with the workbench. */
export async function openSample(name: string): Promise<void> {
  await openFile(name, async () => {
    const response = await fetch(`samples/${name}`);
    if (!response.ok) throw new Error(`${name}: ${String(response.status)}`);
    return response.arrayBuffer();
  });
}

/** Hands the workbook to the person as a file. */
export function saveFile(): void {
  const { document: open } = useWorkbench.getState();
  if (!open) return;
  const { blob, fileName } = saveDocument(open);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // The browser reads the file after this task; it must be there until then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  useWorkbench.setState({ notice: { intent: 'success', text: words.saved(fileName) } });
  followHost();
}
