import { usePane } from './store';

/** How long a change must rest before anything follows it. */
const rest = 60;

/** Does something soon: once it is asked for no more, and no work is under way that a person waits for. */
export function whenAtRest(act: () => Promise<void>): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (usePane.getState().activity) soon();
      else void act();
    }, rest);
  };
  return soon;
}
