import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

// What providers write down of their creates stays apart from what the user's own programs have written.
const folder = mkdtempSync(path.join(tmpdir(), "state-home-"));
process.env["XDG_STATE_HOME"] = folder;
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
