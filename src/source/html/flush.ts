import type { Frame } from './frame.ts'
import { cut, type Line } from './runs.ts'
import { BOX_LABELS, FURNITURE_HEADINGS, FURNITURE_LINES, FURNITURE_LINKS, isLine } from './words.ts'
import type { Draft, Writer } from './writer.ts'

/** Writes the paragraphs that one element's text came to, as what its frame says. */
export function flushLines(paragraphs: readonly (readonly Line[])[], frame: Frame, writer: Writer): void {
  if (frame.furniture) {
    for (const lines of paragraphs) addFurniture(lines, writer)
  } else if (frame.kind === 'cell') {
    writeCell(paragraphs.flat(), frame, writer)
  } else if (frame.single !== null) {
    writeSingle(paragraphs.flat(), frame, frame.single, writer)
  } else {
    for (const lines of paragraphs) {
      if (isSiteLine(lines, writer)) addFurniture(lines, writer)
      else for (const piece of split(lines)) writePiece(piece, frame, writer)
    }
  }
}

/** A heading that only names what follows ("Related content") goes with it. */
function addFurniture(lines: readonly Line[], writer: Writer): void {
  const last = writer.last
  if (
    last !== null &&
    last !== 'furniture' &&
    (last.kind === 'heading' || last.strong) &&
    isLine(last.text, FURNITURE_HEADINGS)
  ) {
    writer.toFurniture(last)
  }
  writer.addFurniture(lines)
}

function writeSingle(lines: readonly Line[], frame: Frame, single: { block: Draft | null }, writer: Writer): void {
  if (single.block !== null) {
    writer.extend(single.block, lines)
    return
  }
  if (frame.kind === 'cell') return
  const isTitle = frame.kind === 'heading'
  if (isTitle ? isLine(joined(lines), FURNITURE_LINES) : isSiteLine(lines, writer)) {
    addFurniture(lines, writer)
    return
  }
  const list = frame.kind === 'list-item' ? (frame.list ?? openList(frame.rule, writer)) : null
  single.block = writer.block(lines, {
    kind: frame.kind,
    level: frame.level,
    box: frame.box,
    list,
    depth: list === null ? null : (frame.depth ?? 0),
    rule: frame.rule,
  })
}

/** Items that are no list in the page's own terms join the list that the same rule has just written to. */
function openList(rule: string, writer: Writer): number {
  const last = writer.last
  if (last !== null && last !== 'furniture' && last.list !== null && last.rule === rule) return last.list
  return writer.newList()
}

function writeCell(lines: readonly Line[], frame: Frame, writer: Writer): void {
  const { cells } = frame
  if (cells === null) return
  const row = cells.rows[cells.rows.length - 1] ?? []
  const cell = row[row.length - 1]
  if (cell === undefined) return
  const isFirst = cells.start === null
  const separator = isFirst
    ? '\n\n'
    : cell.length > 0 || row.every(other => other === cell || other.length === 0)
      ? '\n'
      : '\t'
  const part = writer.write(lines, separator, true)
  const before = cell[0]
  cell[0] = before === undefined ? part : { start: before.start, end: part.end }
  cells.start ??= part.start
  cells.end = part.end
}

interface Piece {
  readonly lines: readonly Line[]
  readonly isItem: boolean
}

function writePiece(piece: Piece, frame: Frame, writer: Writer): void {
  const rule = piece.isItem ? 'html/bullet-line' : frame.rule
  writer.block(piece.lines, {
    kind: piece.isItem ? 'list-item' : 'paragraph',
    level: null,
    box: frame.box,
    list: piece.isItem ? openList(rule, writer) : null,
    depth: piece.isItem ? 0 : null,
    rule,
  })
}

/**
 * One paragraph of a page that uses line breaks for structure, apart.
 *
 * ```text
 * <p><b>Main findings</b><br>We found that:<br>• one thing<br>• another</p>
 *    ^^^^^^^^^^^^^^^^^^^^ a title            ^^^^^^^^^^^ an item
 * ```
 */
function split(lines: readonly Line[]): Piece[] {
  const bullets = lines.map(line => bulletLength(line, lines))
  const pieces: { lines: Line[]; isItem: boolean }[] = []
  for (const [index, line] of lines.entries()) {
    const bullet = bullets[index] ?? 0
    const last = pieces[pieces.length - 1]
    const before = lines[index - 1]
    if (bullet > 0) pieces.push({ lines: [withoutOpening(line, bullet)], isItem: true })
    else if (last === undefined || before === undefined) pieces.push({ lines: [line], isItem: false })
    else if (last.isItem ? startsSentence(line) : line.strong !== before.strong || isLine(before.text, BOX_LABELS)) {
      pieces.push({ lines: [line], isItem: false })
    } else last.lines.push(line)
  }
  return pieces
}

/** The length of a bullet with the white space after it, or 0. A dash or a star is one only in a list of them. */
function bulletLength(line: Line, lines: readonly Line[]): number {
  const sure = /^[•‣◦▪●○■□·§\uf0b7\uf0a7][\s\u00a0]*(?=\S)/u.exec(line.text)?.[0].length ?? 0
  if (sure > 0) return sure
  const dash = /^[-–—*][\s\u00a0]+(?=\S)/
  const isList = lines.filter(other => dash.test(other.text)).length > 1
  return isList ? (dash.exec(line.text)?.[0].length ?? 0) : 0
}

function withoutOpening(line: Line, length: number): Line {
  return { ...line, runs: cut(line.runs, length, line.text.length), text: line.text.slice(length) }
}

function startsSentence(line: Line): boolean {
  return /^["'“‘(]?\p{Lu}/u.test(line.text)
}

function joined(lines: readonly Line[]): string {
  return lines.map(line => line.text).join(' ')
}

/** "Print this document", "Back to top", "Loading graph…", and lines that are nothing but a link within the page. */
function isSiteLine(lines: readonly Line[], writer: Writer): boolean {
  const text = joined(lines)
  if (isLine(text, FURNITURE_LINES)) return true
  const links = new Set(lines.flatMap(line => line.runs.filter(run => run.text.trim() !== '').map(run => run.link)))
  if (links.has(null)) return false
  if (isLine(text, FURNITURE_LINKS)) return true
  return [...links].every(link => link !== null && writer.links[link]?.url.startsWith('#') === true)
}
