import { expect, test } from 'vitest'
import { glyphText } from '../../src/source/pdf/glyph-text.ts'

test.each([
  ['ﬁ', 'fi'],
  ['\u00a0', ' '],
  ['\u200b', ''],
  ['琀椀', 'ti'],
  ['昀昀', 'ff'],
  ['昀케', 'ffi'],
  ['ti', 'ti'],
])('%j says %j', (glyph, text) => {
  expect(glyphText(glyph)).toBe(text)
})

test('an ideograph by itself is itself', () => {
  expect(glyphText('琀')).toBe('琀')
})
