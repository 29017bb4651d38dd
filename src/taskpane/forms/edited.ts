/** What every editor of a value is given. */
export interface Edited<T> {
  readonly value: T;
  readonly onChange: (value: T) => void;
}
