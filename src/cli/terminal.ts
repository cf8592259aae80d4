import { printable } from "../management";

/** Writes a result. What it holds of a tenant cannot control the terminal. */
export const print = (text: string): boolean => process.stdout.write(printable(text));

/** Says something beside the result. */
export const say = (line: string): boolean => process.stderr.write(`${printable(line)}\n`);
