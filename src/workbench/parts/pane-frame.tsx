import { useLayoutEffect, useState } from 'react';
import { readyPage } from '../../embedded-host/seam/browser';
import type { OpenDocument } from '../document/open-document';
import { paneWire } from '../document/pane-wire';
import { maskedCopyOf } from '../state/masked-copy';
import { useWorkbench } from '../state/store';
import { useWords } from '../state/use-words';
import { words } from '../words';

/** Where the client library lies beside the pages; the server puts it there (docs/deploy.md). */
const clientLibrary = 'office-js/office.js';

/** The real task pane in a frame of its own, on the host of the open document. It starts anew with each document. */
export function PaneFrame({ document }: { document: OpenDocument }) {
  const say = useWords();
  const [readyFor, setReadyFor] = useState<number | null>(null);
  // The offer must stand before the frame loads: the pane asks for it before its client library does.
  useLayoutEffect(() => {
    const language = () => useWorkbench.getState().preferences.language;
    const wire = paneWire(document, language);
    window.huiyanHost = (pane) => {
      readyPage(pane, wire);
      return clientLibrary;
    };
    window.huiyanMaskedCopy = maskedCopyOf(document);
    setReadyFor(document.id);
    return () => {
      delete window.huiyanHost;
      delete window.huiyanMaskedCopy;
    };
  }, [document]);
  if (readyFor !== document.id) return null;
  return <iframe className="pane-frame" key={document.id} src="taskpane.html" title={say(words.pane)} />;
}
