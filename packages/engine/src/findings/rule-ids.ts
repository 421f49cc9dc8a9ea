/** The id of the finding that reports the crash of a rule. */
export const INTERNAL_RULE = 'stratalint/internal'

/** The id of the finding that reports a configuration file that cannot be fully read: imports may resolve differently. */
export const CONFIG_RULE = 'stratalint/config'

/** The id of the finding that reports a file that could not be read or parsed. */
export const PARSE_RULE = 'stratalint/parse'
