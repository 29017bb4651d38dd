import { useLayoutEffect, useState, type CSSProperties, type RefObject } from 'react';

/** How much room a list takes at most, and from how much on it stays below its field. */
const [most, enough] = [320, 200];
const gap = 2;

/** Where an open list stands: beside its field, wherever there is more room, above whatever else there is. It is closed when the field moves. */
export function usePlace(
  field: RefObject<HTMLElement>,
  list: RefObject<HTMLElement>,
  { isOpen, close }: { readonly isOpen: boolean; readonly close: () => void },
): CSSProperties {
  const [place, setPlace] = useState<CSSProperties>({});
  useLayoutEffect(() => {
    if (!isOpen || !field.current) return;
    setPlace(placeBeside(field.current.getBoundingClientRect()));
    const closeWhenMoved = ({ target }: Event) => {
      if (!(target instanceof Node && list.current?.contains(target))) close();
    };
    window.addEventListener('scroll', closeWhenMoved, true);
    window.addEventListener('resize', closeWhenMoved);
    return () => {
      window.removeEventListener('scroll', closeWhenMoved, true);
      window.removeEventListener('resize', closeWhenMoved);
    };
  }, [isOpen, field, list, close]);
  return place;
}

function placeBeside({ top, bottom, right, width }: DOMRect): CSSProperties {
  const [below, above] = [window.innerHeight - bottom, top];
  const isBelow = below >= enough || below >= above;
  return {
    ...(isBelow ? { top: bottom + gap } : { bottom: window.innerHeight - top + gap }),
    right: document.documentElement.clientWidth - right,
    minWidth: width,
    maxHeight: Math.min(most, (isBelow ? below : above) - 2 * gap),
  };
}
