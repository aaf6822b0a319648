/** Why an input cannot be used. The codes are stable: scripts may test them. */
export type InputErrorCode =
  | 'input/empty'
  | 'input/unreadable'
  | 'input/not-found'
  | 'input/too-large'
  | 'input/unsupported'
  | 'input/timeout'
  | 'report/not-peel'
  | 'report/incomplete-page'
  | 'framework/unusable'
  | 'output/not-written'
  | 'record/not-found'
  | 'pdf/encrypted'
  | 'pdf/wrong-password'
  | 'pdf/damaged'
  | 'pdf/no-text'
  | 'pdf/too-many-pages'

/**
 * An input that gives no report. `message` is one line that says what is wrong; `advice` says what to do.
 *
 * @example new ReportError('input/empty', 'the file has no text', 'Check that the download finished.')
 */
export class ReportError extends Error {
  readonly code: InputErrorCode
  readonly advice: string
  /** For `report/not-peel`: what the document seems to be ("fire-and-rescue"), else null. */
  readonly seems: string | null

  constructor(
    code: InputErrorCode,
    message: string,
    advice: string,
    options: { seems?: string; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'ReportError'
    this.code = code
    this.advice = advice
    this.seems = options.seems ?? null
  }
}
