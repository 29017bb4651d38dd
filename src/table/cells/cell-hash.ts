import type { Cell } from './cell';

export const hashBasis = 0x811c9dc5;
export const hashPrime = 0x01000193;

/**
 * A number that tells cells apart, 0..2^32-1: FNV-1a over the UTF-16 units of the cell's text. Two different texts have the same one
 * once in four thousand million times; not a secret. A cell has the same hash whenever Excel hands it over.
 */
export function cellHash(cell: Cell): number {
  const text = typeof cell === 'string' ? cell : String(cell);
  let hash = hashBasis;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), hashPrime);
  return hash >>> 0;
}
