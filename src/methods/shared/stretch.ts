/** Passes a part's progress, 0..1, on as a stretch of the whole. */
export function* stretch<R>(
  part: Generator<number, R, void>,
  from: number,
  to: number,
): Generator<number, R, void> {
  let next = part.next();
  for (; !next.done; next = part.next()) yield from + (to - from) * next.value;
  return next.value;
}
