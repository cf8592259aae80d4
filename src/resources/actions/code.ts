import { z } from "zod";
import { asset, type Constraint } from "../../definition";

/** The source code of an action or a module. */
export const code = (about: string) =>
  asset(z.string().min(1)).describe(`${about} Text, or an asset: \`new pulumi.asset.FileAsset("login.js")\`.`);

/** Code that does not parse would be saved and deployed, and fail in the first login: Auth0 takes it. */
export const parses: Constraint<"code"> = {
  properties: ["code"],
  broken: ({ code }) => (typeof code === "string" ? syntaxErrorIn(code) : undefined),
};

/** What is wrong with a text as the body of a CommonJS module of Node.js. */
function syntaxErrorIn(text: string): string | undefined {
  // Loaded where there is code to parse, which most programs have none of.
  const { parse } = require("acorn") as typeof import("acorn");
  try {
    parse(text, { ecmaVersion: "latest", sourceType: "script", allowReturnOutsideFunction: true, allowHashBang: true });
    return undefined;
  } catch (error) {
    const { message, loc } = error as Error & { loc?: { line: number; column: number } };
    if (!loc) throw error;
    const reason = message.replace(/ \(\d+:\d+\)$/, "");
    return `is no JavaScript that Node.js can load: ${reason} in line ${loc.line}, column ${loc.column + 1}`;
  }
}
