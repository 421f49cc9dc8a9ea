export { rules, rulesOf } from '@stratalint/rule-sets'
