// Serves dist/web on this machine, as docs/deploy.md asks of any server: the content security policies as headers, nothing
// cached that may change, and the installed client library at /office-js, which is not part of the deployable folder.
// `node scripts/serve-web.mjs [--port 4173]`; port 0 takes a free one. Prints the address of the workbench.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const { contentSecurity } = require('./content-security.js');

const siteFolder = fileURLToPath(new URL('../dist/web', import.meta.url));
const libraryFolder = dirname(require.resolve('@microsoft/office-js/dist/office.js'));
const libraryPath = '/office-js/';

const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const { port } = parseArgs({ options: { port: { type: 'string', default: '4173' } } }).values;
const server = createServer((request, response) => void answer(request, response));
server.listen(Number(port), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}/workbench.html`);
});

async function answer(request, response) {
  // A build may take the file away at any moment, so it is read as a whole before anything is answered.
  const found = await read(request.url).catch(() => null);
  if (found === null) response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
  else response.writeHead(200, headersOf(found.file)).end(found.content);
}

async function read(url) {
  const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  const file = fileOf(path === '/' ? '/workbench.html' : path);
  return { file, content: await readFile(file) };
}

/** A path that tries to leave its folder ends inside it: it is normalised from the root. */
function fileOf(path) {
  const inside = normalize(path);
  return inside.startsWith(libraryPath)
    ? join(libraryFolder, inside.slice(libraryPath.length))
    : join(siteFolder, inside);
}

function headersOf(file) {
  return {
    'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    // Scripts have it for the workers that they may be.
    ...(/\.(?:html|js)$/u.test(file)
      ? { 'Content-Security-Policy': contentSecurity({ frameAncestors: "'self'" }) }
      : {}),
  };
}
