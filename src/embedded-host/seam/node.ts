import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { takeScriptTags } from './dom-page';
import { defineNativeSeam } from './native-seam';
import { libraryBase, smallPage } from './small-page';
import type { Wire } from './wire';

let current: Wire | undefined;
let deliver: ReturnType<typeof defineNativeSeam> = () => undefined;
let ready: Promise<void> | undefined;

/**
 * Starts Microsoft's client library in this process, in the realm of the caller, on the host behind the wire. Afterwards `Excel.run` and
 * `Office` are there as they are in Excel. There is one library a realm: a second call only hands it to another host.
 *
 * The library is read from the installed package @microsoft/office-js and run unchanged. Nothing is fetched.
 *
 * @param wire the host that answers.
 * @param onLoaded called once the library can be told of functions and before it is ready to call them.
 * @throws when the package is not installed, or its version has another seam.
 */
export async function startClient(wire: Wire, onLoaded?: () => void): Promise<void> {
  current = wire;
  wire.listen((events) => {
    if (current === wire) deliver(events);
  });
  ready ??= loadLibrary(onLoaded);
  await ready;
}

async function loadLibrary(onLoaded?: () => void): Promise<void> {
  const library = dirname(createRequire(__filename).resolve('@microsoft/office-js/dist/office.js'));
  const runScript = (source: string) => runFile(library, source);
  if (typeof document === 'undefined') defineSmallPage(runScript);
  else takeScriptTags(runScript);
  deliver = defineNativeSeam(globalThis, () => current as Wire);
  runScript(`${libraryBase}office.js`);
  onLoaded?.();
  await Office.onReady();
}

function defineSmallPage(runScript: (source: string) => void): void {
  const page = globalThis as object;
  Object.assign(page, { window: page, self: page, top: page, parent: page }, smallPage(runScript));
  if (typeof navigator === 'undefined')
    Object.assign(page, { navigator: { userAgent: 'Node', platform: '' } });
}

/** Runs a file of the library as a script of this realm; its variables become globals, as in a page. */
function runFile(folder: string, source: string): void {
  const path = join(folder, source.slice(libraryBase.length));
  const runScript = globalThis.eval;
  runScript(`${readFileSync(path, 'utf8')}\n//# sourceURL=${path}`);
}
