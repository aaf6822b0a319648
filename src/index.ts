export { type InputErrorCode, ReportError } from './errors.ts'
export type * from './record/schema.ts'
