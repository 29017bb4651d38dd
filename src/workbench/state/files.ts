import { Problem } from '../../locales/problem';
import { openDocument, savedName } from '../document/open-document';
import { words } from '../words';
import { showDocument } from './follow-book';
import { useWorkbench } from './store';

/** Opens a file in place of the one that is open. What keeps it from being opened is shown above the grid. */
export async function openFile(fileName: string, read: () => Promise<ArrayBuffer>): Promise<void> {
  useWorkbench.setState({ busy: words.opening, notice: null });
  try {
    const { language } = useWorkbench.getState().preferences;
    showDocument(await openDocument(await read(), fileName, language));
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
export async function saveFile(): Promise<void> {
  const { document: open } = useWorkbench.getState();
  if (!open) return;
  const name = savedName(open.fileName);
  useWorkbench.setState({ busy: words.saving, notice: null });
  try {
    handOver(await open.book.save(), name);
    useWorkbench.setState({ notice: { intent: 'success', text: words.saved(name) } });
  } catch {
    useWorkbench.setState({ notice: { intent: 'error', text: words.cannotSave(name) } });
  } finally {
    useWorkbench.setState({ busy: null });
  }
}

function handOver(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads the file after this task; it must be there until then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
