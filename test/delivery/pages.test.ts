/** @jest-environment jsdom */
import { builtFiles } from './support/built-site';

const none = ["'none'"];
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** What docs/deploy.md and docs/security.md promise of a page with scripts. */
const promised = (scripts: readonly string[]) => ({
  'default-src': none,
  'script-src': scripts,
  'style-src': ["'self'", emptyStyle],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'frame-src': ["'self'"],
  'base-uri': none,
  'form-action': none,
});

const policies: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'taskpane.html': promised(["'self'", 'https://appsforoffice.microsoft.com']),
  'workbench.html': promised(["'self'"]),
  'functions.html': { 'default-src': none, 'style-src': ["'self'"] },
  'help.html': { 'default-src': none, 'img-src': ["'self'"] },
};

const pages = [...builtFiles('.html')].map(
  ([name, text]) => [name, new DOMParser().parseFromString(text, 'text/html')] as const,
);

it('there are the pages that are known here', () => {
  expect(pages.map(([name]) => name).sort()).toEqual(Object.keys(policies).sort());
});

describe.each(pages)('%s', (name, page) => {
  it('has the policy that is promised, before anything that could load', () => {
    const [meta, ...more] = page.querySelectorAll('meta[http-equiv="Content-Security-Policy" i]');
    const firstLoad = page.querySelector('script, link, style, img, iframe');
    const isBefore = firstLoad === null || meta?.compareDocumentPosition(firstLoad);
    expect(more).toEqual([]);
    expect(isBefore === true || isBefore === Node.DOCUMENT_POSITION_FOLLOWING).toBe(true);
    expect(directives(meta?.getAttribute('content') ?? '')).toEqual(policies[name]);
  });

  it('has no script, style or handler in its text', () => {
    const inline = [
      ...page.querySelectorAll('script:not([src]), style, [style], base, object, embed, iframe'),
    ];
    const handlers = [...page.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().filter((attribute) => attribute.startsWith('on')),
    );
    expect(inline.map((element) => element.outerHTML)).toEqual([]);
    expect(page.querySelector('script')?.textContent ?? '').toBe('');
    expect(handlers).toEqual([]);
  });

  it('loads and links only what is beside it', () => {
    const beside = new Set([...builtFiles('').keys()]);
    const addresses = [...page.querySelectorAll('[src], [href]')].map(
      (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
    );
    expect(addresses.filter((address) => !beside.has(address))).toEqual([]);
  });
});

it('styles load nothing from elsewhere', () => {
  const loads = [...builtFiles('.css').values()].flatMap(
    (text) => text.match(/@import|url\([^)]*\)/gu) ?? [],
  );
  expect(loads.filter((load) => !load.startsWith('url(data:'))).toEqual([]);
});

function directives(policy: string): Record<string, readonly string[]> {
  const entries = policy.split(';').map((directive) => {
    const [name = '', ...values] = directive.trim().split(' ');
    return [name, values] as const;
  });
  return Object.fromEntries(entries);
}
