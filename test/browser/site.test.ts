import { serveSite, type Site } from './support/site';

let site: Site;

beforeAll(async () => {
  site = await serveSite();
});

afterAll(() => {
  site?.stop();
});

describe('the server of the built pages', () => {
  it.each(['/no-such-file.js', '/%', '/samples', '/../package.json', '/%00'])(
    'answers 404 for %s, and lives on',
    async (path) => {
      const answer = await fetch(`${site.origin}${path}`);
      expect(answer.status).toBe(404);
      expect((await fetch(site.address)).status).toBe(200);
    },
  );

  it('sends the policy with pages and with the scripts of workers', async () => {
    const page = await fetch(site.address);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none'.*script-src 'self';/u);
    expect(policy).not.toMatch(/unsafe/u);
    const [script] = /src="?([^" >]+\.js)/u.exec(await page.text())?.slice(1) ?? [];
    const answer = await fetch(`${site.origin}/${String(script)}`);
    expect(answer.headers.get('content-security-policy')).toBe(policy);
  });
});
