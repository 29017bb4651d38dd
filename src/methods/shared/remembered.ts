interface Answer<T> {
  readonly of: readonly unknown[];
  readonly by: string;
  readonly value: T;
}

/**
 * Remembers the latest answer of a part of a method that costs much and depends on few of its parameters: while a slider moves
 * another one, it is not worked out again. The answer lives as long as the first column that it was found from.
 *
 * @example
 * const once = remembered<number>();
 * once([column], '0.5', () => 1) + once([column], '0.5', () => 2) // 2
 */
export function remembered<T>(): (of: readonly [object, ...unknown[]], by: unknown, make: () => T) => T {
  const answers = new WeakMap<object, Answer<T>>();
  return (of, settings, make) => {
    const by = JSON.stringify(settings);
    const known = answers.get(of[0]);
    if (known?.by === by && known.of.length === of.length && known.of.every((one, at) => one === of[at]))
      return known.value;
    const value = make();
    answers.set(of[0], { of, by, value });
    return value;
  };
}
