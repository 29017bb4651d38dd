import { transfer, wrap } from 'comlink';
import type { RichApiEvent } from '../../embedded-host/seam/wire';
import type { Language, Text } from '../../locales/text';
import { carryProblems } from '../../session/findings/carry-problems';
import type { Book, BookNews, BookState } from '../book/book';

/** A file that is open in the workbench. The workbook is in a worker of its own; here is the way to it. */
export interface OpenDocument {
  /** Another number for each file that is opened: the pane starts anew with it. */
  readonly id: number;
  readonly fileName: string;
  /** What was odd in the file. */
  readonly remarks: readonly Text[];
  readonly book: Book;
  /** Names the listener for the events of the client library. */
  readonly hearEvents: (receive: (events: readonly RichApiEvent[]) => void) => void;
  /** Names the listener for the workbook's state, and tells it the present one. */
  readonly hearState: (receive: (state: BookState) => void) => void;
  /** Lets go of the workbook. */
  readonly close: () => void;
}

let opened = 0;

/**
 * Opens an .xlsx, .xlsm, .csv or .txt.
 * @param encoding that of a delimited file
 * @throws Problem `file-encrypted`, `file-broken` and so on, with the words for people
 */
export async function openDocument(
  bytes: ArrayBuffer,
  fileName: string,
  language: Language,
  encoding?: string,
): Promise<OpenDocument> {
  carryProblems();
  const worker = new Worker(
    /* webpackChunkName: "book-worker" */ new URL('../book/book-worker.ts', import.meta.url),
  );
  const book = wrap<Book>(worker) as unknown as Book;
  const news = newsOf(worker);
  try {
    const opening = book.open(transfer(bytes, [bytes]), fileName, language, encoding);
    const remarks = await Promise.race([opening, endOf(worker)]);
    return { id: ++opened, fileName, remarks, book, ...news, close: () => worker.terminate() };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

/** What the file is called when it is saved; what was opened as text is saved as a workbook. */
export function savedName(fileName: string): string {
  return /\.(xlsx|xlsm)$/iu.test(fileName) ? fileName : `${fileName.replace(/\.[^.]*$/u, '')}.xlsx`;
}

/** What a masked copy of the file is called. */
export function maskedName(fileName: string): string {
  return `${fileName.replace(/\.[^.]*$/u, '')}.masked.xlsx`;
}

function newsOf(worker: Worker): Pick<OpenDocument, 'hearEvents' | 'hearState'> {
  let receiveEvents: (events: readonly RichApiEvent[]) => void = () => undefined;
  let receiveState: (state: BookState) => void = () => undefined;
  let latest: BookState | undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<{ news?: BookNews }>) => {
    if (!data.news) return;
    if ('events' in data.news) return receiveEvents(data.news.events);
    latest = data.news.state;
    receiveState(latest);
  });
  return {
    hearEvents: (receive) => void (receiveEvents = receive),
    hearState: (receive) => {
      receiveState = receive;
      if (latest) receive(latest);
    },
  };
}

/** Fails when the worker cannot be started or breaks down. */
export async function endOf(worker: Worker): Promise<never> {
  return new Promise((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
  });
}
