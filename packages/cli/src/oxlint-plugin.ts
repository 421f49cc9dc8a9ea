export { default } from '@stratalint/eslint-plugin-architecture'
