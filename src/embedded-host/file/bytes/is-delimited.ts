/** Whether a file is delimited text by its name, and no workbook that is only called so. */
export function isDelimited(bytes: Uint8Array, fileName: string): boolean {
  return /\.(?:csv|txt|tsv)$/iu.test(fileName) && !isContainer(bytes);
}

/** Zip and compound files, whatever their name. */
export function isContainer([first, second]: Uint8Array): boolean {
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}
