import { Problem } from '../../locales/problem';
import { isDelimited } from '../../embedded-host/file/bytes/is-delimited';
import type { EncodingLook } from '../document/look-at-encoding';
import { openDocument, savedName } from '../document/open-document';
import { words } from '../words';
import { showDocument } from './follow-book';
import { useWorkbench, type FileToDecode } from './store';

/** Opens a file in place of the one that is open; where that has unsaved changes, once a person has said so. */
export async function openFile(fileName: string, read: () => Promise<ArrayBuffer>): Promise<void> {
  if (useWorkbench.getState().book?.isDirty) useWorkbench.setState({ waiting: { fileName, read } });
  else await openNow(fileName, read);
}

/** Opens the file that waits, its answer given; it does not where saving was wanted and failed. */
export async function openWaiting(savesBefore: boolean): Promise<void> {
  const { waiting } = useWorkbench.getState();
  useWorkbench.setState({ waiting: null });
  if (!waiting) return;
  if (savesBefore && !(await saveFile())) return;
  await openNow(waiting.fileName, waiting.read);
}

async function openNow(fileName: string, read: () => Promise<ArrayBuffer>): Promise<void> {
  await opening(fileName, async () => {
    const bytes = await read();
    const look = await lookAt(bytes, fileName);
    if (look && look.encoding === undefined)
      useWorkbench.setState({ toDecode: { fileName, bytes, ...look } });
    else await show(bytes, fileName, look);
  });
}

/** Opens a delimited file in the encoding that a person has chosen. */
export async function openDecoded({ bytes, fileName }: FileToDecode, encoding: string): Promise<void> {
  useWorkbench.setState({ toDecode: null });
  await opening(fileName, () => show(bytes, fileName, { encoding, candidates: [] }));
}

/** What keeps a file from being opened is shown above the grid. */
async function opening(fileName: string, open: () => Promise<void>): Promise<void> {
  useWorkbench.setState({ busy: words.opening, notice: null });
  try {
    await open();
  } catch (error) {
    const text = error instanceof Problem ? error.text : words.cannotOpen(fileName);
    useWorkbench.setState({ notice: { intent: 'error', text } });
  } finally {
    useWorkbench.setState({ busy: null });
  }
}

/** How a delimited file is encoded; what finds that is loaded for such files only. */
async function lookAt(bytes: ArrayBuffer, fileName: string): Promise<EncodingLook | undefined> {
  const file = new Uint8Array(bytes);
  if (!isDelimited(file, fileName)) return undefined;
  const { lookAtEncoding } = await import('../document/look-at-encoding');
  return lookAtEncoding(file);
}

async function show(bytes: ArrayBuffer, fileName: string, look: EncodingLook | undefined): Promise<void> {
  const { language } = useWorkbench.getState().preferences;
  // The bytes go over to the workbook's thread; a copy stays where another encoding may be chosen.
  const toDecode = look?.remark && { fileName, bytes: bytes.slice(0), candidates: look.candidates };
  const document = await openDocument(bytes, fileName, language, look?.encoding);
  showDocument(document);
  if (toDecode && look?.remark)
    useWorkbench.setState({
      notice: {
        ...{ intent: 'warning', text: look.remark },
        action: { text: words.otherEncoding, act: () => useWorkbench.setState({ toDecode }) },
      },
    });
  const [text] = document.remarks;
  if (text) useWorkbench.setState({ notice: { intent: 'warning', text } });
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

/** Hands the workbook to the person as a file; answers whether it could. */
export async function saveFile(): Promise<boolean> {
  const { document: open } = useWorkbench.getState();
  if (!open) return false;
  const name = savedName(open.fileName);
  useWorkbench.setState({ busy: words.saving, notice: null });
  try {
    handOver(await open.book.save(), name);
    useWorkbench.setState({ notice: { intent: 'success', text: words.saved(name) } });
    return true;
  } catch {
    useWorkbench.setState({ notice: { intent: 'error', text: words.cannotSave(name) } });
    return false;
  } finally {
    useWorkbench.setState({ busy: null });
  }
}

/** Lets the browser save a file. */
export function handOver(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads the file after this task; it must be there until then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
