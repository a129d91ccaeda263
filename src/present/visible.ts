/** Characters that steer a terminal or turn the direction of its text; line ends and tabs lay out our own. */
const STEERING = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;
/** Those JSON leaves as they are. */
const STEERING_IN_JSON = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** A text for a terminal: what would steer it is shown instead (ESC as ␛), for names come out of any .zip. */
export function visible(text: string): string {
  return text.replaceAll(STEERING, pictureOf);
}

/** The same for JSON, which stays the same data. */
export function visibleJson(json: string): string {
  return json.replaceAll(STEERING_IN_JSON, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function pictureOf(mark: string): string {
  const code = mark.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : '\ufffd';
}
