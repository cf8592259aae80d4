import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { apiReport } from "../generate/api-report";
import { pages } from "./pages";

const docs = path.join(__dirname, "..", "..", "docs");

for (const folder of ["resources", "queries"]) {
  rmSync(path.join(docs, folder), { recursive: true, force: true });
  mkdirSync(path.join(docs, folder), { recursive: true });
}
for (const [file, text] of pages()) writeFileSync(path.join(docs, file), text);
writeFileSync(path.join(docs, "api-report.md"), apiReport(path.join(__dirname, "..")));
