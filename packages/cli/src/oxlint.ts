export { default } from '@stratalint/oxlint-config'
export type { OxlintConfig } from '@stratalint/oxlint-config'
