/** Something that Excel would repair, or refuse to open. */
export interface Problem {
  /** The rule that is broken. */
  readonly rule: string;
  readonly place: string;
}

/** Takes a problem down. */
export type Report = (rule: string, place: string) => void;
