/** What moves the cursor, rings, sets colours or turns the direction of writing. */
const controls = /(?!\t|\n|\r\n)\p{Cc}|\p{Bidi_Control}|[\u2028\u2029\ufeff]/gu;

/** A text that a terminal prints as it is: what would control it is written as JSON escapes it. */
export const printable = (text: string): string =>
  text.replace(controls, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`);
