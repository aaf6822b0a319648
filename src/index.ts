export { type InputErrorCode, ReportError } from './errors.ts'
export type { Framework } from './profile/framework-schema.ts'
export { loadFramework } from './profile/load-framework.ts'
export type * from './record/schema.ts'
