import { ReportError } from '../../errors.ts'

/** What pdf.js threw as the one error a user gets. Its errors are told apart by name: the classes differ between builds. */
export function pdfFailure(cause: unknown, passwordGiven: boolean): ReportError {
  if (cause instanceof ReportError) return cause
  const name = cause instanceof Error ? cause.name : ''
  if (name === 'PasswordException') {
    return passwordGiven
      ? new ReportError('pdf/wrong-password', 'the password does not open this PDF', 'Check the password.', { cause })
      : new ReportError(
          'pdf/encrypted',
          'the PDF is encrypted and needs a password',
          'Give it with --password, option `password`.',
          {
            cause,
          },
        )
  }
  const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause)
  return new ReportError(
    'pdf/damaged',
    `the PDF cannot be read: ${reason}`,
    'Check that the download finished, and get it again.',
    {
      cause,
    },
  )
}

export function tooLong(milliseconds: number): ReportError {
  return new ReportError(
    'input/timeout',
    `reading the PDF took longer than ${milliseconds} ms`,
    'Allow more time (option `timeoutMs`) if the file is known to be good.',
  )
}

export function noText(pages: number): ReportError {
  return pages === 0
    ? new ReportError('pdf/damaged', 'the PDF has no pages', 'Check that the download finished, and get it again.')
    : new ReportError(
        'pdf/no-text',
        `none of the PDF's ${pages} pages has a text layer: they are pictures of pages`,
        'Recognise the text first (OCR), or take the report as a web page.',
      )
}
