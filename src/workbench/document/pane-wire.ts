import type { RichApiEvent, Wire } from '../../embedded-host/seam/wire';
import type { Language } from '../../locales/text';
import type { OpenDocument } from './open-document';

/** The wire that the pane is given: to the book in its own thread, with the page's language of this moment as Excel's. */
export function paneWire({ book, hearEvents }: OpenDocument, language: () => Language): Wire {
  return {
    context: async () => ({
      ...(await book.context()),
      displayLanguage: language(),
      contentLanguage: language(),
    }),
    request: (body) => book.request(body),
    writeSettings: (settings) => book.writeSettings(settings),
    listen: (receive: (events: readonly RichApiEvent[]) => void) => hearEvents(receive),
  };
}
