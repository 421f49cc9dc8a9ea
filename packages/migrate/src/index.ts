export { migrate, type Migration } from './migrate.ts'
export { TOOLS, type ToolName } from './model/old-config.ts'
export { migrationReport } from './report.ts'
