export interface PdfOptions {
  /** For an encrypted file. */
  readonly password?: string | null
  /** The largest file that is read, in bytes. Default 100 MiB. */
  readonly maxBytes?: number | null
  /** The most pages that are read. Default 1,000. */
  readonly maxPages?: number | null
  /** The longest a file may take, in milliseconds. Default 60,000. */
  readonly timeoutMs?: number | null
}

export interface PdfSettings {
  readonly password: string | null
  readonly maxBytes: number
  readonly maxPages: number
  readonly timeoutMs: number
}

/** Reports have 30 to 150 pages and 0.3 to 10 MB, and take a second or two. */
export function pdfSettings(options: PdfOptions): PdfSettings {
  return {
    password: options.password ?? null,
    maxBytes: options.maxBytes ?? 100 * 1024 * 1024,
    maxPages: options.maxPages ?? 1000,
    timeoutMs: options.timeoutMs ?? 60_000,
  }
}
