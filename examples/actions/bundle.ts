import { buildSync } from "esbuild";

/**
 * An action in TypeScript as the JavaScript that Auth0 runs: one text with all that it imports. The same sources make the
 * same text on every machine, so that only a change of them is a change of the action. It is not minified: a preview
 * shows the lines that change.
 */
export function bundle(file: string): string {
  const { outputFiles } = buildSync({
    absWorkingDir: __dirname,
    entryPoints: [file],
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node22",
    charset: "utf8",
    logLevel: "silent",
  });
  return outputFiles[0]!.text;
}
