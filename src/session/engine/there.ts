/** Whoever asks for a card or a plan has read a table and run a scheme before; else the caller is wrong, not the person. */
export function there<T>(made: T | undefined): T {
  if (made === undefined) throw new Error('The engine was asked before it had a table and a run.');
  return made;
}
