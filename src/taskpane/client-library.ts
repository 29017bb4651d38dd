import type { Problem } from '../locales/problem';
import type { SheetToMask } from '../session/writing/masking-plan';

/** Where the library is for a pane in Excel: Microsoft's network, or the bank's own copy (see webpack.web.js). */
declare const CLIENT_LIBRARY_IN_EXCEL: string;

/**
 * What a page that carries the pane in a frame may offer: a host in the place of Excel.
 * @param pane the window of the pane, before the client library loads in it.
 * @returns the address of the client library.
 */
export type HostForPane = (pane: Window) => string;

/** What is to be masked, and how. */
export interface MaskOrder {
  readonly plan: readonly SheetToMask[];
  /** The revision that the plan was made of. */
  readonly revision: number;
  /** The rows of the lists in an order that says nothing. */
  readonly isShuffled: boolean;
  readonly signal: AbortSignal;
  /** Hears how far it is, 0 to 1. */
  readonly onShare: (share: number) => void;
}

/** How a masked copy of the workbook comes to the person; only a page around can save files. */
export interface MaskedCopies {
  /** The present revision of the workbook. */
  readonly revision: () => number;
  /** Makes a copy and hands it over. @returns what it is called, or why there is none: a problem of another window is none of this one's class */
  readonly make: (
    order: MaskOrder,
  ) => Promise<{ readonly name: string } | { readonly problem: Pick<Problem, 'code' | 'text' | 'place'> }>;
}

declare global {
  interface Window {
    huiyanHost?: HostForPane;
    huiyanMaskedCopy?: MaskedCopies;
  }
}

/**
 * Loads Microsoft's client library. Here it is decided, before the library loads, who answers it: the host that the page around
 * offers, as the workbench does, or Excel. In Excel nothing is put in between.
 */
export async function loadClientLibrary(): Promise<void> {
  const script = document.createElement('script');
  const { huiyanHost: host } = pageAround();
  script.src = host ? host(window) : CLIENT_LIBRARY_IN_EXCEL;
  const loaded = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error(`The client library cannot be loaded from ${script.src}`));
  });
  document.head.append(script);
  await loaded;
}

/** What the page around offers; Excel on the web is of another origin, which may not be looked into. */
export function pageAround(): Pick<Window, 'huiyanHost' | 'huiyanMaskedCopy'> {
  if (window.parent === window) return {};
  try {
    const { huiyanHost, huiyanMaskedCopy } = window.parent;
    return { ...(huiyanHost && { huiyanHost }), ...(huiyanMaskedCopy && { huiyanMaskedCopy }) };
  } catch {
    return {};
  }
}
