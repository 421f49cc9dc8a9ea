import { toLinterPlugin } from '@stratalint/rule'
import { rules } from './rules.generated.ts'

export { rules }

/** The rules that check one file, as ESLint and oxlint load them. */
export default toLinterPlugin('contracts', rules)
