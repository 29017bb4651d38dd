interface Growable<A> {
  readonly length: number;
  set(values: A): void;
  slice(start: number, end: number): A;
}

/** A typed array of at least `capacity` elements with the content of `array`; the same one where it is long enough. */
export function grown<A extends Growable<A>>(array: A, capacity: number): A {
  if (array.length >= capacity) return array;
  const larger = new (array.constructor as new (length: number) => A)(capacity);
  larger.set(array);
  return larger;
}

/** The first `length` elements, without the spare room. */
export function trimmed<A extends Growable<A>>(array: A, length: number): A {
  return array.length === length ? array : array.slice(0, length);
}
