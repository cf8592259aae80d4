import { styleText } from "node:util";

const colored = process.stdout.isTTY && !process.env.NO_COLOR;

/** Text in one of Node's styles where the terminal shows colours, plain text elsewhere. */
export const style = (format, text) => (colored ? styleText(format, text) : text);

/** One indented line below the current step. */
export function say(text) {
  for (const line of text.split("\n")) console.log(`  ${line}`);
}

/** Prints a title, does the work, prints how long it took; resolves to what the work resolves to. */
export async function step(title, work) {
  console.log(`${style("cyan", "▸")} ${style("bold", title)}`);
  const started = Date.now();
  const result = await work();
  say(style("dim", `${((Date.now() - started) / 1000).toFixed(1)} s`));
  return result;
}

/** Runs a command's steps; a failure ends on stderr and in the exit code. */
export async function main(steps) {
  try {
    process.exitCode = (await steps()) ?? 0;
  } catch (error) {
    console.error(`\n${style("red", "✗")} ${error.message}`);
    process.exitCode = 1;
  }
}
