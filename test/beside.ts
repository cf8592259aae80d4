import { existsSync } from "node:fs";
import path from "node:path";

/**
 * The file or folder of the official document or of recorded traffic, where they lie beside the project: on a user's
 * machine they do not, and what is not checked then is said. In CI they do, so that nothing is left out unseen.
 */
export function beside(name: string, unchecked: string): string | undefined {
  const file = path.join(__dirname, "../../shared", name);
  if (existsSync(file)) return file;
  const sentence = `There is no ../shared/${name}: ${unchecked}.`;
  if (process.env.CI) throw new Error(`${sentence} CI has it beside the project.`);
  console.info(sentence);
  return undefined;
}
