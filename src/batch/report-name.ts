/** Whether a name ends like a file that may hold a report. */
export function isReportName(name: string): boolean {
  return /\.(?:pdf|txt|text|html?|xhtml)$/iu.test(name)
}

export function isZipName(name: string): boolean {
  return /\.zip$/iu.test(name)
}
