import type { EmbeddedHost } from '../../embedded-host/api/embedded-host';
import type { Wire } from '../../embedded-host/seam/wire';
import type { Language } from '../../locales/text';

/**
 * The wire to a host that tells after each request that the workbook may be another now, and names the page's language of this
 * moment as Excel's.
 */
export function observedWire(host: EmbeddedHost, language: () => Language, answered: () => void): Wire {
  return {
    context: async () => ({
      ...(await host.context()),
      displayLanguage: language(),
      contentLanguage: language(),
    }),
    request: async (body) => {
      try {
        return await host.request(body);
      } finally {
        answered();
      }
    },
    writeSettings: (settings) => host.writeSettings(settings),
    listen: (receive) => host.listen(receive),
  };
}
