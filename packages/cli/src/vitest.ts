export * from '@stratalint/rule/vitest'
