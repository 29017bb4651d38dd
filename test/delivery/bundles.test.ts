import { developmentAddress } from '../../scripts/manifest-at';
import { builtFiles } from './support/built-site';
import { waysOut, type WaysOut } from './support/ways-out';

/** Every place in the bundles that could load something, how often, and why it goes nowhere but home. Short names are blanked. */
const requests: readonly (readonly [shape: string, times: number, why: string])[] = [
  ['fetch(`samples/_{_}`)', 1, 'the workbench opens a sample of its own folder'],
  ['new Worker(new URL(_._+_._(0),_._),{name:"engine"})', 1, 'a bundle of ours, beside the page'],
  ['new Worker(new URL(_._+_._(0),_._),{name:"functions-worker"})', 1, 'a bundle of ours, beside the page'],
  [
    'new Worker(new URL(_._+_._(0),_._))',
    2,
    'bundles of ours, beside the page: the embedded host and the masked copies of the workbench',
  ],
  ['importScripts(_._+_._(_))', 4, 'a worker loads its chunks, by number, from beside itself'],
  ['globalThis.importScripts&&(_=globalThis.location+"")', 6, 'webpack asks where the script came from'],
  ['_.href=URL.createObjectURL(_)', 1, 'a download of a file that the page made'],
  [
    '_.src=_?_(window):"https://appsforoffice.microsoft.com/lib/1/hosted/office.js"',
    1,
    'the client library: beside the workbench where the pane is in one, else the address that the build was given',
  ],
  ['_.src=_', 2, 'webpack loads chunks from beside the page'],
  ['_.href=_', 2, 'webpack loads a style sheet from beside the page; a download of a playbook'],
  ['_.href=void 0', 1, 'Fluent takes the address off a disabled link'],
  ['_.src=_.src', 1, 'React sets an image that is there again'],
  [
    '_.src=`data:image/svg+xml;charset=utf-8,_{encodeURIComponent(_({fgColor:_,bgColor:_}))}`',
    1,
    'icons of the grid',
  ],
  [
    'this.inlineQueue[this.inlineQueue.length-1].src=_.text',
    4,
    "a field of marked's own queue, of no element",
  ],
  ['new XMLHttpRequest', 1, 'papaparse can download a CSV; we give it texts only'],
  ['new _.Worker(_)', 1, 'papaparse can parse in a worker; we do not ask for it'],
  ['!_.Worker', 1, 'papaparse asks whether there are workers'],
];

/** Names of XML vocabularies. They are compared, never asked for; none is served with what it names. */
const vocabularies = [
  'http://purl.oclc.org/',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray',
  'http://schemas.openxmlformats.org',
  'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://schemas.openxmlformats.org/package/2006',
  'http://schemas.openxmlformats.org/package/2006/relationships',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://www.w3.org/1998/Math/MathML',
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/1999/xlink',
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/2000/xmlns/',
  'http://www.w3.org/XML/1998/namespace',
];

/** Where messages of libraries, in the console, send their reader. */
const inMessages = [
  'http://fb.me/use-check-prop-types',
  'https://github.com/leandrowd/react-responsive-carousel/blob/master/TROUBLESHOOTING.md',
  'https://github.com/markedjs/marked.',
  'https://marked.js.org/#/USING_ADVANCED.md#options',
  'https://reactjs.org/docs/error-decoder.html?invariant=',
];

const clientLibrary = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** The metadata of the functions name their help page, at the page's own address. */
const ownHelp = `${developmentAddress}/functions.html#`;

let ways: readonly WaysOut[];

beforeAll(() => {
  ways = [...builtFiles('.js').values()].map(waysOut);
});

describe('the built scripts', () => {
  it('make code of text in one place, which is never reached: lodash asks for the global object by it where `self` is none', () => {
    expect(ways.flatMap(({ textAsCode }) => textAsCode)).toEqual(['Function("return this")']);
  });

  it('can load nothing but what is known here, place by place', () => {
    expect(counted(ways.flatMap((own) => own.requests))).toEqual(
      Object.fromEntries(requests.map(([shape, times]) => [shape, times])),
    );
  });

  it('hold no address but names of vocabularies, links in messages, their own help and the client library', () => {
    const addresses = new Set(ways.flatMap((own) => own.addresses));
    const foreign = [...addresses].filter((address) => !address.startsWith(ownHelp));
    expect(foreign.sort()).toEqual([...vocabularies, ...inMessages, clientLibrary].sort());
  });
});

describe('what finds ways out of a script', () => {
  it.each([
    'eval(text)',
    '(0, eval)(text)',
    'new Function("a", text)',
    'self.Function(text)',
    'self["eval"](text)',
    '[].map.constructor("alert()")()',
    'setTimeout("alert()", 5)',
    'setInterval(`alert(${x})`, 5)',
  ])('sees code made of text in %s', (script) => {
    expect(waysOut(script).textAsCode).not.toEqual([]);
  });

  it.each([
    'fetch(where)',
    'self["fetch"](where)',
    'const ask = self.fetch',
    'new WebSocket(where)',
    'navigator.sendBeacon(where, it)',
    'import(where)',
    'import "./other.js"',
    'image.src = where',
    'importScripts(where)',
  ])('sees a request in %s', (script) => {
    expect(waysOut(script).requests).not.toEqual([]);
  });

  it.each(['"https://a.example/x"', '`see //a.example/${x}`', '`${x}wss://a.example/`'])(
    'sees an address in %s',
    (script) => {
      expect(waysOut(script).addresses).toHaveLength(1);
    },
  );

  it('takes no comment, text or pattern for a call, and no use of a prototype for code', () => {
    const harmless =
      '// eval(x)\n"fetch(x)"; /new Function/; x instanceof Function; Function.prototype.call; new a.constructor(3)';
    expect(waysOut(harmless)).toEqual({ textAsCode: [], requests: [], addresses: [] });
  });
});

function counted(shapes: readonly string[]): Record<string, number> {
  const times: Record<string, number> = {};
  for (const shape of shapes) times[shape] = (times[shape] ?? 0) + 1;
  return times;
}
