/**
 * A source of uniform numbers in [0, 1) with a seed: the same seed gives the same numbers on every engine. Small Fast
 * Chaotic, 32 bits (sfc32), by Chris Doty-Humphrey (PractRand), seeded as there with 15 rounds; 32 random bits a number, period
 * at least 2^32. Not for secrets.
 *
 * @param seed a whole number 0..2^32-1; others are taken modulo 2^32.
 * @param stream tells apart independent sources of one seed, such as the steps of a scheme.
 */
export function seededRandom(seed: number, stream = 0): () => number {
  let a = stream | 0;
  let b = seed | 0;
  let c = 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let round = 0; round < 15; round++) next();
  return next;
}
