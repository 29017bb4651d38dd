import { defineNativeSeam } from './native-seam';
import type { Wire } from './wire';

/** What the client library reads and keeps in a page, besides the native seam. */
interface ClientPage {
  OsfOptOut?: boolean;
  readonly sessionStorage: Storage;
}

/** Where the client library remembers its host between pages of one tab. */
const rememberedHost = 'hostInfoValue';

/**
 * Readies a page of the browser, such as the frame of a task pane, for Microsoft's client library: afterwards the library may be
 * loaded there, and its requests are answered by the host behind the wire. The page must be of the same origin, since
 * library and host call each other directly.
 *
 * To be called before the library loads: it looks for its host once, and a host cannot be added later.
 *
 * @param page the window that will load the library.
 * @param wire the host that answers.
 */
export function readyPage(page: object, wire: Wire): void {
  const client = page as ClientPage;
  // A library that remembers another host does not look for this one.
  client.sessionStorage.removeItem(rememberedHost);
  // In a frame without this the library takes the page for a hijacked one and leaves it.
  client.OsfOptOut = true;
  const deliver = defineNativeSeam(page, () => wire);
  wire.listen((events) => deliver(events));
}
