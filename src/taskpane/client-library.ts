/** Where the library is for a pane in Excel: Microsoft's network, or the bank's own copy (see webpack.web.js). */
declare const CLIENT_LIBRARY_IN_EXCEL: string;

/**
 * What a page that carries the pane in a frame may offer: a host in the place of Excel.
 * @param pane the window of the pane, before the client library loads in it.
 * @returns the address of the client library.
 */
export type HostForPane = (pane: Window) => string;

declare global {
  interface Window {
    huiyanHost?: HostForPane;
  }
}

/**
 * Loads Microsoft's client library. Here it is decided, before the library loads, who answers it: the host that the page around
 * offers, as the workbench does, or Excel. In Excel nothing is put in between.
 */
export async function loadClientLibrary(): Promise<void> {
  const script = document.createElement('script');
  const host = hostAround();
  script.src = host ? host(window) : CLIENT_LIBRARY_IN_EXCEL;
  const loaded = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error(`The client library cannot be loaded from ${script.src}`));
  });
  document.head.append(script);
  await loaded;
}

/** The offer of the page around; Excel on the web is of another origin, which may not be looked into. */
function hostAround(): HostForPane | undefined {
  if (window.parent === window) return undefined;
  try {
    return window.parent.huiyanHost;
  } catch {
    return undefined;
  }
}
