/** An entry of a zip file as its directory describes it. */
export interface ZipEntry {
  /** As in the file; folders are parted by slashes, in some files by backslashes. */
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Date and time in DOS form. */
  readonly time: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly versions: number;
  readonly externalAttributes: number;
  /** Where the entry's local header begins. */
  readonly start: number;
  /** Where its packed bytes begin. */
  readonly dataStart: number;
}
