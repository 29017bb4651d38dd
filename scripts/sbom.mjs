// Writes the bill of materials (CycloneDX) of what the product is made of: `node scripts/sbom.mjs [FILE]`, dist/sbom.json unless
// told otherwise. npm makes it from the lock file; what differs from run to run and from folder to folder is taken out, so that
// the same lock file gives the same bytes.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runtimePackages } from './runtime-packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = process.argv[2] ?? `${root}dist/sbom.json`;
const { name, dependencies: own } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
// npm's own `--omit dev` leaves out what a tool of development needs as well, saxes and valibot among it; so the choice is made here.
const runtime = new Set(runtimePackages().map(({ id }) => id));

mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, `${JSON.stringify(reproducible(npmBill()), null, 2)}\n`);

function npmBill() {
  const options = ['--sbom-format', 'cyclonedx', '--package-lock-only', '--loglevel', 'error'];
  // On Windows npm is a command file, which only a shell can start.
  const shell = process.platform === 'win32';
  const maxBuffer = 64 * 1024 * 1024;
  return JSON.parse(execFileSync('npm', ['sbom', ...options], { cwd: root, shell, maxBuffer }));
}

function reproducible({ metadata, components, dependencies, ...bill }) {
  delete bill.serialNumber;
  delete metadata.timestamp;
  const product = metadata.component['bom-ref'];
  const asksFor = (ref, id) => runtime.has(id) && (ref !== product || Object.hasOwn(own, nameIn(id)));
  return {
    ...bill,
    metadata: { ...metadata, component: { ...metadata.component, name } },
    components: components.filter((component) => runtime.has(component['bom-ref'])).map(atRunTime),
    dependencies: dependencies
      .filter(({ ref }) => ref === product || runtime.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((id) => asksFor(ref, id)) })),
  };
}

function nameIn(id) {
  return id.slice(0, id.lastIndexOf('@'));
}

/** npm calls a package of the product optional, or one of development, when a tool asks for it too. */
function atRunTime(component) {
  const properties = component.properties.filter(({ name }) => name !== 'cdx:npm:package:development');
  return { ...component, scope: 'required', properties };
}
