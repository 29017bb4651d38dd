import { libraryBase } from './small-page';

/**
 * Readies a page that has a DOM but loads no scripts, such as jsdom's, for the client library: script tags which point to
 * the library's files are run instead of fetched.
 *
 * @param runScript runs the library's file that a new script tag points to.
 */
export function takeScriptTags(runScript: (source: string) => void): void {
  const libraryTag = document.createElement('script');
  libraryTag.src = `${libraryBase}office.js`;
  document.head.append(libraryTag);
  const run = (node: Node) => {
    if (!(node instanceof HTMLScriptElement) || !node.src.startsWith(libraryBase)) return;
    runScript(node.src);
    node.dispatchEvent(new Event('load'));
  };
  new MutationObserver((records) => {
    for (const record of records) if (record.addedNodes[0] !== libraryTag) record.addedNodes.forEach(run);
  }).observe(document.head, { childList: true });
}
