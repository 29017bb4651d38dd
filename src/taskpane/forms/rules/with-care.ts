import type { Text } from '../../../locales/text';

/** A tier with other words on how it is looked after; without any, it has none. */
export function withCare<T extends { care?: Text }>(tier: T, care: Text | undefined): T {
  const { care: _before, ...others } = tier;
  return (care ? { ...others, care } : others) as T;
}
