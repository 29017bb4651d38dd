/** The program of a browser. Throws an error that says what to do where there is none. */
export function findBrowser(): string;
