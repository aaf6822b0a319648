import type { z } from 'zod'
import { cueFamilySchema } from '../src/numbers/cue-schema.ts'
import { nounsSchema } from '../src/numbers/nouns-schema.ts'
import { numberWordsSchema } from '../src/numbers/words-schema.ts'
import { documentsSchema } from '../src/profile/document-schema.ts'
import { forcesSchema } from '../src/profile/force-schema.ts'
import { frameworkSchema } from '../src/profile/framework-schema.ts'
import { labelsSchema } from '../src/profile/label-schema.ts'
import { phrasesSchema } from '../src/profile/phrase-schema.ts'

/** One kind of data file: a single file, or every YAML file of a folder (compiled to an array, by file name). */
export interface DataFamily {
  readonly name: string
  readonly path: string
  readonly schema: z.ZodType
  /** The type of the compiled constant and the module of src/profile (or another folder of src) that exports it. */
  readonly type: { readonly name: string; readonly written: string; readonly module: string }
}

export const families: readonly DataFamily[] = [
  {
    name: 'forces',
    path: 'forces.yaml',
    schema: forcesSchema,
    type: { name: 'Forces', written: 'Forces', module: 'profile/force-schema.ts' },
  },
  {
    name: 'frameworks',
    path: 'frameworks',
    schema: frameworkSchema,
    type: { name: 'Framework', written: 'readonly Framework[]', module: 'profile/framework-schema.ts' },
  },
  {
    name: 'labels',
    path: 'phrases/labels.yaml',
    schema: labelsSchema,
    type: { name: 'Labels', written: 'Labels', module: 'profile/label-schema.ts' },
  },
  {
    name: 'subjects',
    path: 'phrases/subjects.yaml',
    schema: phrasesSchema,
    type: { name: 'Phrases', written: 'Phrases', module: 'profile/phrase-schema.ts' },
  },
  {
    name: 'openings',
    path: 'phrases/openings.yaml',
    schema: phrasesSchema,
    type: { name: 'Phrases', written: 'Phrases', module: 'profile/phrase-schema.ts' },
  },
  {
    name: 'titles',
    path: 'phrases/titles.yaml',
    schema: phrasesSchema,
    type: { name: 'Phrases', written: 'Phrases', module: 'profile/phrase-schema.ts' },
  },
  {
    name: 'counts',
    path: 'phrases/counts.yaml',
    schema: phrasesSchema,
    type: { name: 'Phrases', written: 'Phrases', module: 'profile/phrase-schema.ts' },
  },
  {
    name: 'corrections',
    path: 'phrases/corrections.yaml',
    schema: phrasesSchema,
    type: { name: 'Phrases', written: 'Phrases', module: 'profile/phrase-schema.ts' },
  },
  {
    name: 'inspector',
    path: 'phrases/inspector.yaml',
    schema: phrasesSchema,
    type: { name: 'Phrases', written: 'Phrases', module: 'profile/phrase-schema.ts' },
  },
  {
    name: 'due',
    path: 'phrases/due.yaml',
    schema: phrasesSchema,
    type: { name: 'Phrases', written: 'Phrases', module: 'profile/phrase-schema.ts' },
  },
  {
    name: 'furniture',
    path: 'phrases/furniture.yaml',
    schema: phrasesSchema,
    type: { name: 'Phrases', written: 'Phrases', module: 'profile/phrase-schema.ts' },
  },
  {
    name: 'grade-sentences',
    path: 'phrases/grade-sentences.yaml',
    schema: phrasesSchema,
    type: { name: 'Phrases', written: 'Phrases', module: 'profile/phrase-schema.ts' },
  },
  {
    name: 'captions',
    path: 'phrases/captions.yaml',
    schema: phrasesSchema,
    type: { name: 'Phrases', written: 'Phrases', module: 'profile/phrase-schema.ts' },
  },
  {
    name: 'requests',
    path: 'phrases/requests.yaml',
    schema: phrasesSchema,
    type: { name: 'Phrases', written: 'Phrases', module: 'profile/phrase-schema.ts' },
  },
  {
    name: 'number-words',
    path: 'numbers/words.yaml',
    schema: numberWordsSchema,
    type: { name: 'NumberWords', written: 'NumberWords', module: 'numbers/words-schema.ts' },
  },
  {
    name: 'number-nouns',
    path: 'numbers/nouns.yaml',
    schema: nounsSchema,
    type: { name: 'Nouns', written: 'Nouns', module: 'numbers/nouns-schema.ts' },
  },
  {
    name: 'number-cues',
    path: 'numbers/cues',
    schema: cueFamilySchema,
    type: { name: 'CueFamily', written: 'readonly CueFamily[]', module: 'numbers/cue-schema.ts' },
  },
  {
    name: 'documents',
    path: 'documents.yaml',
    schema: documentsSchema,
    type: { name: 'Documents', written: 'Documents', module: 'profile/document-schema.ts' },
  },
]
