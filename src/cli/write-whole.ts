import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { ReportError } from '../errors.ts'

/** Writes a file whole or not at all: beside its place first, and into it when every byte is on the disk. */
export async function writeWhole(path: string, content: string): Promise<void> {
  const beside = `${path}.${randomBytes(4).toString('hex')}.part`
  try {
    const file = await open(beside, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (cause) {
    await rm(beside, { force: true })
    const { code } = cause as NodeJS.ErrnoException
    throw new ReportError(
      'output/not-written',
      `${path} cannot be written (${code ?? 'unknown reason'})`,
      'Check the folder, its permissions and the space on the disk.',
      { cause },
    )
  }
}
