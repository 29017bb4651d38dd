/** The words of a typed list: between commas or semicolons of either width, or 、. */
export function readWords(typed: string): string[] {
  return typed
    .split(/[,，、;；]/u)
    .map((word) => word.trim())
    .filter(Boolean);
}
