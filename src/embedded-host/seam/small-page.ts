/** Address from which the client library believes that it was loaded. Nothing is ever fetched from it. */
export const libraryBase = 'https://embedded-host.invalid/';

interface ScriptTag {
  readonly tagName: 'SCRIPT';
  src: string;
  onload?: () => void;
}

/**
 * The little of a browser page that the client library touches while it starts: a document that finds and takes script tags, a location,
 * a history. It starts in a third of the time that a whole DOM needs, and nothing else in the process mistakes it for one.
 *
 * @param runScript runs the library's file that a new script tag points to.
 */
export function smallPage(runScript: (source: string) => void): object {
  const insert = (tag: ScriptTag): ScriptTag => {
    // Not at once, as in a page: the library looks for what the script that asks has not finished making.
    setTimeout(() => {
      runScript(tag.src);
      tag.onload?.();
    }, 0);
    return tag;
  };
  const libraryTag = { src: `${libraryBase}office.js`, getAttribute: () => null };
  const head = { appendChild: insert };
  return {
    document: {
      getElementsByTagName: (name: string) => ({ script: [libraryTag], head: [head] })[name] ?? [],
      createElement: () => ({ tagName: 'SCRIPT', src: '', setAttribute: () => undefined }),
      addEventListener: () => undefined,
    },
    location: new URL(libraryBase),
    history: {},
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
}
