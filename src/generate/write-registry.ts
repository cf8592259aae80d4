import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { project } from "./found";
import { registry } from "./registry";

const sources = path.join(project, "src");
const written = registry();

rmSync(path.join(sources, "program", "outlines"), { recursive: true, force: true });
mkdirSync(path.join(sources, "program", "outlines"), { recursive: true });
for (const [file, text] of written) writeFileSync(path.join(sources, file), text);
