export { defineConfig } from '@stratalint/policy/define-config'
export type { Config } from '@stratalint/policy/define-config'
export type { Finding } from '@stratalint/core'
