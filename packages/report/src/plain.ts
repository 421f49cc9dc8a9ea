/** Text on one line that cannot steer the reader's terminal, whatever a file name or an identifier holds. */
export function plain(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters that steer a terminal
  return text.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, ' ').replace(/\p{Cs}/gu, '\ufffd')
}
