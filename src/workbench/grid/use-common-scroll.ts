import { useEffect, type RefObject } from 'react';

/** Name of the grid component's scrolling element. */
const scrollerClass = '.dvn-scroller';

/**
 * Lets two grids, one below the other, scroll sideways together.
 * @param dependency another value when one of them was put in anew.
 */
export function useCommonScroll(
  upper: RefObject<HTMLElement>,
  lower: RefObject<HTMLElement>,
  dependency: unknown,
): void {
  useEffect(() => {
    const first = upper.current?.querySelector(scrollerClass);
    const second = lower.current?.querySelector(scrollerClass);
    if (!first || !second) return undefined;
    const follow = (leader: Element, follower: Element) => () => {
      if (follower.scrollLeft !== leader.scrollLeft) follower.scrollLeft = leader.scrollLeft;
    };
    const [down, up] = [follow(first, second), follow(second, first)];
    up();
    first.addEventListener('scroll', down);
    second.addEventListener('scroll', up);
    return () => {
      first.removeEventListener('scroll', down);
      second.removeEventListener('scroll', up);
    };
  }, [upper, lower, dependency]);
}
