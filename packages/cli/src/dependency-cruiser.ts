export { default } from '@stratalint/dependency-cruiser'
export type { StratalintOptions } from '@stratalint/dependency-cruiser'
