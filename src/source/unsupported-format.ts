/** A known format that holds no report we can read. */
export interface UnsupportedFormat {
  /** Completes "the file is …". */
  readonly what: string
  readonly advice: string
}

/** Tells formats by their first bytes; null where the bytes are none of them. */
export function unsupportedFormat(bytes: Uint8Array): UnsupportedFormat | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString('latin1')
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipped(head)
  for (const [offset, mark, format] of SIGNATURES) if (head.startsWith(mark, offset)) return format
  for (const [opening, format] of OPENINGS) if (opening.test(head)) return format
  return null
}

const SAVE_AS_PDF = 'Save it as PDF or as text, and pass that.'
const UNPACK = 'Unpack it, and pass the report inside.'
const PICTURE = 'Pass the report as PDF, HTML or text; text inside pictures is not read.'

/** What a zip archive holds shows in the names of its first entries. */
function zipped(head: string): UnsupportedFormat {
  if (/word\/|wordprocessingml/.test(head)) return { what: 'a Word document (.docx)', advice: SAVE_AS_PDF }
  if (/xl\/|spreadsheetml/.test(head)) return { what: 'an Excel workbook (.xlsx)', advice: SAVE_AS_PDF }
  if (/ppt\/|presentationml/.test(head)) return { what: 'a PowerPoint presentation (.pptx)', advice: SAVE_AS_PDF }
  if (head.includes('opendocument')) return { what: 'an OpenDocument file (.odt or .ods)', advice: SAVE_AS_PDF }
  if (head.includes('epub+zip')) return { what: 'an e-book (.epub)', advice: SAVE_AS_PDF }
  // Office files from some writers name only these in their first entries.
  if (head.includes('[Content_Types].xml')) return { what: 'an Office document', advice: SAVE_AS_PDF }
  return { what: 'a zip archive', advice: UNPACK }
}

const SAVED_PAGE = 'Save the page as "web page, HTML only", and pass that.'

/** Offset, bytes as Latin-1, what it is. */
const SIGNATURES: readonly (readonly [number, string, UnsupportedFormat])[] = [
  [0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', { what: 'an old Office document (.doc or .xls)', advice: SAVE_AS_PDF }],
  [0, '{\\rtf', { what: 'a rich text document (.rtf)', advice: SAVE_AS_PDF }],
  [0, '%!PS', { what: 'a PostScript file', advice: SAVE_AS_PDF }],
  [0, '\x1f\x8b', { what: 'gzip-compressed', advice: UNPACK }],
  [0, 'BZh', { what: 'bzip2-compressed', advice: UNPACK }],
  [0, '\xfd7zXZ', { what: 'xz-compressed', advice: UNPACK }],
  [0, '\x28\xb5\x2f\xfd', { what: 'zstd-compressed', advice: UNPACK }],
  [0, '7z\xbc\xaf\x27\x1c', { what: 'a 7-Zip archive', advice: UNPACK }],
  [0, 'Rar!\x1a\x07', { what: 'a RAR archive', advice: UNPACK }],
  [257, 'ustar', { what: 'a tar archive', advice: UNPACK }],
  [0, '\x89PNG\r\n', { what: 'a picture (PNG)', advice: PICTURE }],
  [0, '\xff\xd8\xff', { what: 'a picture (JPEG)', advice: PICTURE }],
  [0, 'GIF8', { what: 'a picture (GIF)', advice: PICTURE }],
  [8, 'WEBP', { what: 'a picture (WebP)', advice: PICTURE }],
  [0, 'II*\0', { what: 'a picture (TIFF)', advice: PICTURE }],
  [0, 'MM\0*', { what: 'a picture (TIFF)', advice: PICTURE }],
  [4, 'ftyp', { what: 'a picture or a film', advice: PICTURE }],
  [0, 'bplist00', { what: 'a web archive of Safari', advice: SAVED_PAGE }],
]

/** Formats that are themselves text. */
const OPENINGS: readonly (readonly [RegExp, UnsupportedFormat])[] = [
  [
    /^(?:from|mime-version|subject|date|message-id|content-type)\s{0,3}:[\s\S]{0,2000}?multipart\/related/i,
    { what: 'a web archive (.mht or .mhtml)', advice: SAVED_PAGE },
  ],
  [
    /^\s{0,20}(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!DOCTYPE svg[^>]{0,200}>\s{0,20})?<svg[\s>]/i,
    { what: 'a picture (SVG)', advice: PICTURE },
  ],
  [
    /^\s{0,20}<\?xml[^>]{0,200}>\s{0,20}(?:<\?[^>]{0,300}>\s{0,20}){0,5}<(?:rss|feed|urlset|sitemapindex|\w{1,20}:\w{1,40})[\s>]/i,
    { what: 'an XML file, not a web page', advice: 'Pass the report as PDF, HTML or text.' },
  ],
]
