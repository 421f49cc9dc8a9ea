export { rules } from '@stratalint/rule-sets'
