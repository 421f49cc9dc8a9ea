/**
 * What a parser does with a valid input: `value` returns it parsed, `result` returns an object that holds it or the
 * errors, `test` returns whether it is valid, `assertion` throws if it is not.
 */
export type ParseOutcome = 'value' | 'result' | 'test' | 'assertion'

/** Methods that parse their first argument, on any schema. */
export const PARSE_METHODS: Readonly<Record<string, ParseOutcome>> = {
  parse: 'value',
  parseAsync: 'value',
  parseOrThrow: 'value',
  Parse: 'value',
  decode: 'value',
  decodeAsync: 'value',
  Decode: 'value',
  validate: 'value',
  validateSync: 'value',
  validateAsync: 'value',
  validateOrThrow: 'value',
  safeParse: 'result',
  safeParseAsync: 'result',
  spa: 'result',
  safeDecode: 'result',
  safeDecodeAsync: 'result',
  tryParse: 'result',
  safeValidate: 'result',
  assert: 'assertion',
  isValid: 'test',
  isValidSync: 'test',
  allows: 'test',
  Check: 'test',
}
/** Methods with common names, which parse only on what is known to be a schema. */
export const SCHEMA_METHODS: Readonly<Record<string, ParseOutcome>> = {
  ...PARSE_METHODS,
  from: 'value',
  cast: 'value',
  is: 'test',
  Errors: 'result',
  Cast: 'value',
}
/** Functions that take a schema and then the value. */
export const LIBRARY_FUNCTIONS: Readonly<Record<string, ParseOutcome>> = {
  parse: 'value',
  parseAsync: 'value',
  decode: 'value',
  decodeAsync: 'value',
  safeParse: 'result',
  safeParseAsync: 'result',
  safeDecode: 'result',
  safeDecodeAsync: 'result',
  is: 'test',
  assert: 'assertion',
}
export const TYPEBOX_FUNCTIONS: Readonly<Record<string, ParseOutcome>> = {
  Parse: 'value',
  Decode: 'value',
  Cast: 'value',
  Check: 'test',
  Assert: 'assertion',
  Errors: 'result',
}
/** Objects with a method named like those of schemas. */
export const NO_SCHEMAS = new Set(
  'JSON JSON5 superjson Date Number Math Intl console assert path url URL URLSearchParams qs querystring querystringify YAML yaml toml TOML csv Papa cookie cookies semver marked dotenv ms chrono jwt jwtDecode jsonwebtoken Buffer iconv he entities html base64 decoder textDecoder parser5 acorn ts espree babel recast uuid'.split(
    ' ',
  ),
)
