import { useEffect, type RefObject } from 'react';

/** Name of the grid component's scrolling element. */
const scrollerClass = '.dvn-scroller';

/**
 * Lets two grids, one below the other, scroll sideways together. Their scrolling elements come and go as the grids please; what they
 * tell is caught on its way to them.
 *
 * @param dependency another value when one of them was put in anew.
 */
export function useCommonScroll(
  upper: RefObject<HTMLElement>,
  lower: RefObject<HTMLElement>,
  dependency: unknown,
): void {
  useEffect(() => {
    const [first, second] = [upper.current, lower.current];
    if (!first || !second) return undefined;
    const follow = (leader: HTMLElement, follower: HTMLElement) => () => {
      const [from, to] = [leader, follower].map((part) => part.querySelector(scrollerClass));
      if (from && to && to.scrollLeft !== from.scrollLeft) to.scrollLeft = from.scrollLeft;
    };
    const [down, up] = [follow(first, second), follow(second, first)];
    up();
    first.addEventListener('scroll', down, true);
    second.addEventListener('scroll', up, true);
    return () => {
      first.removeEventListener('scroll', down, true);
      second.removeEventListener('scroll', up, true);
    };
  }, [upper, lower, dependency]);
}
