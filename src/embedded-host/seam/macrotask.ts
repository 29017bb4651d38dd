/**
 * Runs the callback in a task of its own, without the delay that browsers add to timers.
 * The client library must be answered like this: answers in microtasks would starve its events.
 */
export const macrotask: (callback: () => void) => void = chooseMacrotask();

function chooseMacrotask(): (callback: () => void) => void {
  if (typeof setImmediate === 'function') return (callback) => void setImmediate(callback);
  if (typeof MessageChannel === 'undefined') return (callback) => void setTimeout(callback, 0);
  const channel = new MessageChannel();
  const waiting: (() => void)[] = [];
  channel.port1.onmessage = () => waiting.shift()?.();
  return (callback) => {
    waiting.push(callback);
    channel.port2.postMessage(null);
  };
}
