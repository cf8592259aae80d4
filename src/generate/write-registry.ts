import { writeFileSync } from "node:fs";
import path from "node:path";
import { project } from "./found";
import { registry } from "./registry";

for (const [file, text] of registry()) writeFileSync(path.join(project, "src", file), text);
