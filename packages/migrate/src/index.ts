export { migrate } from './migrate.ts'
export type { Migration } from './migration.ts'
export { TOOLS, type ToolName } from './model/old-config.ts'
export { migrationReport } from './report.ts'
