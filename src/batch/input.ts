/** Where the bytes of an input are. */
export type Source =
  | { readonly kind: 'file'; readonly path: string }
  | {
      readonly kind: 'zip'
      /** Path of the ZIP file. */
      readonly path: string
      /** Place and size of the entry, from the ZIP's directory. */
      readonly offset: number
      readonly compressedSize: number
      readonly size: number
      readonly deflated: boolean
      readonly crc32: number
    }

/** A file of the archive that may be a report. */
export interface Input {
  /** Path inside the archive, with `/`; the same on every machine, and unique in a run. */
  readonly file: string
  readonly source: Source
  /** Changes when the file does: size, times and number of the file, so that an unchanged one need not be read again. */
  readonly fingerprint: string
}

/** Why a file gives no report. */
export interface Failure {
  readonly code: string
  readonly reason: string
  readonly advice: string
}

/** A file that is refused before it is read, or cannot be reached. */
export interface Refusal {
  readonly file: string
  readonly failure: Failure
}

/** Bytes of the largest file that is read. Reports have up to 20 MB. */
export const largestFile = 100_000_000
