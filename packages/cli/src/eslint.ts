export { default } from '@stratalint/eslint-config'
export type { StratalintOptions } from '@stratalint/eslint-config'
