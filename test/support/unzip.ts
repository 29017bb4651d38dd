import { unzipSync } from 'fflate';

/** The parts of a file by path, as text. */
export function unzipText(file: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(file)).map(([path, bytes]) => [
    path,
    new TextDecoder().decode(bytes),
  ]);
  return Object.fromEntries(parts) as Record<string, string>;
}

/** The paths of parts that two files do not have in common, byte for byte, in order. */
export function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const old = unzipText(before);
  const now = unzipText(after);
  const paths = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...paths].filter((path) => old[path] !== now[path]).sort();
}
