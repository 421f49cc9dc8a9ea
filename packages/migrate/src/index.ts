export { MigrateError } from './migrate-error.ts'
export { migrationOf, type Migration } from './migrate.ts'
