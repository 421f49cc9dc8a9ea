import { testRule } from '@stratalint/rule/vitest'
import rule from './api-schema.ts'

testRule(rule, {
  valid: [
  ],
  invalid: [
  ],
})
