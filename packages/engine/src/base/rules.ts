import { rules as architectureRules } from '@stratalint/eslint-plugin-architecture'
import type { DeclaredRule } from '@stratalint/rule'

/** Every rule that a check runs. */
export const rules: readonly DeclaredRule[] = architectureRules
